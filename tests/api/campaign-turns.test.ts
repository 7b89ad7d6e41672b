import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as Changing from '#src/changes/index.ts'
import type * as Turning from '#collections/campaigns/tell-turns.ts'
import { editorIn, uniqueName } from '#tests/support/content.ts'
import { engine } from '#tests/support/house.ts'
import { follow } from '#tests/support/stream.ts'
import { openHookHouse } from '#tests/support/webhooks.ts'

const MOMENT_MS = 2500

let place: Awaited<ReturnType<typeof openHookHouse>>
let editor: ReturnType<typeof editorIn>
let turning: typeof Turning
let changes: typeof Changing
beforeAll(async () => {
  place = await openHookHouse()
  editor = editorIn(place.house)
  turning = await import('#collections/campaigns/tell-turns.ts')
  changes = await import('#src/changes/index.ts')
})
afterAll(() => place.close())

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString()
const campaign = (data: object) => editor.create('campaigns', { text: uniqueName('Campaign'), ...data })
const isAbout = (id: string, change: string) => (event: { data?: { id?: string; change?: string } }) =>
  event.data?.id === id && event.data.change === change

/** As a service leaves it that did not run when the campaign began, or ended. */
const missed = (id: string, data: Record<string, unknown>) =>
  place.house.payload.db.updateOne({ collection: 'campaigns', id, data })

async function toldOf(id: string): Promise<string[]> {
  const { docs } = await place.house.payload.db.find({
    collection: 'public-changes',
    where: { document: { equals: id } },
    sort: 'order',
    pagination: false,
  })
  return (docs as unknown as Changing.PublicChange[]).map(({ what }) => what)
}

describe('When a campaign begins and ends by its dates', () => {
  it('webhooks and live pages are told within a second or so, each time once', async () => {
    const { id: webhook } = await place.hooks.active(place.receiver)
    const stream = await follow(place.house.url)
    await stream.waitFor(({ event }) => event === 'ready')
    const [startAt, endAt] = [inMs(2000), inMs(4000)]
    const { id } = await campaign({ startAt, endAt })

    await stream.waitFor(isAbout(id, 'published'))
    const beganLate = Date.now() - Date.parse(startAt)
    await stream.waitFor(isAbout(id, 'unpublished'))
    const endedLate = Date.now() - Date.parse(endAt)
    await place.receiver.waitFor(({ event }) => isAbout(id, 'unpublished')(event))
    await turning.tellTurns(place.house.payload)

    for (const late of [beganLate, endedLate]) {
      expect(late).toBeGreaterThanOrEqual(0)
      expect(late).toBeLessThan(MOMENT_MS)
    }
    expect(stream.of(id)).toEqual(['published', 'unpublished'])
    expect(place.receiver.of(id).map(({ event }) => event.data.change)).toEqual(['published', 'unpublished'])
    expect(place.receiver.of(id)[0]!.event.data.surrogateKeys).toEqual(['campaigns', `campaigns/${id}`])
    stream.close()
    await place.hooks.remove(webhook)
  })

  it('it is told of once, however many look at the same moment, also where the service did not run then', async () => {
    const begun = await campaign({ startAt: inMs(3_600_000) })
    const ended = await campaign({ endAt: inMs(3_600_000) })
    const between = await campaign({ startAt: inMs(3_600_000), endAt: inMs(7_200_000) })
    await missed(begun.id, { startAt: inMs(-3_600_000) })
    await missed(ended.id, { endAt: inMs(-3_600_000) })
    await missed(between.id, { startAt: inMs(-7_200_000), endAt: inMs(-3_600_000) })

    await Promise.all(Array.from({ length: 4 }, () => turning.tellTurns(place.house.payload)))

    expect(await toldOf(begun.id)).toEqual(['published'])
    expect(await toldOf(ended.id)).toEqual(['published', 'unpublished'])
    expect(await toldOf(between.id)).toEqual([])
  })

  it('whoever has it open can save it afterwards', async () => {
    const { id, updatedAt } = await campaign({ endAt: inMs(3_600_000) })
    await missed(id, { endAt: inMs(-1000), updatedAt })
    await turning.tellTurns(place.house.payload)

    const { status, body } = await place.house.ask(`/api/campaigns/${id}`, {
      as: 'admin',
      method: 'PATCH',
      body: { text: uniqueName('Campaign'), updatedAt, endAt: null },
    })

    expect([status, body.errors]).toEqual([200, undefined])
    expect(await toldOf(id)).toEqual(['published', 'unpublished', 'published'])
  })

  it('nothing is told of one that an editor ends or begins himself but what he did', async () => {
    const { id } = await campaign({})
    await editor.change('campaigns', id, { endAt: inMs(-1000) })
    await editor.change('campaigns', id, { endAt: null })
    await turning.tellTurns(place.house.payload)

    expect(await toldOf(id)).toEqual(['published', 'unpublished', 'published'])
  })

  it('nobody reads or says what was told', async () => {
    const { id } = await campaign({ startAt: inMs(3_600_000), shown: true })

    const { body } = await place.house.ask(`/api/campaigns/${id}`, { as: 'admin' })
    const asked = await place.house.ask('/api/campaigns?where[shown][equals]=true')
    await turning.tellTurns(place.house.payload)

    expect(body).not.toHaveProperty('shown')
    expect(asked.status).toBe(400)
    expect(await toldOf(id)).toEqual([])
  })

  it.runIf(engine === 'sqlite')(
    'it is told of though the process died between noting that and saying so',
    async () => {
      const { id } = await campaign({ startAt: inMs(3_600_000) })
      await missed(id, { startAt: inMs(-1000), shown: true })

      await changes.keepUntold(place.house.payload, new Date(Date.now() + 1000))
      await turning.tellTurns(place.house.payload)

      expect(await toldOf(id)).toEqual(['published'])
    },
  )
})
