import { describe, expect, it } from 'vitest'
import { readAnswers } from '../../../bench/load/read-answers.ts'

type Heard = { status: number; body: string }

/** What is heard of when these arrive one after the other. */
function hear(...arriving: string[]): Heard[] {
  const heard: Heard[] = []
  const read = readAnswers((status, _head, body) => heard.push({ status, body: body.toString() }))
  for (const data of arriving) read(Buffer.from(data))
  return heard
}

const OF_LENGTH = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello'

describe('What a connection receives', () => {
  it('is an answer when its whole length is there, wherever it was cut', () => {
    const cuts = Array.from({ length: OF_LENGTH.length - 1 }, (_, at) => at + 1)

    const heard = cuts.map((at) => hear(OF_LENGTH.slice(0, at), OF_LENGTH.slice(at)))

    expect(heard).toEqual(cuts.map(() => [{ status: 200, body: 'hello' }]))
    expect(hear(OF_LENGTH.slice(0, -1))).toEqual([])
  })

  it('is an answer when its last chunk is there', () => {
    const head = 'HTTP/1.1 201 Created\r\ntransfer-encoding: chunked\r\n\r\n'

    expect(hear(head, '5\r\nhello\r\n')).toEqual([])
    expect(hear(head, '5\r\nhello\r\n', '0\r\n\r\n')).toMatchObject([{ status: 201 }])
  })

  it('is an answer without a body where the status has none', () => {
    const unchanged = 'HTTP/1.1 304 Not Modified\r\nETag: "a"\r\n\r\n'

    expect(hear(unchanged + unchanged)).toEqual([
      { status: 304, body: '' },
      { status: 304, body: '' },
    ])
  })

  it('is refused where it does not say how long it is', () => {
    expect(() => hear('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhello')).toThrow('without a length')
  })
})
