import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { p, richText } from '#src/lib/rich-text.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { asVisitor, editorIn, inspections, uniqueName, type Doc } from '#tests/support/content.ts'
import { keepPicture } from '#tests/support/files.ts'

let house: House
let editor: ReturnType<typeof editorIn>
/** What the others refer to. */
let known: Record<'authority' | 'agency' | 'topic', string>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
  known = {
    authority: (await editor.authority()).id,
    agency: (await editor.publish('agencies', { name: 'A trust', kind: 'trust' })).id,
    topic: (await editor.create('topics', { name: 'A topic' })).id,
  }
})
afterAll(() => house.close())

let codes = 0
const digits = (length: number) => String(++codes).padStart(length, '0')

type Kind = {
  collection: string
  /** One with relations, lists and what must be its own; published, where there are drafts. */
  make: (more?: object) => Promise<Doc>
  /** A field that can be written anew. */
  words: string
  /** What a copy has of it, and what it has not. */
  kept: string[]
  left?: string[]
}

const pages: Kind[] = [
  {
    collection: 'authorities',
    make: (more) =>
      editor.authority({
        gssCode: `E09${digits(6)}`,
        region: 'london',
        deliveredBy: known.agency,
        agencies: [known.agency],
        alternativeNames: [{ name: 'The other one' }],
        contacts: [{ team: 'Duty', addressLines: ['Town Hall', 'High Street'] }],
        summary: richText(p('Words.')),
        ...more,
      }),
    words: 'name',
    kept: ['name', 'region', 'deliveredBy', 'agencies', 'alternativeNames', 'contacts', 'summary'],
    left: ['gssCode'],
  },
  {
    collection: 'agencies',
    make: (more) =>
      editor.publish('agencies', {
        name: uniqueName('Agency'),
        kind: 'fostering-agency',
        ofstedUrn: `SC${digits(6)}`,
        authoritiesServed: [known.authority],
        statementOfPurpose: { updatedAt: '2026-01-02' },
        ...more,
      }),
    words: 'name',
    kept: ['name', 'kind', 'authoritiesServed', 'statementOfPurpose'],
    left: ['ofstedUrn'],
  },
  {
    collection: 'inspection-reports',
    make: async (more) =>
      editor.report(
        inspections.good2022,
        { authority: (await editor.authority()).id },
        {
          quotations: [{ text: 'So.', checkedAgainstSource: true }],
          team: [{ name: 'Ann Example' }],
          ...more,
        },
      ),
    words: 'title',
    kept: [
      'title',
      'authority',
      'framework',
      'startDate',
      'judgements',
      'quotations',
      'team',
      'overallGrade',
    ],
  },
  {
    collection: 'news-articles',
    make: (more) =>
      editor.publish('news-articles', {
        title: uniqueName('Article'),
        authorities: [known.authority],
        topics: [known.topic],
        authors: [{ name: 'Ann Example' }],
        sourceLinks: [{ label: 'Source', url: 'https://example.org' }],
        seo: { title: 'Found' },
        ...more,
      }),
    words: 'title',
    kept: ['title', 'authorities', 'topics', 'authors', 'sourceLinks', 'seo'],
  },
]

const others: Kind[] = [
  {
    collection: 'topics',
    make: () =>
      editor.create('topics', { name: uniqueName('Topic'), synonyms: ['Word'], parent: known.topic }),
    words: 'name',
    kept: ['name', 'synonyms', 'parent'],
  },
  {
    collection: 'glossary',
    make: () => editor.create('glossary', { abbreviation: uniqueName('ABC'), meaning: 'A word' }),
    words: 'meaning',
    kept: ['meaning'],
  },
  {
    collection: 'campaigns',
    make: () => editor.create('campaigns', { text: uniqueName('Foster!'), priority: 2 }),
    words: 'hashtag',
    kept: ['text', 'priority'],
  },
]

const ask = (method: string, path: string, body: object = {}) =>
  house.ask(`/api/${path}`, { as: 'editor', method, body })
const duplicate = ({ collection }: Kind, id: string) => ask('POST', `${collection}/${id}/duplicate?depth=0`)
const asEditor = async ({ collection }: Kind, id: string, query = '') =>
  (await house.ask(`/api/${collection}/${id}?depth=0&${query}`, { as: 'editor' })).body
const many = ({ collection }: Kind, ids: string[], body: object, query = '') =>
  ask('PATCH', `${collection}?where[id][in]=${ids.join(',')}&depth=0${query}`, body)
const idsOf = ({ body }: { body: { docs: Doc[] } }) => body.docs.map(({ id }) => id).sort()
const areSeen = ({ collection }: Kind, ids: string[]) =>
  Promise.all(ids.map(async (id) => Boolean(await asVisitor(house, collection, id))))
/** Rows of lists have ids of their own in each document. */
const withoutIds = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (key, inner) => (key === 'id' ? undefined : inner))) as unknown
const someOf = (doc: Doc, fields: string[]) =>
  withoutIds(Object.fromEntries(fields.map((field) => [field, doc[field] ?? null])))

describe.each([...pages, ...others])('Copies in $collection', (kind) => {
  it('have everything but what must be their own, and leave the first as it was', async () => {
    const first = await kind.make()
    const before = await asEditor(kind, first.id)

    const made = [await duplicate(kind, first.id), await duplicate(kind, first.id)]

    expect(made.map(({ status, body }) => [status, body.errors])).toEqual(Array(2).fill([200, undefined]))
    const left = kind.left ?? []
    for (const { body } of made) {
      const copy = await asEditor(kind, body.doc.id, 'draft=true')
      expect(someOf(copy, kind.kept)).toEqual(someOf(before, kind.kept))
      expect(someOf(copy, left)).toEqual(Object.fromEntries(left.map((field) => [field, null])))
    }
    expect(await asEditor(kind, first.id)).toEqual(before)
  })
})

describe.each(pages)('A copy of one of $collection', (kind) => {
  it('is a draft with an address of its own, and can be published once it is another', async () => {
    const first = await kind.make()
    const { doc } = (await duplicate(kind, first.id)).body
    expect([doc._status, doc.slug === first.slug, await areSeen(kind, [doc.id])]).toEqual([
      'draft',
      false,
      [false],
    ])

    const isReport = kind.collection === 'inspection-reports'
    await editor.change(kind.collection, doc.id, {
      _status: 'published',
      ...(isReport ? inspections.outstanding2026 : {}),
    })

    expect(await areSeen(kind, [first.id, doc.id])).toEqual([true, true])
  })
})

describe.each(pages)('Many at once of $collection', (kind) => {
  it('are unpublished and published, with what their newest drafts say, and no others', async () => {
    const [one, two, other] = [await kind.make(), await kind.make(), await kind.make()]
    const [ids, all] = [[one.id, two.id].sort(), [one.id, two.id, other.id]]
    const draft = uniqueName('Newer words')
    for (const id of ids) await editor.saveDraft(kind.collection, id, { [kind.words]: draft })

    const unpublished = await many(kind, ids, { _status: 'draft' })
    const between = await areSeen(kind, all)
    const kept = await asEditor(kind, one.id, 'draft=true')
    await editor.saveDraft(kind.collection, one.id, { [kind.words]: `${draft}, once more` })
    const published = await many(kind, ids, { _status: 'published' })

    expect(
      [unpublished, published].map(({ status, body }) => [status, body.errors, idsOf({ body })]),
    ).toEqual([
      [200, [], ids],
      [200, [], ids],
    ])
    expect([between, await areSeen(kind, all)]).toEqual([
      [false, false, true],
      [true, true, true],
    ])
    expect(kept[kind.words]).toBe(draft)
    const shown = await Promise.all(all.map((id) => asVisitor(house, kind.collection, id)))
    expect(shown.map((doc) => doc![kind.words])).toEqual([`${draft}, once more`, draft, other[kind.words]])
  })

  it('tell of each that could not be published why, and publish the rest', async () => {
    const good = await kind.make({ _status: 'draft' })
    const bad = (await ask('POST', `${kind.collection}?draft=true&depth=0`)).body.doc

    const { status, body } = await many(kind, [good.id, bad.id], { _status: 'published' })

    expect([status, idsOf({ body })]).toEqual([400, [good.id]])
    expect(body.errors).toEqual([
      {
        id: bad.id,
        code: expect.stringMatching(/^[a-z-]+$/),
        message: expect.stringMatching(/\S/),
      },
    ])
    expect(await areSeen(kind, [good.id, bad.id])).toEqual([true, false])
  })

  it('go into the trash, come back as they were and are deleted for good', async () => {
    const [one, two] = [await kind.make(), await kind.make()]
    const ids = [one.id, two.id].sort()
    const before = await asEditor(kind, one.id)

    const trashed = await many(kind, ids, { deletedAt: new Date().toISOString() })
    const between = [await areSeen(kind, ids), (await asEditor(kind, one.id)).errors?.[0].code]
    const restored = await many(kind, ids, { deletedAt: null }, '&trash=true')
    const after = await asEditor(kind, one.id)
    await editor.trash(kind.collection, two.id)
    const deleted = await ask('DELETE', `${kind.collection}?where[id][in]=${ids.join(',')}&trash=true`)

    expect([trashed, restored, deleted].map((answer) => [answer.status, idsOf(answer)])).toEqual(
      Array(3).fill([200, ids]),
    )
    expect(between).toEqual([[false, false], 'not-found'])
    expect(after).toEqual({ ...before, updatedAt: after.updatedAt })
    expect((await asEditor(kind, one.id, 'trash=true')).errors[0].code).toBe('not-found')
  })
})

describe.each(pages)('The address of one of $collection in the trash', (kind) => {
  it('is kept from others, who are told whose it is, until it is deleted for good', async () => {
    const [first, other] = [await kind.make(), await kind.make()]
    await editor.trash(kind.collection, first.id)

    const refused = await ask('PATCH', `${kind.collection}/${other.id}`, { slug: first.slug })
    await editor.remove(kind.collection, first.id, 'trash=true')
    const taken = await editor.change(kind.collection, other.id, { slug: first.slug })

    expect([refused.status, refused.body.errors[0]]).toMatchObject([400, { field: 'slug', code: 'taken' }])
    expect(refused.body.errors[0].message).toBe(
      `“${first.slug}” is the address of “${first[kind.words]}”, which is in the trash. Choose another address for this page.`,
    )
    expect(taken.slug).toBe(first.slug)
  })

  it('is its own when it comes back, whatever address it was to have', async () => {
    const [first, other] = [await kind.make(), await kind.make()]
    await editor.saveDraft(kind.collection, first.id, { slug: other.slug })
    await editor.trash(kind.collection, first.id)

    const refused = await ask('PATCH', `${kind.collection}/${first.id}?trash=true`, {
      deletedAt: null,
      slug: other.slug,
      _status: 'published',
    })
    await editor.untrash(kind.collection, first.id)

    expect([refused.status, refused.body.errors[0]]).toMatchObject([400, { field: 'slug', code: 'taken' }])
    expect(await asEditor(kind, first.id)).toMatchObject({ slug: first.slug, deletedAt: null })
  })
})

describe('An inspection that was entered again while its report was in the trash', () => {
  it('does not come back beside the other, and says so', async () => {
    const subject = { authority: (await editor.authority()).id }
    const { id } = await editor.report(inspections.good2022, subject)
    await editor.trash('inspection-reports', id)
    await editor.report(inspections.good2022, subject)

    const { status, body } = await ask('PATCH', `inspection-reports/${id}?trash=true`, { deletedAt: null })

    expect([status, body.errors[0].code]).toEqual([400, 'report-repeated'])
  })
})

describe.each([
  ...others,
  { collection: 'media', make: () => keepPicture(house), words: 'credit', kept: [] } as unknown as Kind,
])('Many at once of $collection', (kind) => {
  it('are changed and deleted, and no others', async () => {
    const [one, two, other] = [await kind.make(), await kind.make(), await kind.make()]
    const ids = [one.id, two.id].sort()

    const changed = await many(kind, ids, { [kind.words]: 'Changed' })
    const words = [await asEditor(kind, one.id), await asEditor(kind, other.id)].map((doc) => doc[kind.words])
    const deleted = await ask('DELETE', `${kind.collection}?where[id][in]=${ids.join(',')}`)

    expect([changed, deleted].map((answer) => [answer.status, idsOf(answer)])).toEqual(
      Array(2).fill([200, ids]),
    )
    expect([words[0], words[1] === 'Changed']).toEqual(['Changed', false])
    expect((await asEditor(kind, other.id)).id).toBe(other.id)
  })
})

describe('What somebody sent us', () => {
  it('has no copies', async () => {
    const enquiry = { type: 'general', fullName: 'Ada Example', email: 'ada@example.org', message: 'Hello.' }
    await house.ask('/api/enquiries', { body: enquiry })
    const { body: list } = await house.ask('/api/enquiries?limit=1', { as: 'enquiries' })

    const { status } = await house.ask(`/api/enquiries/${list.docs[0].id}/duplicate`, {
      as: 'enquiries',
      body: {},
    })

    expect(status).toBeGreaterThanOrEqual(400)
    expect((await house.ask('/api/enquiries/count', { as: 'enquiries' })).body.totalDocs).toBe(1)
  })
})
