import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Change } from '#src/changes/index.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { editorIn, inspections, uniqueName, type Doc } from '#tests/support/content.ts'

const NEWS = 'news-articles'

let house: House
let editor: ReturnType<typeof editorIn>
let me: string
const heard: Change[] = []
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
  me = (await house.ask('/api/users/me', { as: 'editor' })).body.user.id
  const { listen } = await import('#src/changes/index.ts')
  listen('test', (change) => void heard.push(change))
})
afterAll(() => house.close())
beforeEach(() => void heard.splice(0))

const article = (data: object = {}) => editor.publish(NEWS, { title: uniqueName('Article'), ...data })
/** What is heard while this is done, without the time and without what it touches. */
async function during(act: () => Promise<unknown>) {
  heard.splice(0)
  await act()
  return heard.map(({ at: _at, touches: _touches, ...change }) => change)
}

/** From published to …: what an editor does, and how the document stands before and after. */
const acts: [string, (doc: Doc) => Promise<unknown>, Partial<Change>][] = [
  [
    'a change',
    ({ id }) => editor.change(NEWS, id, { standfirst: 'x' }),
    { operation: 'update', wasPublished: true, isPublished: true },
  ],
  [
    'a draft',
    ({ id }) => editor.saveDraft(NEWS, id, { standfirst: 'x' }),
    { operation: 'draft', wasPublished: true, isPublished: true },
  ],
  [
    'a draft that saves itself',
    ({ id }) => editor.change(NEWS, id, { standfirst: 'x' }, '&draft=true&autosave=true'),
    { operation: 'draft', wasPublished: true, isPublished: true },
  ],
  [
    'unpublishing',
    ({ id }) => editor.unpublish(NEWS, id),
    { operation: 'update', wasPublished: true, isPublished: false },
  ],
  [
    'the trash',
    ({ id }) => editor.trash(NEWS, id),
    { operation: 'update', wasPublished: true, isPublished: false },
  ],
  [
    'deleting',
    ({ id }) => editor.remove(NEWS, id),
    { operation: 'delete', wasPublished: true, isPublished: false },
  ],
  [
    'restoring a version',
    async ({ id }) => editor.restoreVersion(NEWS, (await editor.versions(NEWS, id))[0]!.id),
    { operation: 'update', wasPublished: true, isPublished: true },
  ],
]

describe('Every change is heard of once, with what became of the document:', () => {
  it.each(acts)('%s', async (_, act, expected) => {
    const doc = await article()

    expect(await during(() => act(doc))).toEqual([
      { collection: NEWS, id: doc.id, slug: doc.slug, by: me, ...expected },
    ])
  })

  it('creating and publishing', async () => {
    const [draft] = await during(() => editor.create(NEWS, { title: uniqueName('Draft'), _status: 'draft' }))
    expect(draft).toMatchObject({
      collection: NEWS,
      operation: 'create',
      wasPublished: false,
      isPublished: false,
      by: me,
    })

    const published = await during(() => editor.change(NEWS, draft!.id, { _status: 'published' }))
    expect(published).toEqual([{ ...draft, operation: 'update', isPublished: true }])

    const both = await during(() => article())
    expect(both).toMatchObject([{ operation: 'create', wasPublished: false, isPublished: true }])
  })

  it('coming out of the trash', async () => {
    const doc = await article()
    await editor.trash(NEWS, doc.id)

    expect(await during(() => editor.untrash(NEWS, doc.id))).toMatchObject([
      { operation: 'update', wasPublished: false, isPublished: true },
    ])
  })

  it('another slug, with the one before', async () => {
    const doc = await article()
    const slug = `${doc.slug}-moved`

    expect(await during(() => editor.change(NEWS, doc.id, { slug }))).toMatchObject([
      { slug, previousSlug: doc.slug },
    ])
  })

  it('in what has no drafts', async () => {
    const [created] = await during(() => editor.create('topics', { name: uniqueName('Topic') }))
    const updated = await during(() => editor.change('topics', created!.id, { synonyms: ['x'] }))
    const deleted = await during(() => editor.remove('topics', created!.id))

    expect(created).toMatchObject({ collection: 'topics', operation: 'create', isPublished: true, by: me })
    expect(updated).toMatchObject([{ operation: 'update', wasPublished: true, isPublished: true }])
    expect(deleted).toMatchObject([{ operation: 'delete', wasPublished: true, isPublished: false }])
  })

  it('in the settings', async () => {
    const changes = await during(() =>
      house.ask('/api/globals/site-settings', { as: 'admin', body: { strapline: 'New' } }),
    )

    expect(changes).toMatchObject([{ collection: 'site-settings', operation: 'update', isPublished: true }])
  })

  it('over GraphQL, and each of several at once', async () => {
    const docs = [await article(), await article()]
    const mutation = `mutation ($a: String!, $b: String!) {
      a: updateNewsArticle(id: $a, data: { standfirst: "x" }) { id }
      b: updateNewsArticle(id: $b, data: { standfirst: "x" }) { id }
    }`
    const [a, b] = docs.map(({ id }) => id)

    const graphql = await during(() => house.graphql(mutation, { a, b }, { as: 'editor' }))
    const bulk = await during(() =>
      house.ask(`/api/${NEWS}?where[id][in]=${a},${b}`, {
        as: 'editor',
        method: 'PATCH',
        body: { standfirst: 'y' },
      }),
    )

    for (const changes of [graphql, bulk])
      expect(changes.map(({ id, operation }) => [id, operation]).sort()).toEqual(
        [a, b].map((id) => [id, 'update']).sort(),
      )
  })

  it('by a visitor, without saying who', async () => {
    const enquiry = {
      type: 'general',
      fullName: 'Ada',
      email: 'ada@reader.example',
      message: 'Hello.',
      privacyNoticeVersion: '1',
    }

    const changes = await during(() => house.ask('/api/enquiries', { body: enquiry }))

    const made = changes.filter(({ collection }) => collection === 'enquiries')
    expect(made).toMatchObject([{ operation: 'create' }])
    expect(made[0]).not.toHaveProperty('by')
  })

  it('with what follows from it: a published report changes where its authority stands', async () => {
    const { id: authority } = await editor.authority()

    const changes = await during(() => editor.report(inspections.good2022, { authority }))

    expect(changes.map(({ collection, operation }) => [collection, operation]).sort()).toEqual([
      ['authorities', 'update'],
      ['inspection-reports', 'create'],
    ])
  })

  it('also when ten make the same change at the same moment', async () => {
    const { id } = await article()
    const patch = (index: number) =>
      house.ask(`/api/${NEWS}/${id}`, { as: 'editor', method: 'PATCH', body: { standfirst: `${index}` } })

    const changes = await during(async () => {
      const answers = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(patch))
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    })

    expect(changes).toHaveLength(10)
  })
})

describe('What is refused', () => {
  it('is not heard of', async () => {
    const { id } = await article()

    const changes = await during(async () => {
      const answers = [
        await house.ask(`/api/${NEWS}/${id}`, { as: 'editor', method: 'PATCH', body: { title: '' } }),
        await house.ask(`/api/${NEWS}/${id}`, { as: 'viewer', method: 'PATCH', body: { standfirst: 'x' } }),
        await house.ask(`/api/${NEWS}`, { as: 'editor', body: { _status: 'published' } }),
      ]
      expect(answers.map(({ status }) => status)).toEqual([400, 403, 400])
    })

    expect(changes).toEqual([])
  })
})
