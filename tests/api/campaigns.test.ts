import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'
import { asVisitor, editorIn, uniqueName } from '#tests/support/content.ts'

const DAY_MS = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

const campaign = (data: object = {}) => editor.create('campaigns', { text: uniqueName('Campaign'), ...data })
const faultsOf = (body: { errors: { field?: string; code: string }[] }) =>
  body.errors.map(({ field, code }) => [field, code])

describe('A campaign', () => {
  it.each([
    ['without dates', {}, true],
    ['that has begun', { startAt: inDays(-1) }, true],
    ['that has not ended', { endAt: inDays(1) }, true],
    ['between its dates', { startAt: inDays(-1), endAt: inDays(1) }, true],
    ['that has not begun', { startAt: inDays(1) }, false],
    ['that is over', { endAt: inDays(-1) }, false],
    ['that was over last week', { startAt: inDays(-9), endAt: inDays(-7) }, false],
  ])('%s is seen by visitors: %j %s', async (_, dates, seen) => {
    const { id, text } = await campaign(dates)

    const list = await house.ask('/api/campaigns?limit=100')
    const { body } = await house.graphql('{ Campaigns(limit: 100) { docs { text } } }')

    expect(await asVisitor(house, 'campaigns', id)).toEqual(
      seen ? expect.objectContaining({ text }) : undefined,
    )
    expect(list.body.docs.some((doc: { id: string }) => doc.id === id)).toBe(seen)
    expect(body.data.Campaigns.docs.some((doc: { text: string }) => doc.text === text)).toBe(seen)
    expect((await house.ask(`/api/campaigns/${id}`, { as: 'viewer' })).status).toBe(200)
  })

  it.each([
    ['before it starts', inDays(1), inDays(-1)],
    ['when it starts', '2026-03-02T00:00:00.000Z', '2026-03-02T00:00:00.000Z'],
    ['earlier by a zone', '2026-03-02T10:00:00+00:00', '2026-03-02T10:30:00+01:00'],
  ])('that ends %s is refused at its end', async (_, startAt, endAt) => {
    const { status, body } = await house.ask('/api/campaigns', {
      as: 'editor',
      body: { text: uniqueName('Wrong'), startAt, endAt },
    })

    expect([status, ...faultsOf(body)]).toEqual([400, ['endAt', 'end-before-start']])
  })

  it('is refused so too when only one of its dates is changed', async () => {
    const { id } = await campaign({ startAt: inDays(1), endAt: inDays(2) })

    const answers = await Promise.all(
      [{ endAt: inDays(-1) }, { startAt: inDays(3) }].map((body) =>
        house.ask(`/api/campaigns/${id}`, { as: 'editor', method: 'PATCH', body }),
      ),
    )

    expect(answers.map(({ status, body }) => [status, ...faultsOf(body)])).toEqual([
      [400, ['endAt', 'end-before-start']],
      [400, ['endAt', 'end-before-start']],
    ])
  })

  it('with the highest priority comes first', async () => {
    const [low, high] = [await campaign({ priority: 1 }), await campaign({ priority: 99 })]

    const { body } = await house.ask('/api/campaigns?limit=100')

    const order = body.docs.map(({ id }: { id: string }) => id)
    expect(order.indexOf(high.id)).toBe(0)
    expect(order.indexOf(low.id)).toBeGreaterThan(0)
  })
})
