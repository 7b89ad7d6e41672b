import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { editorIn, uniqueName } from '#tests/support/content.ts'
import { enquiriesAt } from '#tests/support/enquiries.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { askRaw } from '#tests/support/raw.ts'
import { follow, type Stream } from '#tests/support/stream.ts'

const NEWS = 'news-articles'
const PER_NETWORK = 4

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse({ CHANGE_STREAMS_PER_NETWORK: String(PER_NETWORK) })
  editor = editorIn(house)
})
afterAll(() => house.close())

const open: Stream[] = []
const listening = async (last?: string): Promise<Stream> => {
  const stream = await follow(house.url, { last })
  open.push(stream)
  await stream.waitFor(({ event }) => event === 'ready')
  return stream
}
const streamsOpen = async () => Number(/^change_streams (\d+)$/m.exec((await house.ask('/metrics')).body)![1])
afterEach(async () => {
  for (const stream of open.splice(0)) stream.close()
  await vi.waitFor(async () => expect(await streamsOpen()).toBe(0))
})

const article = () => editor.publish(NEWS, { title: uniqueName('Live') })
const isAbout = (id: string) => (event: { data?: { id?: string } }) => event.data?.id === id

describe('A live page', () => {
  it('is told which published document changed, and nothing more, within a second', async () => {
    const stream = await listening()
    const { id } = await article()
    const savedAt = Date.now()

    const told = await stream.waitFor(isAbout(id))

    expect(Date.now() - savedAt).toBeLessThan(1000)
    expect(told).toEqual({
      id: expect.stringMatching(/^\d{13}\.[\w-]+$/),
      event: 'change',
      data: { collection: NEWS, id, change: 'published' },
    })
    expect(stream.status).toBe(200)
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'access-control-allow-origin': '*',
      'x-accel-buffering': 'no',
      'x-request-id': expect.any(String),
    })
    expect(stream.headers['content-encoding']).toBeUndefined()
  })

  it('is told of each change of a document in order, once', async () => {
    const stream = await listening()
    const { id } = await article()
    await editor.change(NEWS, id, { standfirst: 'Changed' })
    await editor.unpublish(NEWS, id)
    await editor.change(NEWS, id, { _status: 'published' })
    await editor.remove(NEWS, id)
    const last = await article()

    await stream.waitFor(isAbout(last.id))

    expect(stream.of(id)).toEqual(['published', 'changed', 'unpublished', 'published', 'deleted'])
  })

  it('is not told of drafts, or of what is not public', async () => {
    const stream = await listening()
    const draft = await editor.create(NEWS, { title: uniqueName('Secret'), _status: 'draft' })
    const shown = await article()
    await editor.saveDraft(NEWS, shown.id, { title: 'A secret draft' })
    await enquiriesAt(house).sent()
    const last = await article()

    await stream.waitFor(isAbout(last.id))

    expect(stream.of(draft.id)).toEqual([])
    const told = stream.events.filter(({ event }) => event === 'change').map(({ data }) => data)
    expect(told).toEqual([shown, last].map(({ id }) => ({ collection: NEWS, id, change: 'published' })))
    expect(stream.text()).not.toMatch(/secret/i)
  })

  it('is told the same as the others who listen', async () => {
    const streams = await Promise.all([listening(), listening(), listening()])
    const { id } = await article()

    const told = await Promise.all(streams.map((stream) => stream.waitFor(isAbout(id))))

    expect(new Set(told.map(({ id }) => id)).size).toBe(1)
  })
})

describe('A live page that lost the line', () => {
  it('goes on from the last event that it had', async () => {
    const stream = await listening()
    const [before] = [await article()]
    const { id: last } = await stream.waitFor(isAbout(before.id))
    stream.close()
    const missed = [await article(), await article()]

    const again = await listening(last)

    await again.waitFor(isAbout(missed[1]!.id))
    for (const { id } of missed) expect(again.of(id)).toEqual(['published'])
    expect(again.of(before.id)).toEqual([])
    const next = await article()
    await again.waitFor(isAbout(next.id))
  })

  it('goes on from where it began, if it had heard nothing yet', async () => {
    const stream = await listening()
    const { id: last } = await stream.waitFor(({ event }) => event === 'ready')
    stream.close()
    const missed = await article()

    const again = await listening(last)

    await again.waitFor(isAbout(missed.id))
  })

  it.each([
    ['too long ago', () => String(Date.now() - 25 * 3_600_000)],
    ['in a time to come', () => String(Date.now() + 3_600_000)],
    ['with words that are not ours', () => 'x'.repeat(1000)],
  ])('%s is told to read again what it shows, and goes on from there', async (_, last) => {
    const again = await listening(last())

    const { id } = await again.waitFor(({ event }) => event === 'reset')
    const next = await article()
    await again.waitFor(isAbout(next.id))

    expect(id).toMatch(/^\d{13}$/)
    expect(again.events.filter(({ event }) => event === 'reset')).toHaveLength(1)
  })
})

describe('Streams', () => {
  it('are so many from one network and no more, until one of them ends', async () => {
    for (let count = 0; count < PER_NETWORK; count++) await listening()

    const { status, body, headers } = await house.ask('/api/changes')
    open.pop()!.close()
    await vi.waitFor(async () => expect(await streamsOpen()).toBe(PER_NETWORK - 1))

    expect([status, body.errors[0].code]).toEqual([429, 'too-many-requests'])
    expect(headers.get('retry-after')).toBe('30')
    expect((await listening()).status).toBe(200)
  })

  it.each([
    ['POST', '/api/changes', 405],
    ['HEAD', '/api/changes', 405],
    ['GET', '/api/changes?collection=users', 400],
  ])('are asked for in one way only: %s %s', async (method, path, status) => {
    expect((await askRaw(house, { method, path })).status).toBe(status)
  })

  it('may be asked for by pages of other origins, also with the last event', async () => {
    const { headers } = await askRaw(house, {
      method: 'OPTIONS',
      path: '/api/changes',
      headers: { origin: 'https://www.example.org', 'access-control-request-method': 'GET' },
    })

    expect(headers.get('access-control-allow-headers')).toContain('Last-Event-ID')
  })
})
