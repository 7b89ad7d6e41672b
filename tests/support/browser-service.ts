import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { PASSWORD } from './people.ts'

export type Service = {
  url: string
  /** What the service has said since it was started last: its greeting, and the log from `warn` upwards. */
  output(): string
  /** Stops it and starts it on the same database. */
  restart(): Promise<void>
  /** Stops it and takes its database away. */
  close(): Promise<void>
}

export const ADMINISTRATOR = { email: 'admin@staff.example', password: PASSWORD }
const ARTEFACTS = 'tests/.artefacts'
const READY = /Ready after[^]*\/admin\/collections\/outbox/
const STARTS_WITHIN_MS = 120_000

/**
 * The built service in a process of its own, as it is deployed, with the admin, on a free port.
 * `database: 'sample'` has the sample content and the administrator; with `'none'` the service starts from nothing.
 */
export async function openService(
  settings: Record<string, string> = {},
  database: 'sample' | 'none' = 'sample',
): Promise<Service> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'content-browser-'))
  if (database === 'sample') cpSync(templatePath(), directory, { recursive: true })
  return serve(directory, settings)
}

/** Loads the sample content into a database to copy, unless an earlier run with the same build has done so. */
export async function makeTemplate(): Promise<void> {
  const template = templatePath()
  if (existsSync(template)) return
  mkdirSync(ARTEFACTS, { recursive: true })
  // Put in its place when it is whole.
  const unfinished = mkdtempSync(path.join(ARTEFACTS, 'unfinished-'))
  const service = await serve(unfinished, {})
  await service.stop()
  renameSync(unfinished, template)
}

const templatePath = () =>
  path.join(ARTEFACTS, `browser-${readFileSync('dist/built-from', 'utf8').slice(0, 12)}`)

async function serve(directory: string, settings: Record<string, string>) {
  // The port first: forms are taken only from pages that come from PUBLIC_URL.
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = {
    MODE: 'demo',
    PORT: String(port),
    PUBLIC_URL: url,
    DATABASE_URI: `file:${path.resolve(directory, 'content.db')}`,
    MEDIA_DIR: path.resolve(directory, 'media'),
    PAYLOAD_SECRET: 'a secret of the tests, of no worth',
    ADMIN_EMAIL: ADMINISTRATOR.email,
    ADMIN_PASSWORD: ADMINISTRATOR.password,
    MAIL_FROM: 'enquiries@service.example',
    MAIL_RETRY_SECONDS: '1',
    ENQUIRIES_PER_MINUTE: '100000',
    ENQUIRIES_PER_HOUR: '100000',
    SIGN_INS_PER_QUARTER_HOUR: '100000',
    LOG_LEVEL: 'warn',
    ...settings,
  }
  let running = await start(env)
  const stop = () => running.stop()
  return {
    url,
    output: () => running.output(),
    stop,
    async restart() {
      await stop()
      running = await start(env)
    },
    async close() {
      await stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** @throws Error with all that the service said, when it ends or is not ready in time. */
async function start(settings: Record<string, string>) {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, ['--conditions=production', 'dist/service/run.js'], {
    env: { PATH, HOME, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text))
  }
  const output = () => said.join('')
  const inTime = AbortSignal.timeout(STARTS_WITHIN_MS)
  while (!READY.test(output())) {
    await Promise.race([once(child.stdout, 'data', { signal: inTime }), ended(child)]).catch(() => {
      child.kill('SIGKILL')
      throw new Error(`The service did not start:\n${output()}`)
    })
  }
  return {
    output,
    async stop() {
      const closed = once(child, 'close')
      child.kill('SIGTERM')
      await closed
    },
  }
}

async function ended(child: ChildProcess): Promise<never> {
  await once(child, 'close')
  throw new Error('It ended.')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
