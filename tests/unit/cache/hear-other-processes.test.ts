import type { Payload } from 'payload'
import { describe, expect, it, vi } from 'vitest'
import { hearOtherProcesses } from '#src/database/hear-other-processes.ts'

/** What a change stream says, one after the other; an error breaks it. */
type Said = object | Error

/** A database whose change streams say these things, and after that nothing more. */
function databaseThatSays(...streams: Said[][]) {
  const opened: unknown[] = []
  const watch = (_: unknown, options: { resumeAfter?: unknown }) => {
    opened.push(options.resumeAfter)
    const said = [...(streams.shift() ?? [])]
    let close = (_: Error) => {}
    const closed = new Promise<never>((_, reject) => void (close = reject))
    closed.catch(() => {})
    const next = async () => {
      const first = said.shift()
      if (first instanceof Error) throw first
      return first ?? closed
    }
    return {
      next,
      tryNext: async () => (said[0] instanceof Error ? next() : null),
      close: async () => close(new Error('closed')),
      resumeToken: `token ${opened.length}`,
    }
  }
  const news = {
    slug: 'news',
    flattenedFields: [
      { name: 'slug', type: 'text' },
      { name: 'authorities', type: 'relationship', relationTo: 'authorities', hasMany: true },
    ],
  }
  const payload = {
    collections: { news: { config: news } },
    globals: { config: [{ slug: 'site-settings' }] },
    db: {
      connection: { db: { watch } },
      collections: { news: { collection: { name: 'news' } } },
      globals: { collection: { name: 'globals' } },
      create: async () => ({ id: '9', updatedAt: AT }),
      updateOne: async () => null,
      deleteOne: async () => null,
    },
  }
  return { payload: payload as unknown as Payload, opened }
}

const AT = '2026-01-02T03:04:05.678Z'

const update = (fields: object, doc: object = {}) => ({
  operationType: 'update',
  ns: { coll: 'news' },
  documentKey: { _id: '1' },
  fullDocument: { _id: '1', slug: 'a', authorities: ['7'], ...doc },
  updateDescription: { updatedFields: fields },
})

function ears() {
  const heard: (string | boolean)[][] = []
  return {
    heard,
    onTouched: (keys: string[]) => void heard.push(keys),
    onHearing: (isHearing: boolean) => void heard.push([isHearing]),
  }
}

describe('What other processes write', () => {
  it.each([
    ['a change', update({ title: 'x' }), ['news', 'news/1', 'news/slug/a', 'news/authorities/7']],
    ['one that is found elsewhere now', update({ 'authorities.0': '8' }), ['news', 'news/*']],
    [
      'a deletion',
      { operationType: 'delete', ns: { coll: 'news' }, documentKey: { _id: '1' } },
      ['news', 'news/*'],
    ],
    ['a draft that nobody reads', { ...update({}, { _status: 'draft' }), operationType: 'insert' }, []],
    ['the settings', { operationType: 'update', ns: { coll: 'globals' } }, ['site-settings']],
    ['a version', { operationType: 'insert', ns: { coll: '_news_versions' } }, []],
  ])('is told as exactly as it is known: %s', async (_, event, keys) => {
    const { payload } = databaseThatSays([event])
    const { heard, ...hearing } = ears()

    const stop = hearOtherProcesses(payload, hearing)
    await vi.waitUntil(() => heard.length === 3)
    await stop()

    expect(heard.slice(0, 3)).toEqual([[false], [true], keys])
  })

  it('is not told when this process wrote it, which has told it already', async () => {
    const own = { ...update({ updatedAt: new Date(AT) }), documentKey: { _id: '9' } }
    const { payload } = databaseThatSays([own, update({ updatedAt: new Date(AT) })])
    const { heard, ...hearing } = ears()

    const stop = hearOtherProcesses(payload, hearing)
    await payload.db.create({ collection: 'news' as never, data: {} })
    await vi.waitUntil(() => heard.length === 3)
    await stop()

    expect(heard[2]).toContain('news/1')
  })

  it('cannot be relied on while the stream is lost; it is taken up where it was, or afresh', async () => {
    const { payload, opened } = databaseThatSays([new Error('lost')], [new Error('lost again')], [update({})])
    const { heard, ...hearing } = ears()

    const stop = hearOtherProcesses(payload, hearing)
    await vi.waitUntil(() => heard.some((each) => each.includes('news')), { timeout: 5000 })
    await stop()

    expect(opened).toEqual([undefined, 'token 1', undefined])
    expect(heard.slice(0, 5)).toEqual([[false], [false], [false], [true], expect.arrayContaining(['news'])])
  })
})
