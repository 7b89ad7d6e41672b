import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { editorIn, uniqueName } from '#tests/support/content.ts'
import { enquiriesAt, enquiry } from '#tests/support/enquiries.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
let enquiries: ReturnType<typeof enquiriesAt>
beforeAll(async () => {
  house = await openHouse({ MAIL_RETRY_SECONDS: '1' })
  enquiries = enquiriesAt(house)
})
afterAll(() => house.close())

const mailsOf = (id: string, count: number) =>
  vi.waitFor(
    async () => {
      const mails = await enquiries.mailsOf(id)
      expect(mails).toHaveLength(count)
      return mails
    },
    { timeout: 25_000 },
  )

describe('An enquiry that nobody is named for', () => {
  it('keeps nobody behind it waiting, however many of them there are', async () => {
    const now = new Date().toISOString()
    for (let count = 0; count < 150; count++) {
      const row = {
        ...enquiry({ email: null, phone: '01632 960 001' }),
        reference: randomUUID(),
        status: 'new',
        notify: 'pending',
      }
      await house.payload.db.create({
        collection: 'enquiries',
        data: { ...row, createdAt: now, updatedAt: now },
      })
    }
    const named = { name: uniqueName('Ambridge'), enquiryEmail: ['ambridge@staff.example'] }
    const authority = await editorIn(house).publish('authorities', named)

    const { id } = await enquiries.sent({ authority: authority.id, email: null, phone: '01632 960 002' })

    expect(await mailsOf(id, 1)).toMatchObject([
      { message: 'enquiry-for-staff', to: 'ambridge@staff.example' },
    ])
  })

  it('is answered with a receipt at once, and told of as soon as somebody is named', async () => {
    const { id } = await enquiries.sent()
    expect(await mailsOf(id, 1)).toMatchObject([{ message: 'enquiry-received' }])

    await house.ask('/api/globals/site-settings', {
      as: 'admin',
      body: { defaultRecipients: ['late@staff.example'] },
    })

    const mails = await mailsOf(id, 2)
    expect(mails).toContainEqual(
      expect.objectContaining({ message: 'enquiry-for-staff', to: 'late@staff.example', state: 'waiting' }),
    )
  })
})
