import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import type { Role } from '#collections/shared/access.ts'
import type { Running } from '#src/server.ts'
import { TEMPLATE } from './global-setup.ts'
import { makePeople, PASSWORD } from './people.ts'

export type Answer = { status: number; headers: Headers; body: any } // eslint-disable-line @typescript-eslint/no-explicit-any
export type Asked = { as?: Role; headers?: Record<string, string>; body?: unknown; method?: string }

export type House = {
  url: string
  payload: Payload
  outbox: Running['outbox']
  /** Asks REST: `path` from the root, a body as JSON; `as` signs a person with that role in. */
  ask(path: string, asked?: Asked): Promise<Answer>
  graphql(query: string, variables?: Record<string, unknown>, asked?: Asked): Promise<Answer>
  tokenOf(role: Role): Promise<string>
  close(): Promise<void>
}

/** Whether each test's database is taken off the server again. A server that goes away itself is not tidied: that takes long. */
export const IS_TIDIED = process.env.MONGODB_TEST_KEEP !== 'on'
export const engine = (process.env.TEST_ENGINE ?? 'sqlite') as 'sqlite' | 'mongodb'

/** A database of its own: a copy of the template, or a new name on the test server. */
export function newDatabase(): { uri: string; directory: string } {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'content-test-'))
  if (engine === 'sqlite') {
    const file = path.join(directory, 'test.db')
    copyFileSync(TEMPLATE, file)
    return { uri: `file:${file}`, directory }
  }
  const uri = new URL(process.env.MONGODB_TEST_URI!)
  uri.pathname = `/test_${randomBytes(6).toString('hex')}`
  return { uri: uri.href, directory }
}

/**
 * The service as it runs, without the admin, on a port and a database of its own. Call it once in a file, before
 * anything of `src` is imported: the settings are read when that happens.
 */
export async function openHouse(settings: Record<string, string> = {}): Promise<House> {
  const { uri, directory } = newDatabase()
  Object.assign(process.env, {
    NODE_ENV: 'test',
    // Vitest puts its own word here.
    MODE: 'demo',
    DATABASE_URI: uri,
    MEDIA_DIR: path.join(directory, 'media'),
    PORT: '0',
    PUBLIC_URL: 'http://localhost:3000',
    SITE_URL: 'https://www.example.org',
    PAYLOAD_SECRET: 'a secret of the tests, of no worth',
    ADMIN_PANEL: 'off',
    SAMPLE_CONTENT: 'off',
    ADMIN_EMAIL: 'first@staff.example',
    ADMIN_PASSWORD: PASSWORD,
    ENQUIRIES_PER_MINUTE: '100000',
    ENQUIRIES_PER_HOUR: '100000',
    SIGN_INS_PER_QUARTER_HOUR: '100000',
    LOG_LEVEL: 'silent',
    ...settings,
  })
  const { start } = await import('#src/server.ts')
  const running = await start()
  const { payload } = running
  if (engine === 'mongodb') await makePeople(payload)
  const url = `http://127.0.0.1:${running.port}`
  const tokens = new Map<Role, Promise<string>>()

  const tokenOf = (role: Role) => {
    const token = tokens.get(role) ?? signIn(payload, role)
    tokens.set(role, token)
    return token
  }
  const ask = async (where: string, { as, headers = {}, body, method }: Asked = {}): Promise<Answer> => {
    const response = await fetch(url + where, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(as ? { authorization: `JWT ${await tokenOf(as)}` } : {}),
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body:
        body === undefined
          ? undefined
          : body instanceof FormData || typeof body === 'string'
            ? body
            : JSON.stringify(body),
      redirect: 'manual',
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text ? JSON.parse(text) : text,
    }
  }
  return {
    url,
    payload,
    outbox: running.outbox,
    ask,
    graphql: (query, variables, asked = {}) => ask('/api/graphql', { ...asked, body: { query, variables } }),
    tokenOf,
    async close() {
      if (engine === 'mongodb' && IS_TIDIED) await dropMongoDatabase(payload)
      await running.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function signIn(payload: Payload, role: Role): Promise<string> {
  const { token } = await payload.login({
    collection: 'users',
    data: { email: `${role}@staff.example`, password: PASSWORD },
  })
  return token!
}

const dropMongoDatabase = (payload: Payload) =>
  (payload.db as unknown as { connection: { dropDatabase(): Promise<void> } }).connection.dropDatabase()
