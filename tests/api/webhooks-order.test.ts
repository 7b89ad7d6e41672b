import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type * as Changing from '#src/changes/index.ts'
import type * as Claiming from '#src/outbox/claim.ts'
import type * as Delivering from '#src/outbox/deliver-webhook.ts'
import type * as Finding from '#src/outbox/due-deliveries.ts'
import type * as Queueing from '#src/outbox/queue-changes.ts'
import type { OutboxRow } from '#src/outbox/row.ts'
import type { Post } from '#src/webhooks/post.ts'
import { editorIn, uniqueName } from '#tests/support/content.ts'
import { engine, openHouse, type House } from '#tests/support/house.ts'
import { webhooksOf } from '#tests/support/webhooks.ts'

const LEASE_SECONDS = 60

let house: House
let editor: ReturnType<typeof editorIn>
let hooks: ReturnType<typeof webhooksOf>
let changes: typeof Changing
let claiming: typeof Claiming
let finding: typeof Finding
let queueing: typeof Queueing
let delivering: typeof Delivering
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
  hooks = webhooksOf(house)
  // What the house would do by itself is done here, step by step.
  await house.outbox.stop()
  changes = await import('#src/changes/index.ts')
  claiming = await import('#src/outbox/claim.ts')
  finding = await import('#src/outbox/due-deliveries.ts')
  queueing = await import('#src/outbox/queue-changes.ts')
  delivering = await import('#src/outbox/deliver-webhook.ts')
})
afterAll(() => house.close())

const webhooks: string[] = []
beforeEach(async () => {
  for (const id of webhooks.splice(0)) await hooks.remove(id)
})
async function active(): Promise<string> {
  const { id } = await hooks.active({ url: 'https://receiver.example/hook' })
  webhooks.push(id)
  return id
}

const changeState = (id: string, state: 'active' | 'paused' | 'stopped') =>
  house.payload.db.updateOne({ collection: 'webhooks', id, data: { state } })
const queue = () => queueing.queueChanges(house.payload)
const later = (seconds: number) => new Date(Date.now() + seconds * 1000)
const claim = (now = new Date()) => claiming.claim(house.payload, LEASE_SECONDS, now, finding.dueDeliveries)

async function claimAll(now?: Date): Promise<OutboxRow[]> {
  const claimed: OutboxRow[] = []
  for (let row = await claim(now); row; row = await claim(now)) claimed.push(row)
  return claimed
}
const aboutOf = (rows: OutboxRow[]) => rows.map(({ body }) => JSON.parse(body!).data)
const answering = (status: number, sent: string[] = []): Post => {
  return async ({ body }) => {
    sent.push(JSON.parse(body).data.change)
    return { status, text: '' }
  }
}
/** What is kept of these documents, the earliest first. */
async function keptOf(...ids: string[]): Promise<Changing.PublicChange[]> {
  const { docs } = await house.payload.db.find({
    collection: 'public-changes',
    where: { document: { in: ids } },
    sort: 'order',
    pagination: false,
  })
  return docs as unknown as Changing.PublicChange[]
}
const topic = () => editor.create('topics', { name: uniqueName('Ordered') })

describe('What has changed', () => {
  it('is queued for each receiver once, however many queue at the same moment', async () => {
    const ids = [await active(), await active()]
    const { id } = await topic()

    await Promise.all([queue(), queue(), queue(), queue()])

    for (const webhook of ids) {
      const rows = await hooks.rowsOf(webhook)
      expect(rows.map(({ about }) => about)).toEqual([expect.stringMatching(/: published$/)])
      expect(rows[0]!.id).toBeTruthy()
    }
    expect(aboutOf(await claimAll()).map((data) => data.id)).toEqual([id, id])
  })

  it('is queued again where the process died when it had queued it for one of two', async () => {
    const ids = [await active(), await active()]
    await topic()
    await queue()
    const rows = (await hooks.rowsOf(ids[1]!)).map(({ id }) => id)
    await house.payload.db.deleteMany({ collection: 'outbox', where: { id: { in: rows } } })
    const { docs } = await house.payload.db.find({ collection: 'public-changes', sort: '-order', limit: 1 })
    await house.payload.db.updateOne({
      collection: 'public-changes',
      id: docs[0]!.id,
      data: { queued: false },
    })

    await queue()

    expect(await Promise.all(ids.map(async (id) => (await hooks.rowsOf(id)).length))).toEqual([1, 1])
  })

  it.runIf(engine === 'sqlite')(
    'is told of though the process died between writing it and saying so, as exactly as can be known',
    async () => {
      await active()
      const { id } = await topic()
      const article = await editor.publish('news-articles', { title: uniqueName('Ordered') })
      const draft = await editor.create('news-articles', { title: uniqueName('Draft'), _status: 'draft' })
      await queue()
      await claimAll()
      // Written below every hook: as far as a killed process came.
      const { db } = house.payload
      await db.updateOne({ collection: 'topics', id, data: { name: 'Written and not told' } })
      await db.updateOne({ collection: 'news-articles', id: article.id, data: { _status: 'draft' } })
      await db.updateOne({ collection: 'news-articles', id: draft.id, data: { standfirst: 'Not public' } })

      await changes.keepUntold(house.payload, later(1))
      await changes.keepUntold(house.payload, later(1))
      await queue()

      const docs = await keptOf(id, article.id, draft.id)
      expect(docs.map(({ document, what }) => [document, what])).toEqual([
        [id, 'published'],
        [article.id, 'published'],
        [id, 'changed'],
        [article.id, 'unpublished'],
      ])
      expect(docs.at(-1)!.keys).toEqual(
        expect.arrayContaining(['news-articles', `news-articles/${article.id}`, 'news-articles/*']),
      )
    },
  )
})

describe('What has changed while a receiver is not active', () => {
  const waitingFor = async (webhook: string) =>
    (await hooks.rowsOf(webhook)).filter(({ state }) => state === 'waiting')

  it.each(['paused', 'stopped'] as const)(
    'waits as one change of each document, which tells of all, when it is %s',
    async (state) => {
      const webhook = await active()
      await changeState(webhook, state)
      const kept = await editor.publish('news-articles', { title: uniqueName('Before') })
      const gone = await topic()
      for (let turn = 0; turn < 4; turn++) {
        await editor.change('news-articles', kept.id, { slug: `${kept.slug}-${turn}` })
        await queue()
      }
      await editor.remove('topics', gone.id)

      await Promise.all([queue(), queue(), queue()])
      const waiting = await waitingFor(webhook)
      await changeState(webhook, 'active')
      const told = aboutOf(await claimAll())

      expect(waiting).toHaveLength(2)
      expect(told.map(({ id, change }) => [id, change]).sort()).toEqual(
        [
          [kept.id, 'published'],
          [gone.id, 'deleted'],
        ].sort(),
      )
      const { slug, previousSlug, surrogateKeys } = told.find(({ id }) => id === kept.id)
      expect([slug, previousSlug]).toEqual([`${kept.slug}-3`, kept.slug])
      expect(surrogateKeys).toEqual(
        expect.arrayContaining(
          [kept.slug, ...[0, 1, 2, 3].map((turn) => `${kept.slug}-${turn}`)].map(
            (each) => `news-articles/slug/${each}`,
          ),
        ),
      )
    },
  )

  it('waits as one change though the process died when it had queued it and called nothing off', async () => {
    const webhook = await active()
    await changeState(webhook, 'paused')
    const { id } = await topic()
    await queue()
    await editor.change('topics', id, { name: uniqueName('Ordered') })
    await queue()
    const [last] = (await keptOf(id)).slice(-1)
    const [first] = (await hooks.rowsOf(webhook)).filter(({ state }) => state === 'cancelled')
    const { db } = house.payload
    await db.updateOne({ collection: 'outbox', id: first!.id, data: { state: 'waiting' } })
    await db.updateOne({ collection: 'public-changes', id: last!.id, data: { queued: false } })

    await queue()

    expect(await waitingFor(webhook)).toHaveLength(1)
    expect(await hooks.rowsOf(webhook)).toHaveLength(2)
  })

  it('waits behind what had been taken in hand before', async () => {
    const webhook = await active()
    const { id } = await topic()
    await queue()
    const [first] = await claimAll()
    await changeState(webhook, 'paused')
    await editor.change('topics', id, { name: uniqueName('Ordered') })
    await queue()

    await changeState(webhook, 'active')
    const meanwhile = await claimAll()
    await delivering.deliverWebhook(house.payload, first!, answering(200))

    expect(meanwhile).toEqual([])
    expect(aboutOf(await claimAll())).toMatchObject([{ id, change: 'changed' }])
  })
})

describe('Deliveries of one document', () => {
  it('are claimed one after the other, the earliest first, however many claim at the same moment', async () => {
    await active()
    const { id } = await topic()
    await editor.change('topics', id, { name: uniqueName('Ordered') })
    await editor.remove('topics', id)
    const other = await topic()
    await queue()

    const claimed = (await Promise.all(Array.from({ length: 6 }, () => claimAll()))).flat()

    expect(
      aboutOf(claimed)
        .map((data) => [data.id, data.change])
        .sort(),
    ).toEqual(
      [
        [id, 'published'],
        [other.id, 'published'],
      ].sort(),
    )
    const first = claimed.find(({ body }) => JSON.parse(body!).data.id === id)!
    await delivering.deliverWebhook(house.payload, first, answering(200))
    expect(aboutOf(await claimAll())).toMatchObject([{ id, change: 'changed' }])
  })

  it('wait while the earlier one is tried again, and go on when it has been given up', async () => {
    const webhook = await active()
    const { id } = await topic()
    await editor.change('topics', id, { name: uniqueName('Ordered') })
    await queue()
    const [first] = await claimAll()
    await delivering.deliverWebhook(house.payload, first!, answering(500))
    const meanwhile = await claimAll()

    const [again] = await claimAll(later(3600))
    const old = { ...again!, createdAt: new Date(Date.now() - 80 * 3_600_000).toISOString() }
    await delivering.deliverWebhook(house.payload, old, answering(500))

    expect(meanwhile).toEqual([])
    expect(again!.id).toBe(first!.id)
    expect((await hooks.rowsOf(webhook)).map(({ state }) => state).sort()).toEqual(['failed', 'waiting'])
    expect(aboutOf(await claimAll())).toMatchObject([{ id, change: 'changed' }])
  })

  it('are made again by another process when the lease has run out, and settled by that one alone', async () => {
    const webhook = await active()
    await topic()
    await queue()
    const [first] = await claimAll()
    const sent: string[] = []

    const [second] = await claimAll(later(LEASE_SECONDS + 5))
    await delivering.deliverWebhook(house.payload, second!, answering(200, sent))
    await delivering.deliverWebhook(house.payload, first!, answering(500, sent))

    expect(second!.id).toBe(first!.id)
    expect(await hooks.rowsOf(webhook)).toMatchObject([{ state: 'sent', attempts: 2 }])
  })

  it('are not made by a process that slept past its lease', async () => {
    await active()
    await topic()
    await queue()
    const [row] = await claimAll()
    const sent: string[] = []

    await delivering.deliverWebhook(
      house.payload,
      { ...row!, leaseUntil: later(-1).toISOString() },
      answering(200, sent),
    )

    expect(sent).toEqual([])
  })

  it('are known as later by their sequence, also where clocks say otherwise', async () => {
    const { id } = await topic()
    const [first] = await keptOf(id)
    const ahead = Date.now() + 3_600_000
    await house.payload.db.updateOne({ collection: 'public-changes', id: first!.id, data: { order: ahead } })

    await editor.change('topics', id, { name: uniqueName('Ordered') })

    const kept = await keptOf(id)
    expect(kept.map(({ order, what }) => [order, what])).toEqual([
      [ahead, 'published'],
      [ahead + 1, 'changed'],
    ])
  })
})
