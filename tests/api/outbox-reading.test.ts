import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { enquiriesAt } from '#tests/support/enquiries.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
let enquiries: ReturnType<typeof enquiriesAt>
beforeAll(async () => {
  house = await openHouse({
    ENQUIRIES_TO: 'team@staff.example',
    MAIL_FROM: 'enquiries@service.example',
    MAIL_RETRY_SECONDS: '1',
  })
  enquiries = enquiriesAt(house)
})
afterAll(() => house.close())

async function waiting(change: object = {}) {
  const kept = await enquiries.sent(change as Record<string, unknown>)
  const mails = await vi.waitFor(
    async () => {
      const found = await enquiries.mailsOf(kept.id)
      expect(found).toHaveLength(2)
      return found
    },
    { timeout: 20_000 },
  )
  const [forStaff, receipt] = ['enquiry-for-staff', 'enquiry-received'].map((name) =>
    mails.find(({ message }) => message === name)!,
  )
  return { kept, forStaff: forStaff!, receipt: receipt! }
}

const message = (id: string, as?: 'admin' | 'editor' | 'enquiries' | 'viewer') =>
  house.ask(`/api/outbox/${id}/message`, { as })

describe('Without a mail server', () => {
  it('mail waits, and nothing is tried', async () => {
    const { forStaff, receipt } = await waiting()
    house.outbox.wake()
    await waiting()

    for (const { id } of [forStaff, receipt]) {
      expect((await house.ask(`/api/outbox/${id}?depth=0`, { as: 'enquiries' })).body).toMatchObject({
        state: 'waiting',
        attempts: 0,
        lastAnswer: null,
      })
    }
  })

  it('mail can be read as it will be sent', async () => {
    const { kept, forStaff, receipt } = await waiting({ message: 'Could we talk about <fostering>?' })

    const [staffMail, receiptMail] = [
      await message(forStaff.id, 'enquiries'),
      await message(receipt.id, 'enquiries'),
    ]

    expect(staffMail.body).toEqual({
      to: 'team@staff.example',
      replyTo: 'jo@family.example',
      subject: `New general enquiry ${kept.reference}`,
      text: expect.stringContaining('> Could we talk about <fostering>?'),
      html: expect.stringContaining('Could we talk about &lt;fostering&gt;?'),
      messageId: expect.stringMatching(/^<[0-9a-f]{32}@service\.example>$/),
    })
    expect(receiptMail.body).toMatchObject({
      to: 'jo@family.example',
      subject: `We have received your enquiry ${kept.reference}`,
      html: expect.stringContaining('call 999'),
    })
  })

  it('mail says what is kept now, not what was kept when it was queued', async () => {
    const { kept, forStaff } = await waiting()

    await enquiries.change(kept.id, { fullName: 'Joanna Marsh' })

    expect((await message(forStaff.id, 'admin')).body.text).toContain('Joanna Marsh')
  })

  it('mail about what has been erased is gone', async () => {
    const { kept, forStaff } = await waiting()
    const erasedAt = new Date().toISOString()
    await house.payload.db.updateOne({
      collection: 'enquiries',
      where: { id: { equals: kept.id } },
      data: { retention: { erasedAt } },
      options: { atomic: true } as never,
    })

    expect((await message(forStaff.id, 'enquiries')).body).toEqual({ gone: true })
  })

  it.each([
    ['editor', 404],
    ['viewer', 404],
    [undefined, 401],
  ] as const)('mail is not read by %s', async (as, expected) => {
    const { forStaff } = await waiting()

    const { status, body } = await message(forStaff.id, as)

    expect(status).toBe(expected)
    expect(JSON.stringify(body)).not.toContain('Jo Marsh')
  })

  it('a test mail is refused, naming the setting', async () => {
    const { status, body } = await house.ask('/api/outbox/test-mail', { as: 'admin', body: {} })

    expect(status).toBe(409)
    expect(body.errors).toEqual([{ code: 'no-mail-server', message: expect.stringContaining('SMTP_URL') }])
  })

  it('the address of an enquirer is kept with the enquiry alone', async () => {
    const { receipt } = await waiting()

    expect(receipt.to).toBeNull()
    expect(JSON.stringify(receipt)).not.toContain('jo@family.example')
  })
})
