import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { editorIn, uniqueName } from '#tests/support/content.ts'
import { enquiriesAt, enquiry } from '#tests/support/enquiries.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
let enquiries: ReturnType<typeof enquiriesAt>
beforeAll(async () => {
  house = await openHouse({
    ENQUIRIES_TO: 'Duty@staff.example,second@staff.example',
    MAIL_RETRY_SECONDS: '1',
  })
  enquiries = enquiriesAt(house)
})
afterAll(() => house.close())

async function settings(change: object) {
  const { status, body } = await house.ask('/api/globals/site-settings', { as: 'admin', body: change })
  expect([status, body.errors]).toEqual([200, undefined])
}

beforeEach(() => settings({ enquiryRecipients: [], defaultRecipients: [] }))

/** To whom staff mail about it goes, once it has been queued. */
const toldOf = (id: string) =>
  vi.waitFor(
    async () => {
      const mails = await enquiries.mailsOf(id)
      const staff = mails.filter(({ message }) => message === 'enquiry-for-staff')
      expect(staff.length).toBeGreaterThan(0)
      expect(mails.length).toBe(staff.length + 1)
      return staff.map(({ to }) => to as string).sort()
    },
    { timeout: 20_000 },
  )

describe('The mail to staff', () => {
  it('goes to ENQUIRIES_TO where the admin names nobody, to each in a mail of its own', async () => {
    const { id } = await enquiries.sent()

    expect(await toldOf(id)).toEqual(['duty@staff.example', 'second@staff.example'])
  })

  it('goes to the default of the settings before ENQUIRIES_TO', async () => {
    await settings({ defaultRecipients: ['default@staff.example'] })

    expect(await toldOf((await enquiries.sent()).id)).toEqual(['default@staff.example'])
  })

  it('goes to those who get its type before the default', async () => {
    await settings({
      defaultRecipients: ['default@staff.example'],
      enquiryRecipients: [
        { type: 'press', addresses: ['press@staff.example', 'PRESS@staff.example', 'editor@staff.example'] },
      ],
    })

    expect(await toldOf((await enquiries.sent({ type: 'press' })).id)).toEqual([
      'editor@staff.example',
      'press@staff.example',
    ])
    expect(await toldOf((await enquiries.sent({ type: 'general' })).id)).toEqual(['default@staff.example'])
  })

  it('goes to those who answer for its authority before all others', async () => {
    await settings({ enquiryRecipients: [{ type: 'press', addresses: ['press@staff.example'] }] })
    const editor = editorIn(house)
    const named = {
      name: uniqueName('Ambridge'),
      enquiryEmail: ['ambridge@staff.example', 'north@staff.example'],
    }
    const answered = await editor.publish('authorities', named)
    const unanswered = await editor.publish('authorities', { name: uniqueName('Borchester') })

    const told = [
      await toldOf((await enquiries.sent({ type: 'press', authority: answered.id })).id),
      await toldOf((await enquiries.sent({ type: 'press', authority: unanswered.id })).id),
    ]

    expect(told).toEqual([['ambridge@staff.example', 'north@staff.example'], ['press@staff.example']])
  })

  it('goes nowhere that an authority’s own contacts name', async () => {
    const contacts = [{ team: 'Front door', email: 'council@ambridge.example' }]
    const authority = await editorIn(house).publish('authorities', { name: uniqueName('Ambridge'), contacts })

    expect(await toldOf((await enquiries.sent({ authority: authority.id })).id)).not.toContain(
      'council@ambridge.example',
    )
  })

  it.each(['staff', 'a@b.example, c@d.example', 'Team <team@staff.example>'])(
    'cannot be routed to %j, which is not one address',
    async (address) => {
      const { status, body } = await house.ask('/api/globals/site-settings', {
        as: 'admin',
        body: { defaultRecipients: [address] },
      })

      expect(status).toBe(400)
      expect(body.errors[0]).toMatchObject({
        code: 'invalid',
        field: expect.stringContaining('defaultRecipients'),
      })
    },
  )

  it('is routed by administrators only', async () => {
    const answers = await Promise.all(
      (['editor', 'enquiries', 'viewer'] as const).map((as) =>
        house.ask('/api/globals/site-settings', { as, body: { defaultRecipients: ['me@evil.example'] } }),
      ),
    )

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
    expect(await toldOf((await enquiries.sent()).id)).toContain('duty@staff.example')
  })
})

describe('The intent to tell staff', () => {
  it('is kept in the same write as the enquiry', async () => {
    const create = vi.spyOn(house.payload.db, 'create')
    const update = vi.spyOn(house.payload.db, 'updateOne')

    const { status } = await house.ask('/api/enquiries', { body: enquiry() })

    const writes = create.mock.calls.map(([{ collection, data }]) => ({ collection, notify: data.notify }))
    expect(status).toBe(201)
    expect(writes[0]).toEqual({ collection: 'enquiries', notify: 'pending' })
    expect(
      update.mock.calls.filter(([{ data }]) => (data as { notify?: string }).notify === 'pending'),
    ).toEqual([])
    vi.restoreAllMocks()
  })

  it('is carried out by the next worker when the process died right after that write', async () => {
    const id = await keptWithoutTelling()

    expect(await toldOf(id)).toEqual(['duty@staff.example', 'second@staff.example'])
  })

  it('is carried out once when the process died between the mails', async () => {
    const id = await keptWithoutTelling()
    await toldOf(id)
    await house.payload.db.updateOne({
      collection: 'enquiries',
      where: { id: { equals: id } },
      data: { notify: 'pending' },
    })
    house.outbox.wake()

    await toldOf(await keptWithoutTelling())

    expect(await toldOf(id)).toEqual(['duty@staff.example', 'second@staff.example'])
  })
})

/** The row as the visitor's request leaves it, and nobody told that it is there. */
async function keptWithoutTelling(): Promise<string> {
  const now = new Date().toISOString()
  const { id } = await house.payload.db.create({
    collection: 'enquiries',
    data: {
      ...enquiry(),
      reference: randomUUID(),
      status: 'new',
      notify: 'pending',
      createdAt: now,
      updatedAt: now,
    },
  })
  return String(id)
}
