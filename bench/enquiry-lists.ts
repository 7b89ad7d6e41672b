/**
 * Does every list of enquiries and of mail take as long with 100,000 as with 1,000? Fills an embedded database with
 * each, asks for what the admin asks for, again and after something has been written, and prints how much longer it takes.
 *   NODE_OPTIONS=--conditions=production npx tsx bench/enquiry-lists.ts [few] [many]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { getPayload, type Payload, type TypedUser, type Where } from 'payload'

const directory = mkdtempSync(path.join(os.tmpdir(), 'content-bench-'))
Object.assign(process.env, {
  NODE_ENV: 'production',
  MODE: 'demo',
  LOG_LEVEL: 'warn',
  SAMPLE_CONTENT: 'off',
  DATABASE_URI: `file:${path.join(directory, 'content.db')}`,
})
// The settings are read when these are imported.
const { default: config } = await import('#src/payload.config.ts')
const { viewsFor } = await import('#src/admin/enquiries/views.ts')
const { readEnquiries } = await import('#src/admin/dashboard/read-enquiries.ts')
const { readMail } = await import('#src/admin/dashboard/read-mail.ts')
const { claim } = await import('#src/outbox/claim.ts')
const { queuePendingEnquiries } = await import('#src/outbox/queue-enquiry-mails.ts')
const { fillEnquiries } = await import('./fill-enquiries.ts')

type Question = [name: string, ask: () => Promise<unknown>]

const [few = 1000, many = 100_000] = process.argv.slice(2).map(Number)
const payload = await getPayload({ config })
const user = await someone(payload)
// Once for nothing: the first answers also pay for what is compiled while they are made.
await measure(few)
const before = await measure(few)
const after = await measure(many)
tell('Milliseconds of the processor', [String(few), String(many), 'ratio', 'written', 'written', 'ratio'])
for (const [name, is] of after) {
  const was = before.get(name)!
  const ratios = is.map((ms, at) => [was[at]!, ms, ms / was[at]!].map((number) => number.toFixed(2)))
  tell(name, ratios.flat())
}
await payload.destroy()
rmSync(directory, { recursive: true, force: true })
process.exit(0)

/** By the name of each question: how long it takes again, and after something has been written. */
async function measure(count: number): Promise<Map<string, number[]>> {
  await fillEnquiries(payload, count, String(user.id))
  const times = new Map<string, number[]>()
  for (const [name, ask] of await questions())
    times.set(name, [await leastTime(ask), await leastTime(ask, write)])
  return times
}

/** A row of each table, as one who works an enquiry and the outbox do all the time. */
async function write(): Promise<void> {
  const { client } = payload.db as unknown as { client: { execute(sql: string): Promise<unknown> } }
  for (const table of ['enquiries', 'outbox'])
    await client.execute(
      `update ${table} set updated_at = updated_at where id = (select id from ${table} limit 1)`,
    )
}

/** What the admin asks for: as its list does, with the number of all that match. */
async function questions(): Promise<Question[]> {
  const list = (collection: 'enquiries' | 'outbox', sort: string, where: Where = {}, page = 1) => {
    return () =>
      payload.find({
        collection,
        where: structuredClone(where),
        sort,
        page,
        limit: 10,
        depth: 0,
        draft: true,
        includeLockStatus: true,
        user,
        overrideAccess: false,
      } as never)
  }
  const { docs } = await payload.find({
    collection: 'enquiries',
    sort: '-createdAt',
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  const [newest] = docs
  const views = () => viewsFor({ id: String(user.id), now: new Date() })
  const search = (text: string): Where => ({
    or: payload.collections.enquiries.config.admin.listSearchableFields!.map((field) => ({
      [field]: { like: text },
    })),
  })
  return [
    // What is overdue is of now, each time it is asked.
    ...views().map(({ label, sort }, at): Question => [
      `list: ${label}`,
      () => list('enquiries', sort, { and: views()[at]!.conditions })(),
    ]),
    ...[
      'reference',
      'status',
      '-status',
      'type',
      'fullName',
      'dueAt',
      'assignedTo',
      'authority',
      '-createdAt',
    ].map((sort): Question => [`list sorted by ${sort}`, list('enquiries', sort)]),
    ['list: page 50', list('enquiries', '-createdAt', {}, 50)],
    ['list filtered by status', list('enquiries', '-createdAt', { status: { equals: 'closed' } })],
    ['list filtered by type', list('enquiries', '-createdAt', { type: { equals: 'fostering' } })],
    ['list filtered by assignee', list('enquiries', '-createdAt', { assignedTo: { equals: user.id } })],
    ['search: a reference', list('enquiries', '-createdAt', search(newest!.reference!))],
    ['search: an e-mail address', list('enquiries', '-createdAt', search(newest!.email!))],
    ['search: a phone number', list('enquiries', '-createdAt', search(newest!.phone!))],
    ['search: part of a name', list('enquiries', '-createdAt', search('person 77'))],
    ['search: what is in every name', list('enquiries', '-createdAt', search('person'))],
    ['search: what is in few', list('enquiries', '-createdAt', search('7712'))],
    ['search: what is nowhere', list('enquiries', '-createdAt', search('nobody at all'))],
    [
      'search: part of a name, of those open',
      list('enquiries', '-createdAt', { and: [search('person 77'), { stage: { equals: 'open' } }] }),
    ],
    [
      'one enquiry',
      () => payload.findByID({ collection: 'enquiries', id: newest!.id, depth: 1, overrideAccess: true }),
    ],
    ['dashboard: enquiries', () => readEnquiries({ payload, user, now: new Date() })],
    ['dashboard: mail', () => readMail({ payload, user, now: new Date() })],
    ['mail: list', list('outbox', '-createdAt')],
    ['mail: list of who works enquiries', list('outbox', '-createdAt', { enquiry: { exists: true } })],
    ['mail: failed', list('outbox', '-createdAt', { state: { equals: 'failed' } })],
    ['mail: of one enquiry', list('outbox', '-createdAt', { enquiry: { equals: newest!.id } })],
    ['outbox: queue what is pending', () => queuePendingEnquiries(payload)],
    ['outbox: claim what is due', () => claim(payload, 120)],
  ]
}

/** Of the processor's time, since other programs take turns with this one; the embedded database works in this process. */
async function leastTime(ask: () => Promise<unknown>, before?: () => Promise<unknown>): Promise<number> {
  let least = Infinity
  for (let turn = 0; turn < 25; turn++) {
    await before?.()
    const begun = process.cpuUsage()
    await ask()
    const { user, system } = process.cpuUsage(begun)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

async function someone(payload: Payload): Promise<TypedUser> {
  const person = await payload.create({
    collection: 'users',
    data: {
      name: 'Bench',
      email: 'bench@staff.example',
      roles: ['admin'],
      password: 'a password of the bench',
    },
    overrideAccess: true,
  })
  return { ...person, collection: 'users' } as TypedUser
}

function tell(name: string, words: string[]): void {
  process.stdout.write(`${name.padEnd(40)}${words.map((word) => word.padStart(9)).join('')}\n`)
}
