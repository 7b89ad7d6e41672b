import { EventEmitter, once } from 'node:events'
import { type AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** A mail as it came over the wire: parsed, with the recipients of the envelope and the bytes as text. */
export type ArrivedMail = ParsedMail & { envelope: { from: string; to: string[] }; raw: string }

export type Stage = 'connect' | 'auth' | 'mail' | 'rcpt' | 'data'

/** What the server does at a stage: goes on, says no with a code, says nothing for ever, or cuts the line. */
export type Reaction = 'accept' | 'hang' | 'drop' | { code: number; text: string }

/**
 * `value`: the address at `mail` and `rcpt`, the user at `auth`; `data` is asked when the whole mail has been read.
 * A promise keeps the client waiting until it is settled.
 */
export type Behaviour = (at: {
  stage: Stage
  value: string
  session: SMTPServerSession
}) => Reaction | Promise<Reaction | undefined> | undefined

export type Fault =
  | 'none'
  | 'busy-421'
  | 'hang-greeting'
  | 'refuse-auth'
  | 'refuse-rcpt-4xx'
  | 'refuse-rcpt-5xx'
  | 'refuse-data-5xx'
  | 'hang-data'
  | 'drop-after-data'

const FAULTS: Record<Fault, { stage: Stage; reaction: Reaction }> = {
  none: { stage: 'connect', reaction: 'accept' },
  'busy-421': { stage: 'connect', reaction: { code: 421, text: 'Too busy, come back later' } },
  'hang-greeting': { stage: 'connect', reaction: 'hang' },
  'refuse-auth': { stage: 'auth', reaction: { code: 535, text: 'Authentication credentials invalid' } },
  'refuse-rcpt-4xx': { stage: 'rcpt', reaction: { code: 450, text: 'Greylisted, try again later' } },
  'refuse-rcpt-5xx': { stage: 'rcpt', reaction: { code: 550, text: 'No such mailbox here' } },
  'refuse-data-5xx': { stage: 'data', reaction: { code: 554, text: 'Refused as spam' } },
  'hang-data': { stage: 'data', reaction: 'hang' },
  'drop-after-data': { stage: 'data', reaction: 'drop' },
}

export type TestSmtp = Awaited<ReturnType<typeof startSmtp>>

type Options = { behave?: Behaviour; port?: number; startTls?: boolean }

/**
 * A real mail server on 127.0.0.1, on a free port or on `port` (to come back where it was).
 * `messages`: what it answered 250 for. `unanswered`: what it had read when it hung or cut the line; a real server
 * may have kept such a mail. `commands`: what the client said, line by line, but for
 * the mail itself and passwords. `attempts()`: connections so far. Any user and password is good.
 */
export async function startSmtp({ behave, port = 0, startTls = false }: Options = {}) {
  const messages: ArrivedMail[] = []
  const unanswered: ArrivedMail[] = []
  const commands: string[] = []
  const events = new EventEmitter().setMaxListeners(0)
  let fault: Fault = 'none'
  let attempts = 0

  const reactionAt = async (stage: Stage, value: string, session: SMTPServerSession): Promise<Reaction> =>
    (await behave?.({ stage, value, session })) ??
    (FAULTS[fault].stage === stage ? FAULTS[fault].reaction : 'accept')

  const carryOut = async (
    chosen: Reaction | Promise<Reaction>,
    session: SMTPServerSession,
    answer: (error?: Error) => void,
  ) => {
    const reaction = await chosen
    if (reaction === 'drop') cut(session)
    else if (typeof reaction === 'object') answer(refusal(reaction))
    else if (reaction === 'accept') answer()
  }

  const noteCommand = (entry: { tnx?: string }, side: unknown, line: unknown) => {
    if (entry.tnx === 'command' && side === 'C:') commands.push(String(line))
  }

  const cut = (session: SMTPServerSession) => {
    for (const connection of server.connections) {
      if (connection.session.id === session.id) connection._socket.destroy()
    }
  }

  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: startTls ? [] : ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 500,
    // The built-in certificate is announced on stderr unless there is no logger at all.
    logger: startTls ? false : { debug: noteCommand },
    onConnect(session, answer) {
      attempts += 1
      events.emit('attempt')
      void carryOut(reactionAt('connect', '', session), session, answer)
    },
    onAuth({ username = '' }, session, answer) {
      void carryOut(reactionAt('auth', username, session), session, (error) =>
        answer(error, error ? undefined : { user: username }),
      )
    },
    onMailFrom({ address }, session, answer) {
      void carryOut(reactionAt('mail', address, session), session, answer)
    },
    onRcptTo({ address }, session, answer) {
      void carryOut(reactionAt('rcpt', address, session), session, answer)
    },
    onData(stream, session, answer) {
      readMail(stream, session).then(async (mail) => {
        const reaction = await reactionAt('data', '', session)
        if (reaction === 'hang' || reaction === 'drop') unanswered.push(mail)
        else if (typeof reaction !== 'object') messages.push(mail)
        events.emit('arrival')
        await carryOut(reaction, session, answer)
      }, answer)
    },
  })
  server.on('error', () => undefined)
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address() as AddressInfo

  /** Resolves when `look` finds something, looking again at each `event`. */
  const until = async <T>(
    event: string,
    look: () => T | undefined,
    timeoutMs: number,
    wanted: string,
  ): Promise<T> => {
    const deadline = AbortSignal.timeout(timeoutMs)
    for (;;) {
      const found = look()
      if (found !== undefined) return found
      await once(events, event, { signal: deadline }).catch(() => {
        const sent = messages.map(({ subject }) => subject).join('; ')
        throw new Error(
          `No ${wanted} within ${timeoutMs} ms. Attempts: ${attempts}. Arrived: ${sent || 'nothing'}.`,
        )
      })
    }
  }

  function waitFor(count: number, timeoutMs?: number): Promise<ArrivedMail[]>
  function waitFor(wanted: (mail: ArrivedMail) => boolean, timeoutMs?: number): Promise<ArrivedMail>
  function waitFor(wanted: number | ((mail: ArrivedMail) => boolean), timeoutMs = 10_000) {
    return typeof wanted === 'number'
      ? until(
          'arrival',
          () => (messages.length >= wanted ? messages : undefined),
          timeoutMs,
          `${wanted} mails`,
        )
      : until<ArrivedMail>('arrival', () => messages.find(wanted), timeoutMs, 'such mail')
  }

  return {
    port: address.port,
    url: `smtp://127.0.0.1:${address.port}`,
    messages,
    unanswered,
    commands,
    attempts: () => attempts,
    /** All mails when there are `count`; or the first that fits. Rejects when that takes longer than `timeoutMs` (10 s). */
    waitFor,
    /** Resolves when `count` mails have been read and left without an answer. */
    waitForUnanswered: (count: number, timeoutMs = 10_000) =>
      until(
        'arrival',
        () => (unanswered.length >= count ? unanswered : undefined),
        timeoutMs,
        `${count} unanswered`,
      ),
    /** Resolves when there have been `count` connections, whatever came of them. */
    waitForAttempts: (count: number, timeoutMs = 10_000) =>
      until('attempt', () => (attempts >= count ? attempts : undefined), timeoutMs, `${count} attempts`),
    /** From the next command on. */
    setFault(next: Fault) {
      fault = next
    },
    /** Cuts all lines and stops listening: whoever connects after this is refused. */
    async close() {
      const closed = new Promise<void>((resolve) => server.close(resolve))
      for (const connection of server.connections) connection._socket.destroy()
      await closed
    },
  }
}

const refusal = ({ code, text }: { code: number; text: string }) =>
  Object.assign(new Error(text), { responseCode: code })

async function readMail(stream: NodeJS.ReadableStream, session: SMTPServerSession): Promise<ArrivedMail> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  const bytes = Buffer.concat(chunks)
  const { mailFrom, rcptTo } = session.envelope
  const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) }
  return Object.assign(await simpleParser(bytes), { envelope, raw: bytes.toString('utf8') })
}
