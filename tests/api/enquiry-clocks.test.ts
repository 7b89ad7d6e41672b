import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enquiriesAt, enquiry } from '#tests/support/enquiries.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
let enquiries: ReturnType<typeof enquiriesAt>
beforeAll(async () => {
  house = await openHouse()
  enquiries = enquiriesAt(house)
})
afterAll(() => house.close())

const HOUR_MS = 3_600_000

async function settings(change: object) {
  const { status } = await house.ask('/api/globals/site-settings', { as: 'admin', body: change })
  expect(status).toBe(200)
}

const hoursUntilDue = ({ createdAt, dueAt }: Record<string, unknown>) =>
  Math.round(
    (new Date(dueAt as string).valueOf() - new Date(createdAt as string).valueOf()) / (HOUR_MS / 10),
  ) / 10

/** The same moment so many months later, where both months have such a day. */
function monthsAfter(moment: string, months: number) {
  const later = new Date(moment)
  later.setUTCMonth(later.getUTCMonth() + months)
  return later.toISOString()
}

describe('An answer', () => {
  it('is due in 48 hours where nothing else is set', async () => {
    expect(hoursUntilDue(await enquiries.sent())).toBe(48)
  })

  it('is due as soon as the settings say for its type, and for all others', async () => {
    await settings({ serviceLevels: [{ type: 'press', hours: 4 }], standardServiceHours: 72 })

    expect(hoursUntilDue(await enquiries.sent({ type: 'press' }))).toBe(4)
    expect(hoursUntilDue(await enquiries.sent({ type: 'general' }))).toBe(72)
  })

  it('stays due when it was when the settings change', async () => {
    const { id, dueAt } = await enquiries.sent({ type: 'correction' })

    await settings({ serviceLevels: [{ type: 'correction', hours: 1 }] })

    expect(await enquiries.change(id, { status: 'acknowledged' })).toMatchObject({ dueAt })
  })
})

describe('An answer to an enquiry that turns out to be of another type', () => {
  it('is due anew, counted from when the enquiry came', async () => {
    await settings({ serviceLevels: [{ type: 'press', hours: 4 }], standardServiceHours: 72 })
    const { id } = await enquiries.sent({ type: 'general' })

    const changed = await enquiries.change(id, { type: 'press' })

    expect(hoursUntilDue(changed)).toBe(4)
  })

  it('is no longer awaited once somebody has been in contact', async () => {
    await settings({ serviceLevels: [], standardServiceHours: 48 })
    const { id, dueAt, overdueFrom } = await enquiries.sent()
    expect(overdueFrom).toBe(dueAt)

    expect(await enquiries.change(id, { status: 'acknowledged' })).toMatchObject({ overdueFrom: dueAt })
    expect(await enquiries.change(id, { status: 'contacted' })).toMatchObject({ overdueFrom: null, dueAt })
  })
})

describe('A data-protection request', () => {
  it('that came as another type has its month from the day on which it came', async () => {
    const { id, createdAt } = await enquiries.sent({ type: 'general' })
    const arrivedAt = '2026-01-31T10:00:00.000Z'
    expect(createdAt).not.toBe(arrivedAt)
    await house.payload.db.updateOne({ collection: 'enquiries', id, data: { createdAt: arrivedAt } })

    const { dataRequest } = await enquiries.change(id, { type: 'data-protection' })
    const back = await enquiries.change(id, { type: 'general' })

    expect(dataRequest).toMatchObject({
      receivedAt: '2026-01-31T00:00:00.000Z',
      dueAt: '2026-02-28T00:00:00.000Z',
    })
    expect(back.dataRequest.dueAt).toBeNull()
  })

  it('is overdue after its last day, until it is completed, however soon it was answered', async () => {
    const { id } = await enquiries.sent({ type: 'data-protection' })
    await enquiries.change(id, { status: 'contacted' })

    const asked = await enquiries.change(id, { dataRequest: { kind: 'access', receivedAt: '2026-05-31' } })
    const done = await enquiries.change(id, { dataRequest: { completedAt: '2026-06-20' } }, 'data-protection')

    // The end of 30 June in England, where it is summer.
    expect(asked.overdueFrom).toBe('2026-06-30T23:00:00.000Z')
    expect(done.overdueFrom).toBeNull()
  })

  it('has been completed when it is closed: on that day, or earlier where somebody says so', async () => {
    const [first, second] = [
      await enquiries.sent({ type: 'data-protection' }),
      await enquiries.sent({ type: 'data-protection' }),
    ]

    const today = await enquiries.change(first.id, { status: 'closed' })
    const earlier = await enquiries.change(second.id, {
      status: 'closed',
      dataRequest: { completedAt: '2026-03-20' },
    })

    const day = new Date(today.updatedAt).toLocaleDateString('en-CA', { timeZone: 'Europe/London' })
    expect(today.dataRequest.completedAt).toBe(`${day}T00:00:00.000Z`)
    expect(earlier.dataRequest.completedAt).toBe('2026-03-20T00:00:00.000Z')
  })

  it('has one calendar month from the day on which it came', async () => {
    const { dataRequest, createdAt } = await enquiries.sent({ type: 'data-protection' })

    const day = new Date(createdAt).toLocaleDateString('en-CA', { timeZone: 'Europe/London' })
    expect(dataRequest).toMatchObject({ kind: null, receivedAt: `${day}T00:00:00.000Z`, completedAt: null })
    const days =
      (new Date(dataRequest.dueAt).valueOf() - new Date(dataRequest.receivedAt).valueOf()) / (24 * HOUR_MS)
    expect(days).toBeGreaterThanOrEqual(28)
    expect(days).toBeLessThanOrEqual(31)
  })

  it.each([
    ['access', '2026-03-02', '2026-04-02'],
    ['access', '2026-01-31', '2026-02-28'],
    ['erasure', '2028-01-31', '2028-02-29'],
    ['rectification', '2026-01-28', '2026-02-28'],
    ['portability', '2026-05-31', '2026-06-30'],
    ['objection', '2026-12-31', '2027-01-31'],
    [null, '2026-08-31', '2026-09-30'],
    ['complaint', '2026-01-31', '2026-03-02'],
    ['complaint', '2026-06-19', '2026-07-19'],
  ])('for %s received on %s is due on %s', async (kind, received, due) => {
    const { id } = await enquiries.sent({ type: 'data-protection' })

    const changed = await enquiries.change(
      id,
      { dataRequest: { kind, receivedAt: received } },
      'data-protection',
    )

    expect(changed.dataRequest).toMatchObject({
      kind,
      receivedAt: `${received}T00:00:00.000Z`,
      dueAt: `${due}T00:00:00.000Z`,
    })
  })

  it('has its due day from the clock, whatever is typed, and keeps it while the work goes on', async () => {
    const { id } = await enquiries.sent({ type: 'data-protection' })
    const request = { kind: 'access', receivedAt: '2026-03-02', dueAt: '2030-01-01T00:00:00.000Z' }

    const typed = await enquiries.change(id, { dataRequest: request }, 'data-protection')
    const worked = await enquiries.change(id, { status: 'progressing' })
    const done = await enquiries.change(id, { dataRequest: { completedAt: '2026-03-20' } }, 'data-protection')

    for (const { dataRequest } of [typed, worked, done]) {
      expect(dataRequest).toMatchObject({ kind: 'access', dueAt: '2026-04-02T00:00:00.000Z' })
    }
    expect(done.dataRequest.completedAt).toBe('2026-03-20T00:00:00.000Z')
  })

  it('has no clock where the enquiry is of another type', async () => {
    const { dataRequest } = await enquiries.sent({ type: 'general' })

    expect(dataRequest).toEqual({ kind: null, receivedAt: null, dueAt: null, completedAt: null })
  })
})

describe('An enquiry that is over', () => {
  it.each(['closed', 'spam'])('is kept for twelve months after it was set to %s', async (status) => {
    const { id, retention } = await enquiries.sent()
    expect(retention).toMatchObject({ closedAt: null, eraseAfter: null, legalHold: false })

    const over = await enquiries.change(id, { status })

    expect(Date.now() - new Date(over.retention.closedAt).valueOf()).toBeLessThan(60_000)
    expect(over.retention.eraseAfter).toBe(monthsAfter(over.retention.closedAt, 12))
  })

  it('is kept for as long as the settings say', async () => {
    await settings({ retention: { enquiriesMonths: 36 } })
    const { id } = await enquiries.sent()

    const { retention } = await enquiries.change(id, { status: 'closed' })

    expect(retention.eraseAfter).toBe(monthsAfter(retention.closedAt, 36))
    await settings({ retention: { enquiriesMonths: 12 } })
  })

  it('is over since it was first closed, however often it is saved', async () => {
    const { id } = await enquiries.sent()
    const { retention } = await enquiries.change(id, { status: 'closed' })

    const held = await enquiries.change(
      id,
      { outcome: 'Sent a pack', retention: { legalHold: true } },
      'data-protection',
    )

    expect(held.retention).toMatchObject({ ...retention, legalHold: true })
  })

  it('has no date of erasure any more when it is opened again', async () => {
    const { id } = await enquiries.sent()
    await enquiries.change(id, { status: 'closed' })

    const { retention } = await enquiries.change(id, { status: 'progressing' })

    expect(retention).toMatchObject({ closedAt: null, eraseAfter: null })
  })

  it('has its dates from the clock, whatever is typed', async () => {
    const typed = {
      closedAt: '2001-01-01T00:00:00.000Z',
      eraseAfter: '2001-01-02T00:00:00.000Z',
      erasedAt: '2001-01-03T00:00:00.000Z',
    }

    const { body } = await house.ask('/api/enquiries?depth=0', {
      as: 'enquiries',
      body: enquiry({ retention: typed }),
    })

    expect(body.doc.retention).toMatchObject({ closedAt: null, eraseAfter: null, erasedAt: null })
  })
})
