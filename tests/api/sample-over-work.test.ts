import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'
import { editorIn } from '#tests/support/content.ts'
import { keepPdf } from '#tests/support/files.ts'

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

async function load() {
  const { loadSampleContent } = await import('#src/seed/load-sample-content.ts')
  return loadSampleContent(house.payload, () => {})
}
const namesOf = async (collection: string) => {
  const { docs } = await house.payload.find({
    collection: collection as 'topics',
    limit: 100,
    trash: true,
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ id }) => id)
}

/** Work of an editor in a house that has nothing else: where it lies. */
const work: [string, () => Promise<{ collection: string; id: string }>][] = [
  ['a topic', async () => ({ collection: 'topics', ...(await editor.create('topics', { name: 'Mine' })) })],
  [
    'a draft',
    async () => ({
      collection: 'news-articles',
      ...(await editor.create('news-articles', { title: 'Mine', _status: 'draft' })),
    }),
  ],
  [
    'an empty draft',
    async () => ({ collection: 'authorities', ...(await editor.create('authorities', {}, '&draft=true')) }),
  ],
  [
    'something in the trash',
    async () => {
      const made = await editor.authority()
      await editor.trash('authorities', made.id)
      return { collection: 'authorities', id: made.id }
    },
  ],
  ['a file', async () => ({ collection: 'media', ...(await keepPdf(house)) })],
]

describe('The sample content is never loaded over an editor’s work:', () => {
  it.each(work)('not over %s', async (_, make) => {
    const { collection, id } = await make()

    expect(await load()).toBe(false)

    expect(await namesOf(collection)).toEqual([id])
    for (const other of ['authorities', 'inspection-reports', 'topics', 'glossary'].filter(
      (each) => each !== collection,
    ))
      expect(await namesOf(other)).toEqual([])
    expect(await house.payload.kv.get('sample-content')).toBeFalsy()
    await house.payload.db.deleteMany({ collection: collection as 'topics', where: {} })
  })

  it('not over settings', async () => {
    const { status } = await house.ask('/api/globals/site-settings', { as: 'admin', body: { name: 'Ours' } })
    expect(status).toBe(200)

    expect(await load()).toBe(false)

    expect((await house.ask('/api/globals/site-settings')).body.name).toBe('Ours')
    expect(await namesOf('topics')).toEqual([])
  })
})
