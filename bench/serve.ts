import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

/** What the one that measures asks of this process, which says how many milliseconds its processor has worked since it began. */
export type Asked = 'dashboard' | 'write' | 'processor'
export type Told = { port: number; token: string; topic: string; place: string } | { ms: number }

const [directory, count] = process.argv.slice(2) as [string, string]
const PASSWORD = 'correct horse battery staple'
Object.assign(process.env, {
  MODE: 'demo',
  NODE_ENV: 'production',
  DATABASE_URI: `file:${path.join(directory, `${count}.db`)}`,
  MEDIA_DIR: path.join(directory, 'media'),
  PAYLOAD_SECRET: 'a secret of no worth',
  LOG_LEVEL: 'error',
})

/** The API over so many documents of each kind. Not the whole service: what is done at start would be measured too. */
const { getPayload } = await import('payload')
const { default: config } = await import('#src/payload.config.ts')
const { createApp } = await import('#src/api/create-app.ts')
const { makeCache } = await import('#src/cache/index.ts')
const { readBoard } = await import('#src/admin/dashboard/read-board.ts')
const { fill, WRITES } = await import('./fill.ts')

const payload = await getPayload({ config })
const data = { email: 'bench@staff.example', name: 'Bench', roles: ['admin' as const], password: PASSWORD }
await payload.create({ collection: 'users', data, overrideAccess: true })
await fill(payload, Number(count))
// As a service that has been started with them, which looks through its tables first.
await payload.db.connect!()

const readiness = { isStopping: () => false, isOutboxRunning: () => true }
const cache = makeCache()
// What is known of answers is not what is measured.
cache.trust(false)
const server = createServer(createApp({ payload, readiness, cache })).listen(0, '127.0.0.1', async () => {
  const { token, user } = await payload.login({ collection: 'users', data })
  const first = async (collection: 'topics' | 'authorities') =>
    (await payload.find({ collection, limit: 1, sort: 'slug', overrideAccess: true })).docs[0]!.id
  const { client } = payload.db as unknown as { client: { execute(sql: string): Promise<unknown> } }
  const things: Record<Asked, () => unknown> = {
    dashboard: () => readBoard({ payload, user: user as never, now: new Date() }),
    write: () => Promise.all(WRITES.map((sql) => client.execute(sql))),
    processor: () => undefined,
  }
  process.on('message', async (asked: Asked) => {
    await things[asked]()
    const { user, system } = process.cpuUsage()
    process.send!({ ms: (user + system) / 1000 } satisfies Told)
  })
  process.on('disconnect', () => process.exit(0))
  const { port } = server.address() as AddressInfo
  process.send!({
    port,
    token: token!,
    topic: await first('topics'),
    place: await first('authorities'),
  } satisfies Told)
})
