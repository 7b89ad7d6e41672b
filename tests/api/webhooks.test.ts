import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { editorIn, uniqueName } from '#tests/support/content.ts'
import { enquiriesAt } from '#tests/support/enquiries.ts'
import { pdf, upload } from '#tests/support/files.ts'
import type { House } from '#tests/support/house.ts'
import type { Delivery, Receiver } from '#tests/support/receiver.ts'
import { openHookHouse, type webhooksOf } from '#tests/support/webhooks.ts'

const NEWS = 'news-articles'

let house: House
let receiver: Receiver
let hooks: ReturnType<typeof webhooksOf>
let editor: ReturnType<typeof editorIn>
let close: () => Promise<void>
let webhook: { id: string; secret: string }
beforeAll(async () => {
  ;({ house, receiver, hooks, close } = await openHookHouse({ ENQUIRIES_TO: 'team@staff.example' }))
  editor = editorIn(house)
  webhook = await hooks.active(receiver)
})
afterAll(() => close())
beforeEach(() => receiver.reply(200))

/** Waits for so many deliveries about a document. */
async function toldOf(id: string, count: number): Promise<Delivery[]> {
  await receiver.waitFor(() => receiver.of(id).length >= count)
  return receiver.of(id)
}
const changesOf = (deliveries: Delivery[]) => deliveries.map(({ event }) => event.data.change)
const headersOf = ({ headers }: Delivery) => headers as Record<string, string>

describe('A receiver is told', () => {
  it('that something is published, with what to purge, by a signature that others’ libraries accept', async () => {
    const authority = await editor.authority()
    const article = await editor.publish(NEWS, { title: uniqueName('Told'), authorities: [authority.id] })

    const [delivery] = await toldOf(article.id, 1)

    expect(new Webhook(webhook.secret).verify(delivery!.body, headersOf(delivery!))).toEqual({
      type: 'document.published',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      data: {
        collection: NEWS,
        id: article.id,
        change: 'published',
        slug: article.slug,
        previousSlug: null,
        sequence: expect.any(Number),
        surrogateKeys: expect.arrayContaining([
          NEWS,
          `${NEWS}/${article.id}`,
          `${NEWS}/slug/${article.slug}`,
          `${NEWS}/authorities/${authority.id}`,
        ]),
      },
    })
    expect(delivery!.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': expect.stringMatching(/^msg_/),
    })
  })

  it('of each change of it, in order, until it is gone', async () => {
    const { id, slug } = await editor.publish(NEWS, { title: uniqueName('Life') })
    await editor.change(NEWS, id, { standfirst: 'One' })
    await editor.change(NEWS, id, { slug: `${slug}-moved` })
    await editor.unpublish(NEWS, id)
    await editor.change(NEWS, id, { _status: 'published' })
    await editor.remove(NEWS, id)

    const deliveries = await toldOf(id, 6)

    expect(changesOf(deliveries)).toEqual([
      'published',
      'changed',
      'changed',
      'unpublished',
      'published',
      'deleted',
    ])
    expect(deliveries[2]!.event.data).toMatchObject({ slug: `${slug}-moved`, previousSlug: slug })
    const sequence = deliveries.map(({ event }) => event.data.sequence)
    expect(sequence).toEqual([...new Set(sequence)].sort())
  })

  it('of a page that goes into the trash as of one that is unpublished, and nothing when it is deleted there', async () => {
    const { id } = await editor.publish(NEWS, { title: uniqueName('Binned') })
    await editor.trash(NEWS, id)
    await editor.remove(NEWS, id, 'trash=true')
    const last = await editor.publish(NEWS, { title: uniqueName('After') })

    await toldOf(last.id, 1)

    expect(changesOf(await toldOf(id, 2))).toEqual(['published', 'unpublished'])
  })

  it('of an authority whose position follows from a report', async () => {
    const { inspections } = await import('#tests/support/content.ts')
    const authority = await editor.authority()
    await editor.report(inspections.good2022, { authority: authority.id })

    expect(changesOf(await toldOf(authority.id, 2))).toEqual(['published', 'changed'])
  })

  it('of the settings', async () => {
    const answer = await house.ask('/api/globals/site-settings', {
      as: 'admin',
      body: { strapline: uniqueName('Strapline') },
    })
    expect(answer.status).toBe(200)

    const [delivery] = await toldOf('site-settings', 1)

    expect(delivery!.event.data).toMatchObject({ collection: 'site-settings', change: 'changed' })
  })

  it('only of the collections that it asked for', async () => {
    const picky = await hooks.active({ url: `${receiver.url}/picky` }, { collections: ['topics'] })
    const article = await editor.publish(NEWS, { title: uniqueName('Other') })
    const topic = await editor.create('topics', { name: uniqueName('Wanted') })

    await receiver.waitFor(({ path, event }) => path.endsWith('/picky') && event.data.id === topic.id)
    await toldOf(article.id, 1)

    expect(await hooks.rowsOf(picky.id)).toHaveLength(1)
    await hooks.remove(picky.id)
  })
})

describe('A receiver is never told', () => {
  it('of drafts, of files that nothing shows, of campaigns that do not run, or of what is not public', async () => {
    const draft = await editor.create(NEWS, { title: uniqueName('Secret'), _status: 'draft' })
    await editor.saveDraft(NEWS, draft.id, { standfirst: 'Still secret' })
    await editor.remove(NEWS, draft.id)
    const shown = await editor.publish(NEWS, { title: uniqueName('Shown') })
    await editor.saveDraft(NEWS, shown.id, { title: 'Secret words', standfirst: 'Secret' })
    const campaign = await editor.create('campaigns', {
      text: 'Secret until then',
      startAt: '2099-01-01T00:00:00.000Z',
      priority: 1,
    })
    const media = await upload(house, { name: 'secret.pdf', bytes: pdf(), as: 'editor' })
    const enquiry = await enquiriesAt(house).sent()
    const last = await editor.publish(NEWS, { title: uniqueName('Last') })

    await toldOf(last.id, 1)

    expect(media.status).toBe(201)
    for (const { id } of [draft, campaign, media.body.doc, enquiry]) expect(receiver.of(id)).toEqual([])
    expect(changesOf(receiver.of(shown.id))).toEqual(['published'])
    expect(receiver.got.map(({ body }) => body).join()).not.toMatch(/secret/i)
  })
})

describe('A delivery', () => {
  it('that failed is made again with the same id and the same words, and a new signature', async () => {
    receiver.reply(({ event }) =>
      event.data.collection === 'topics' && receiver.of(event.data.id).length < 2 ? 503 : 200,
    )
    const { id } = await editor.create('topics', { name: uniqueName('Again') })

    const [first, second] = await toldOf(id, 2)

    expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id'])
    expect(second!.body).toBe(first!.body)
    for (const delivery of [first, second])
      new Webhook(webhook.secret).verify(delivery!.body, headersOf(delivery!))
  })

  it('waits for the earlier one of the same document, while others go past', async () => {
    const { id } = await editor.create('topics', { name: uniqueName('Stuck') })
    await toldOf(id, 1)
    let isBroken = true
    receiver.reply(({ event }) => (event.data.id === id && isBroken ? 500 : 200))
    await editor.change('topics', id, { name: uniqueName('Stuck') })
    await toldOf(id, 2)
    await editor.change('topics', id, { name: uniqueName('Stuck') })
    const other = await editor.create('topics', { name: uniqueName('Past') })
    await toldOf(other.id, 1)
    isBroken = false

    await receiver.waitFor(
      () => new Set(receiver.of(id).map(({ headers }) => headers['webhook-id'])).size === 3,
    )

    const [, ...later] = receiver.of(id)
    const ids = later.map(({ headers }) => headers['webhook-id'])
    expect(ids).toEqual([...ids].sort((one, two) => ids.indexOf(one) - ids.indexOf(two)))
    expect(later.at(-1)!.headers['webhook-id']).not.toBe(later[0]!.headers['webhook-id'])
    expect(new Set(later.slice(0, -1).map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  })

  it('is shown with what the receiver answered, short and without anybody’s address', async () => {
    receiver.reply({
      answer: (res) => res.writeHead(200).end(`thanks, ada@example.org\r\n${'x'.repeat(100_000)}`),
    })
    const { id, slug } = await editor.create('topics', { name: uniqueName('Answered') })
    await toldOf(id, 1)

    const rows = await hooks.settled(webhook.id)
    const row = rows.find(({ about }) => about === `topics/${slug}: published`)!

    expect(row).toMatchObject({ state: 'sent', kind: 'webhook', attempts: 1 })
    expect(row.lastAnswer).toMatch(/^HTTP 200: thanks, … x{90,}$/)
    expect(row.lastAnswer.length).toBeLessThan(140)
    const { body } = await house.ask(`/api/outbox/${row.id}/message`, { as: 'admin' })
    expect(JSON.parse(body.delivery).data.id).toBe(id)
  })

  it('follows no redirect', async () => {
    receiver.reply({ answer: (res) => res.writeHead(302, { location: `${receiver.url}/elsewhere` }).end() })
    const { body } = await hooks.act(webhook.id, 'test')

    expect(body).toEqual({ accepted: false, answer: 'HTTP 302 (a redirect is not followed)' })
    expect(receiver.got.filter(({ path }) => path.endsWith('/elsewhere'))).toEqual([])
  })

  it('that is not answered in time is given up for now', async () => {
    receiver.reply('hang')

    const { body } = await hooks.act(webhook.id, 'test')

    expect(body).toEqual({ accepted: false, answer: 'No answer within 2 seconds.' })
  })
})
