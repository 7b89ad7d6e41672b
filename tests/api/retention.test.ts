import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enquiriesAt } from '#tests/support/enquiries.ts'
import { openPostHouse, type PostHouse } from '#tests/support/posthouse.ts'

const MONTHS = 31 * 24 * 3_600_000
const inMonths = (count: number) => new Date(Date.now() + count * MONTHS)

let post: PostHouse
let enquiries: ReturnType<typeof enquiriesAt>
let eraseDue: (payload: Payload, at?: { now?: Date }) => Promise<number>
beforeAll(async () => {
  post = await openPostHouse()
  enquiries = enquiriesAt(post.house)
  ;({ eraseDue } = await import('#src/retention/erase-due.ts'))
})
afterAll(() => post.close())

const closed = async (change: object = {}) => {
  const { id } = await enquiries.sent()
  await enquiries.change(id, { status: 'closed' })
  return (await enquiries.change(id, change, 'data-protection')).id
}
const isKept = async (id: string) =>
  (await post.house.ask(`/api/enquiries/${id}`, { as: 'admin' })).status === 200

describe('An enquiry', () => {
  it('is erased when it has been closed as long as the settings say, and not before', async () => {
    const id = await closed()

    await eraseDue(post.house.payload, { now: inMonths(11) })
    const before = await isKept(id)
    await eraseDue(post.house.payload, { now: inMonths(13) })

    expect(before).toBe(true)
    expect(await isKept(id)).toBe(false)
  })

  it('is kept while it is open, on legal hold, or flagged for safeguarding', async () => {
    const open = (await enquiries.sent()).id
    const held = await closed({ retention: { legalHold: true } })
    const flagged = await closed({ safeguardingFlag: true })

    await eraseDue(post.house.payload, { now: inMonths(300) })

    expect(await Promise.all([open, held, flagged].map(isKept))).toEqual([true, true, true])
  })

  it('is erased with the others, however many there are', async () => {
    const { docs } = await post.house.payload.find({
      collection: 'enquiries',
      limit: 1,
      overrideAccess: true,
    })
    const { fullName, type, message } = docs[0]!
    for (let count = 0; count < 60; count++) {
      await post.house.payload.db.create({
        collection: 'enquiries',
        data: {
          ...{ fullName, type, message, status: 'closed', reference: `MANY-${count}` },
          retention: { eraseAfter: new Date(0).toISOString(), legalHold: false },
        },
      })
    }

    expect(await eraseDue(post.house.payload)).toBe(60)
    expect(await enquiries.find('where[reference][like]=MANY')).toEqual([])
  })

  it('takes with it what mail servers said of the enquirer', async () => {
    post.smtp.setFault('refuse-rcpt-5xx')
    const { id } = await enquiries.sent({ email: 'gone@family.example' })
    await expect
      .poll(async () => (await enquiries.mailsOf(id)).map(({ state }) => state), { timeout: 20_000 })
      .toEqual(['failed', 'failed'])
    const mails = await enquiries.mailsOf(id)

    await post.house.ask(`/api/enquiries/${id}`, { as: 'data-protection', method: 'DELETE' })

    for (const mail of mails) {
      const { body } = await post.house.ask(`/api/outbox/${mail.id}`, { as: 'admin' })
      expect([mail.lastAnswer, body.lastAnswer]).toEqual([expect.stringContaining('No such mailbox'), null])
    }
  })
})
