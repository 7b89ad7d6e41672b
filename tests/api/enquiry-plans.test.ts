import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEnquiries } from '#src/admin/dashboard/read-enquiries.ts'
import { readMail } from '#src/admin/dashboard/read-mail.ts'
import { viewsFor } from '#src/admin/enquiries/views.ts'
import { plansOf, type Plan } from '#tests/support/count-queries.ts'
import { enquiriesAt } from '#tests/support/enquiries.ts'
import { engine, openHouse, type House } from '#tests/support/house.ts'

let house: House
let user: TypedUser
let one: Record<string, any> & { id: string } // eslint-disable-line @typescript-eslint/no-explicit-any
beforeAll(async () => {
  house = await openHouse()
  one = await enquiriesAt(house).sent({ phone: '01632 960 001' })
  const { body } = await house.ask('/api/users?where[email][equals]=admin@staff.example&depth=0', {
    as: 'admin',
  })
  user = { ...body.docs[0], collection: 'users' }
})
afterAll(() => house.close())

const ask = (path: string) => async () => {
  expect((await house.ask(path, { as: 'admin' })).status).toBe(200)
}
const query = (collection: string, words: string) => ask(`/api/${collection}?depth=0&limit=10&${words}`)
const search = (text: string) => {
  const fields = house.payload.collections.enquiries.config.admin.listSearchableFields!
  const where = fields.map(
    (field, index) => `where[or][${index}][${field}][like]=${encodeURIComponent(text)}`,
  )
  return query('enquiries', where.join('&'))
}
const now = new Date()

/** Every way in which the service and its admin look for enquiries and mail. */
const questions: [name: string, ask: () => Promise<unknown>][] = [
  ...viewsFor({ id: '', now }).map(({ label, key }): [string, () => Promise<unknown>] => [
    `the list “${label}”`,
    () => {
      const view = viewsFor({ id: String(user.id), now }).find((each) => each.key === key)!
      return house.payload.find({
        collection: 'enquiries',
        where: { and: view.conditions },
        sort: view.sort,
        limit: 10,
        depth: 0,
        user,
        overrideAccess: false,
      })
    },
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
    'createdAt',
  ].map((sort): [string, () => Promise<unknown>] => [
    `the list sorted by ${sort}`,
    () => query('enquiries', `sort=${sort}`)(),
  ]),
  ['the list of a status', () => query('enquiries', 'where[status][equals]=closed&sort=-createdAt')()],
  ['the list of a type', () => query('enquiries', 'where[type][equals]=press&sort=-createdAt')()],
  [
    'the list of an assignee',
    () => query('enquiries', `where[assignedTo][equals]=${user.id}&sort=-createdAt`)(),
  ],
  [
    'the list of what is flagged',
    () => query('enquiries', 'where[safeguardingFlag][equals]=true&sort=-createdAt')(),
  ],
  ['a search for a reference', () => search(one.reference)()],
  ['a thread', () => ask(`/api/enquiries/${one.id}/thread`)()],
  ['the dashboard', () => readEnquiries({ payload: house.payload, user, now })],
  ['the mail on the dashboard', () => readMail({ payload: house.payload, user, now })],
  ['the list of mail', () => query('outbox', 'sort=-createdAt')()],
  ['the list of mail that failed', () => query('outbox', 'where[state][equals]=failed&sort=-createdAt')()],
  ['the list of mail sorted by state', () => query('outbox', 'sort=state')()],
  [
    'what is pending',
    async () => (await import('#src/outbox/queue-enquiry-mails.ts')).queuePendingEnquiries(house.payload),
  ],
  ['what is due', async () => (await import('#src/outbox/claim.ts')).claim(house.payload, 120)],
]

/** What one person sent is little, and may be put in order by hand. */
const ofOnePerson: typeof questions = [
  ['a search for an address', () => search(one.email)()],
  ['a search for a number', () => search(one.phone)()],
  ['others from a person', () => ask(`/api/enquiries/${one.id}/others`)()],
]

const ofWork = ({ collection }: Plan) => collection === 'enquiries' || collection === 'outbox'

describe('Without going through all there is', () => {
  it.each(questions)('is answered: %s', async (_, asked) => {
    const plans = (await plansOf(house, asked)).filter(ofWork)

    expect(plans).not.toEqual([])
    expect(plans.flatMap(({ scans }) => scans)).toEqual([])
    expect(plans.flatMap(({ sorts }) => sorts)).toEqual([])
  })

  it.each(ofOnePerson)('is answered: %s', async (_, asked) => {
    const plans = (await plansOf(house, asked)).filter(ofWork)

    expect(plans).not.toEqual([])
    expect(plans.flatMap(({ scans }) => scans)).toEqual([])
  })

  it.runIf(engine === 'sqlite')('is answered: a search for a part of a name', async () => {
    const plans = (await plansOf(house, search('Jo Mar'))).filter(ofWork)

    expect(plans).not.toEqual([])
    expect(plans.flatMap(({ scans }) => scans)).toEqual([])
  })

  it('is not answered what has no index, and this test would say so', async () => {
    const plans = await plansOf(house, query('enquiries', 'where[outcome][equals]=x&sort=preferredTime'))

    expect(plans.filter(ofWork).flatMap(({ scans, sorts }) => [...scans, ...sorts])).not.toEqual([])
  })
})
