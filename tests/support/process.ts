import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build } from 'esbuild'
import { IS_TIDIED } from './house.ts'
import { PASSWORD } from './people.ts'

export type Exit = { code: number | null; signal: NodeJS.Signals | null }

/** The service in a process of its own, as `npm start` runs it, without the admin. */
export type ServiceProcess = {
  /** What it has written to stdout and stderr until now. */
  stdout(): string
  stderr(): string
  exited: Promise<Exit>
  /** Sends the signal and resolves when the process has gone. */
  end(signal: NodeJS.Signals): Promise<Exit>
  signal(signal: NodeJS.Signals): void
  /** Resolves with what `pattern` found in stdout. Rejects when the process ends first, or after `timeoutMs`. */
  waitForOutput(pattern: RegExp, timeoutMs?: number): Promise<RegExpMatchArray>
}

export type ReadyService = ServiceProcess & {
  url: string
  send(path: string, body: unknown, headers?: Record<string, string>): Promise<{ status: number; body: any }> // eslint-disable-line @typescript-eslint/no-explicit-any
  /** Reads REST as the first administrator. */
  read(path: string): Promise<any> // eslint-disable-line @typescript-eslint/no-explicit-any
}

export const ADMINISTRATOR = 'admin@staff.example'
const ARTEFACTS = 'tests/.artefacts'
const bundled: { file?: Promise<string> } = {}

/** A run that is broken off leaves no service behind. */
const alive = new Set<ChildProcess>()
process.once('exit', () => alive.forEach((child) => child.kill('SIGKILL')))

/** Starts the service with these settings and no others; it may fail to. */
export async function spawnService(settings: Record<string, string> = {}): Promise<ServiceProcess> {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, ['--conditions=production', await (bundled.file ??= bundle())], {
    env: { PATH, HOME, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  alive.add(child)
  child.once('close', () => alive.delete(child))
  return watched(child)
}

/** The service, ready to be asked, on a free port. The database comes with the settings. */
export async function startService(settings: Record<string, string>): Promise<ReadyService> {
  const service = await spawnService({
    MODE: 'demo',
    PORT: '0',
    PAYLOAD_SECRET: 'a secret of the tests, of no worth',
    ADMIN_PANEL: 'off',
    SAMPLE_CONTENT: 'off',
    ADMIN_EMAIL: ADMINISTRATOR,
    ADMIN_PASSWORD: PASSWORD,
    ENQUIRIES_TO: 'team@staff.example',
    ENQUIRIES_PER_MINUTE: '100000',
    ENQUIRIES_PER_HOUR: '100000',
    SIGN_INS_PER_QUARTER_HOUR: '100000',
    MAIL_LEASE_SECONDS: '6',
    MAIL_RETRY_SECONDS: '1',
    SCHEDULE_LEASE_SECONDS: '6',
    LOG_LEVEL: 'warn',
    ...settings,
  })
  const [, port] = await service.waitForOutput(/REST +http:\/\/localhost:(\d+)\//)
  const url = `http://127.0.0.1:${port}`
  const send: ReadyService['send'] = async (where, body, headers) => {
    const asked = {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }
    const answer = await fetch(url + where, asked)
    return { status: answer.status, body: await answer.json() }
  }
  let token: Promise<string> | undefined
  const signIn = async () =>
    (await send('/api/users/login', { email: ADMINISTRATOR, password: PASSWORD })).body.token as string
  return {
    ...service,
    url,
    send,
    read: async (where) => {
      const answer = await fetch(url + where, {
        headers: { authorization: `JWT ${await (token ??= signIn())}` },
      })
      return answer.json()
    },
  }
}

/** Takes a database off the MongoDB test server, unless that goes away itself. */
export async function dropDatabase(uri: string): Promise<void> {
  if (!IS_TIDIED) return
  const connection = await driverOf('@payloadcms/db-mongodb', 'mongoose').createConnection(uri).asPromise()
  await connection.dropDatabase()
  await connection.close()
}

/** Lets the leases of all imports end, as time would. */
export async function endLeases(uri: string): Promise<void> {
  if (uri.startsWith('file:')) {
    const client = driverOf('@payloadcms/db-sqlite', '@libsql/client').createClient({ url: uri })
    await client.execute('PRAGMA busy_timeout = 5000')
    await client.execute('UPDATE import_runs SET lease_until = NULL')
    return client.close()
  }
  const connection = await driverOf('@payloadcms/db-mongodb', 'mongoose').createConnection(uri).asPromise()
  await connection.collection('import-runs').updateMany({}, { $set: { leaseUntil: null } })
  await connection.close()
}

/** The adapter's own: there is no second copy of it. */
const driverOf = (adapter: string, driver: string) =>
  createRequire(createRequire(import.meta.url).resolve(adapter))(driver)

/** One file, as `npm run build` makes it: a process then starts in half the time. */
async function bundle(): Promise<string> {
  const mine = path.join(ARTEFACTS, `service-${process.pid}.js`)
  await build({
    entryPoints: ['src/run.ts'],
    outfile: mine,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  // Test files run side by side and each bundles: whoever is later replaces the file by the same.
  const file = path.join(ARTEFACTS, 'service.js')
  renameSync(mine, file)
  return file
}

function watched(child: ChildProcess): ServiceProcess {
  const said = { stdout: '', stderr: '' }
  const events = new EventEmitter()
  const hasEnded = { value: false }
  const exited = once(child, 'close').then(([code, signal]): Exit => {
    hasEnded.value = true
    events.emit('news')
    return { code, signal }
  })
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]!.setEncoding('utf8').on('data', (text: string) => {
      said[name] += text
      events.emit('news')
    })
  }
  return {
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    exited,
    signal: (signal) => void child.kill(signal),
    end(signal) {
      child.kill(signal)
      return exited
    },
    async waitForOutput(pattern, timeoutMs = 60_000) {
      const deadline = AbortSignal.timeout(timeoutMs)
      for (;;) {
        const found = said.stdout.match(pattern)
        if (found) return found
        if (hasEnded.value) throw new Error(`The service ended:\n${said.stdout}${said.stderr}`)
        await once(events, 'news', { signal: deadline }).catch(() => {
          throw new Error(
            `The service did not say ${pattern} within ${timeoutMs} ms:\n${said.stdout}${said.stderr}`,
          )
        })
      }
    },
  }
}
