import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEnquiries } from '#src/admin/dashboard/read-enquiries.ts'
import { remember, rememberedBy } from '#src/admin/enquiries/remembered-view.ts'
import { viewsFor } from '#src/admin/enquiries/views.ts'
import { listUrl } from '#src/admin/urls.ts'
import { enquiriesAt } from '#tests/support/enquiries.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
let enquiries: ReturnType<typeof enquiriesAt>
/** One of each kind, by what is special about it. */
const made: Record<string, string> = {}
const DAY_MS = 86_400_000

beforeAll(async () => {
  house = await openHouse()
  enquiries = enquiriesAt(house)
  const me = String((await personWith('enquiries')).id)
  const make = async (name: string, sent: Record<string, unknown>, change?: object) => {
    const { id } = await enquiries.sent(sent)
    if (change) await enquiries.change(id, change)
    made[name] = id
  }
  await make('new', {})
  await make('mine', {}, { assignedTo: me, status: 'acknowledged' })
  await make('mine and over', {}, { assignedTo: me, status: 'closed' })
  await make('in work', {}, { assignedTo: String((await personWith('admin')).id), status: 'progressing' })
  await make('held', { website: 'https://casino.example' })
  await make('kept as spam', { website: 'https://casino.example' }, { status: 'spam' })
  await make('released', { website: 'https://casino.example' }, { quarantined: false })
  await make('a request', { type: 'data-protection' })
  await make('a request and over', { type: 'data-protection' }, { status: 'closed' })
  await make(
    'a late request',
    { type: 'data-protection' },
    {
      status: 'contacted',
      dataRequest: { kind: 'access', receivedAt: '2020-01-31' },
    },
  )
})
afterAll(() => house.close())

async function personWith(role: string): Promise<TypedUser> {
  const { body } = await house.ask(`/api/users?where[email][equals]=${role}@staff.example&depth=0`, {
    as: 'admin',
  })
  return { ...body.docs[0], collection: 'users' }
}

/** Through the address that a link above the list leads to. */
async function listed(key: string, now = new Date()) {
  const { id } = await personWith('enquiries')
  const { conditions, sort } = viewsFor({ id: String(id), now }).find((view) => view.key === key)!
  const [, query] = listUrl('/admin', 'enquiries', conditions, { sort }).split('?')
  const { status, body } = await house.ask(`/api/enquiries?${query}&depth=0&limit=100`, { as: 'enquiries' })
  expect(status).toBe(200)
  const names = Object.entries(made)
  return (body.docs as { id: string }[]).map(({ id }) => names.find(([, each]) => each === id)![0])
}

describe('The list of enquiries', () => {
  it.each([
    ['new', ['a request', 'released', 'new']],
    ['mine', ['mine']],
    ['unassigned', ['a late request', 'a request', 'released', 'new']],
    ['quarantined', ['held']],
    ['data-protection', ['a late request', 'a request']],
    ['overdue', ['a late request']],
  ])('%s has what belongs there, the newest first', async (key, names) => {
    expect(await listed(key)).toEqual(names)
  })

  it('all has them all', async () => {
    expect(await listed('all')).toEqual(Object.keys(made).reverse())
  })

  it('overdue has in three days what nobody has answered then, late for longest first', async () => {
    expect(await listed('overdue', new Date(Date.now() + 3 * DAY_MS))).toEqual([
      'a late request',
      'new',
      'mine',
      'released',
      'a request',
    ])
  })
})

describe('The dashboard', () => {
  it('counts for somebody what waits, and says since when the oldest is overdue', async () => {
    const now = new Date(Date.now() + 3 * DAY_MS)

    const board = await readEnquiries({ payload: house.payload, user: await personWith('enquiries'), now })

    expect(board.newest.map(({ id }) => id)).toEqual([made['a request'], made.released, made.new])
    expect(board).toMatchObject({
      newCount: 3,
      overdueCount: 5,
      overdueSince: '2020-03-01T00:00:00.000Z',
      mineCount: 1,
      unassignedCount: 4,
      quarantinedCount: 1,
    })
    expect(Object.keys(board.newest[0]!)).not.toContain('fullName')
  })
})

describe('The list that somebody last worked from', () => {
  it('is remembered for that person, and the last one counts', async () => {
    const [me, colleague] = [await personWith('enquiries'), await personWith('data-protection')]
    const { payload } = house

    await remember({ view: 'mine' }, { payload, user: me })
    await remember({ view: 'overdue' }, { payload, user: me })
    await remember({ conditions: [{ type: { equals: 'press' } }] }, { payload, user: colleague })

    expect(await rememberedBy({ payload, user: me })).toEqual({ view: 'overdue' })
    expect(await rememberedBy({ payload, user: colleague })).toEqual({
      conditions: [{ type: { equals: 'press' } }],
    })
    expect(await rememberedBy({ payload, user: await personWith('admin') })).toBeUndefined()
  })
})

describe('What only those who work enquiries may know', () => {
  it.each(['editor', 'viewer', undefined] as const)('is not read by %s', async (as) => {
    const { status } = await house.ask('/api/enquiries?where[stage][equals]=open', { as })

    expect(status).toBe(as ? 403 : 401)
  })
})
