const END_OF_HEADERS = Buffer.from('\r\n\r\n')
const END_OF_CHUNKS = Buffer.from('0\r\n\r\n')
const NOTHING: Buffer = Buffer.alloc(0)

/**
 * Finds the ends of HTTP/1.1 answers in what a connection receives, one after the other. It reads no more of them than
 * it must, so that whoever measures costs little of the machine that is measured.
 * @returns whom to give what arrives; `onAnswer` hears of each whole answer.
 */
export function readAnswers(
  onAnswer: (status: number, head: string, body: Buffer) => void,
): (data: Buffer) => void {
  let held = NOTHING
  return (data) => {
    held = held.length > 0 ? Buffer.concat([held, data]) : data
    for (;;) {
      const bodyAt = held.indexOf(END_OF_HEADERS) + END_OF_HEADERS.length
      if (bodyAt < END_OF_HEADERS.length) return
      const head = held.toString('latin1', 0, bodyAt)
      const status = Number(head.slice(9, 12))
      const end = endOfAnswer(held, bodyAt, head, status)
      if (end === undefined || end > held.length) return
      const body = held.subarray(bodyAt, end)
      held = end === held.length ? NOTHING : held.subarray(end)
      onAnswer(status, head, body)
    }
  }
}

/** Undefined while the answer comes in chunks and the last is not there yet. */
function endOfAnswer(held: Buffer, bodyAt: number, head: string, status: number): number | undefined {
  if (status === 304 || status === 204) return bodyAt
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length !== undefined) return bodyAt + Number(length)
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) throw new Error(`An answer without a length:\n${head}`)
  // Only one request is under way on a connection: the last chunk ends what has arrived.
  const tail = held.length - END_OF_CHUNKS.length
  return tail >= bodyAt && held.subarray(tail).equals(END_OF_CHUNKS) ? held.length : undefined
}
