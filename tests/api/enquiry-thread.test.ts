import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ThreadEntry } from '#collections/enquiries/thread.ts'
import { enquiriesAt, enquiry } from '#tests/support/enquiries.ts'
import { openPostHouse, type PostHouse } from '#tests/support/posthouse.ts'

let post: PostHouse
let enquiries: ReturnType<typeof enquiriesAt>
beforeAll(async () => {
  post = await openPostHouse()
  enquiries = enquiriesAt(post.house)
})
afterAll(() => post.close())

type Reader = 'enquiries' | 'admin' | 'data-protection' | 'editor' | 'viewer'

async function thread(id: string, as: Reader = 'enquiries'): Promise<ThreadEntry[]> {
  const { status, body } = await post.house.ask(`/api/enquiries/${id}/thread`, { as })
  expect(status).toBe(200)
  return body.entries
}
const personOf = async (role: string) =>
  (await post.house.ask(`/api/users?where[email][equals]=${role}@staff.example&depth=0`, { as: 'admin' }))
    .body.docs[0].id as string
const wordsOf = (entries: ThreadEntry[]) =>
  entries.map(({ words, by }) => (by ? `${words}, by ${by}` : words))

const untilMail = (id: string, state: string) =>
  vi.waitFor(
    async () => {
      const mails = (await thread(id)).filter(({ kind }) => kind === 'mail')
      expect(mails.map(({ mail }) => mail!.state)).toEqual([state])
      return mails[0]!
    },
    { timeout: 25_000 },
  )
const byPhone = { email: null, phone: '01632 960 001' }

describe('The thread of an enquiry', () => {
  it('has what was sent and how each mail did, notes and changes with who made them, the newest first', async () => {
    const { id } = await enquiries.sent(byPhone)
    await untilMail(id, 'sent')

    await enquiries.change(id, { status: 'acknowledged', assignedTo: await personOf('enquiries') })
    await enquiries.change(id, { notes: [{ text: 'Called, no answer.' }] }, 'data-protection')
    await enquiries.change(id, { assignedTo: null, status: 'contacted' }, 'admin')
    await enquiries.change(id, { fullName: 'Joanna Marsh' }, 'admin')

    const entries = await thread(id)
    expect(wordsOf(entries)).toEqual([
      'No longer assigned to The enquiries, by The admin',
      'From Acknowledged to Contacted, by The admin',
      'Note, by The data-protection',
      'Assigned to The enquiries, by The enquiries',
      'From New to Acknowledged, by The enquiries',
      'Enquiry, to staff (team@staff.example): Sent',
      'Received',
    ])
    expect(entries[2]!.text).toBe('Called, no answer.')
    expect(entries[5]!.text).toMatch(/^250/)
  })

  it('says what the mail server answered to a mail that failed, until it is sent again', async () => {
    post.smtp.setFault('refuse-rcpt-5xx')
    const { id } = await enquiries.sent(byPhone)

    const failed = await untilMail(id, 'failed')
    post.smtp.setFault('none')
    const { status } = await post.house.ask(`/api/outbox/${failed.mail!.id}/send-again`, {
      as: 'enquiries',
      body: {},
    })

    expect(failed.text).toBe('550 No such mailbox here')
    expect(status).toBe(200)
    expect((await untilMail(id, 'sent')).text).toMatch(/^250/)
  })

  it('says who recorded a telephone call', async () => {
    const { body } = await post.house.ask('/api/enquiries?depth=0', {
      as: 'enquiries',
      body: enquiry(byPhone),
    })

    const entries = await thread(body.doc.id)

    expect(wordsOf(entries).at(-1)).toBe('Recorded from a conversation, by The enquiries')
  })

  it('is read by data protection without the mail, which is not theirs to see', async () => {
    const { id } = await enquiries.sent(byPhone)
    await untilMail(id, 'sent')

    expect(wordsOf(await thread(id, 'data-protection'))).toEqual(['Received'])
  })

  it.each([
    ['editor', 404],
    ['viewer', 404],
    [undefined, 401],
  ] as const)('is not for %s', async (as, expected) => {
    const { id } = await enquiries.sent(byPhone)

    for (const part of ['thread', 'others']) {
      expect((await post.house.ask(`/api/enquiries/${id}/${part}`, { as })).status).toBe(expected)
    }
  })

  it.each(['0123456789abcdef01234567', '019506b4-8f7e-7c3a-9d55-0f0a4b1c2d3e', 'nonsense'])(
    'is not found under the id %s, which is none',
    async (id) => {
      expect((await post.house.ask(`/api/enquiries/${id}/thread`, { as: 'admin' })).status).toBe(404)
    },
  )

  it('is written by the service alone, and read nowhere else', async () => {
    const { id } = await enquiries.sent(byPhone)

    const changed = await enquiries.change(id, { activity: [{ what: 'status' }], status: 'closed' })

    expect(changed).not.toHaveProperty('activity')
    expect(wordsOf(await thread(id)).filter((words) => words.startsWith('From'))).toEqual([
      'From New to Closed, by The enquiries',
    ])
  })
})
