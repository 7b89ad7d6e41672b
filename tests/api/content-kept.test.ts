import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'
import { asVisitor, editorIn, inspections, uniqueName } from '#tests/support/content.ts'

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

const refused = async (collection: string, data: object) => {
  const { status, body } = await house.ask(`/api/${collection}`, {
    as: 'editor',
    body: { ...data, _status: 'published' },
  })
  return [status, body.errors?.[0].field, body.errors?.[0].code]
}

describe('A code that must be its own', () => {
  it.each([
    ['left out', {}],
    ['null', { gssCode: null }],
    ['empty', { gssCode: '' }],
  ])('may be %s by any number of authorities', async (_, data) => {
    const made = [await editor.authority(data), await editor.authority(data)]

    expect(made.map(({ gssCode }) => gssCode)).toEqual([null, null])
  })

  it.each([null, ''])('can be emptied (%j) by several, and then taken by another', async (gssCode) => {
    const code = `E0900${gssCode === null ? '1' : '2'}00`
    const made = [
      await editor.authority({ gssCode: `${code}1` }),
      await editor.authority({ gssCode: `${code}2` }),
    ]

    for (const { id } of made) await editor.change('authorities', id, { gssCode })

    const read = await Promise.all(made.map(({ id }) => asVisitor(house, 'authorities', id)))
    expect(read.map((doc) => doc!.gssCode)).toEqual([null, null])
    expect(await editor.authority({ gssCode: `${code}1` })).toMatchObject({ gssCode: `${code}1` })
  })

  it('is refused to a second one, at its field', async () => {
    await editor.authority({ gssCode: 'E06000001' })

    expect(await refused('authorities', { name: uniqueName('Second'), gssCode: 'E06000001' })).toEqual([
      400,
      'gssCode',
      'taken',
    ])
  })

  it.each([
    ['authorities', { gssCode: 'E05000001' }, 'gssCode'],
    ['authorities', { dfeCode: '21' }, 'dfeCode'],
    ['authorities', { ofstedUrn: '805' }, 'ofstedUrn'],
    ['authorities', { formerGssCodes: [{ code: 'X' }] }, 'formerGssCodes.0.code'],
    ['authorities', { enquiryEmail: ['not an address'] }, 'enquiryEmail'],
    ['agencies', { kind: 'trust', ofstedUrn: 'SC1' }, 'ofstedUrn'],
  ])('of %s in another form is refused: %j', async (collection, data, field) => {
    expect((await refused(collection, { name: uniqueName('Odd'), ...data })).slice(0, 2)).toEqual([
      400,
      field,
    ])
  })

  it('is one for each term of the glossary', async () => {
    const term = { abbreviation: uniqueName('PLO'), meaning: 'Public Law Outline' }
    await editor.create('glossary', term)

    expect(await refused('glossary', term)).toEqual([400, 'abbreviation', 'taken'])
  })
})

describe('What is empty', () => {
  it('is null, an empty list or an empty group, in every answer', async () => {
    const { id } = await editor.authority()

    const doc = (await asVisitor(house, 'authorities', id))!

    expect(doc).toMatchObject({
      officialName: null,
      gssCode: null,
      latitude: null,
      deliveredBy: null,
      summary: null,
      summaryHtml: null,
      deletedAt: null,
    })
    expect(doc).toMatchObject({
      contacts: [],
      alternativeNames: [],
      successors: [],
      agencies: [],
      provenance: [],
    })
    const agency = await editor.publish('agencies', {
      name: uniqueName('Agency'),
      kind: 'trust',
      contacts: [{ team: 'Duty' }],
    })
    expect(await asVisitor(house, 'agencies', agency.id)).toMatchObject({
      statementOfPurpose: { media: null, updatedAt: null },
      contacts: [{ team: 'Duty', phone: null, addressLines: [] }],
    })
  })

  it('can be a list that was emptied with null', async () => {
    const { id } = await editor.authority({
      contacts: [{ team: 'Duty' }],
      alternativeNames: [{ name: 'Other' }],
    })

    await editor.change('authorities', id, { contacts: null, alternativeNames: [] })

    expect(await asVisitor(house, 'authorities', id)).toMatchObject({ contacts: [], alternativeNames: [] })
  })
})

describe('A list that is selected by its name', () => {
  it.each([
    'select[contacts]=true',
    'select[contacts][addressLines]=true',
    'select[name]=true&select[contacts]=true',
  ])('comes whole, lists within it included: %s', async (query) => {
    const { id } = await editor.authority({
      contacts: [{ team: 'Duty', addressLines: ['Town Hall', 'High Street'] }],
    })

    const doc = await asVisitor(house, 'authorities', id, query)

    expect(doc!.contacts).toMatchObject([{ addressLines: ['Town Hall', 'High Street'] }])
  })
})

describe('What our staff keep for themselves about an authority', () => {
  it('is not read, selected, filtered or sorted by visitors, over REST or GraphQL', async () => {
    const { id } = await editor.authority({
      enquiryEmail: ['duty@staff.example'],
      editorNote: 'Ring before noon.',
    })

    const doc =
      (await asVisitor(
        house,
        'authorities',
        id,
        'depth=0&select[name]=true&select[enquiryEmail]=true&select[editorNote]=true',
      )) ?? {}
    const asked = await Promise.all(
      [
        'where[editorNote][exists]=true',
        'where[enquiryEmail][equals]=duty@staff.example',
        'sort=editorNote',
      ].map((query) => house.ask(`/api/authorities?${query}`)),
    )
    const { body } = await house.graphql(
      `query ($id: String!) { Authority(id: $id) { name enquiryEmail editorNote } }`,
      { id },
    )

    expect(JSON.stringify([doc, await asVisitor(house, 'authorities', id), body])).not.toMatch(
      /duty@staff|Ring before/,
    )
    expect(asked.map(({ status }) => status)).toEqual([400, 400, 400])
    expect((await house.ask(`/api/authorities/${id}`, { as: 'editor' })).body).toMatchObject({
      enquiryEmail: ['duty@staff.example'],
      editorNote: 'Ring before noon.',
    })
  })
})

describe('What was referred to and is deleted', () => {
  it('is referred to no longer, however deep one asks', async () => {
    const [gone, kept] = [
      await editor.create('topics', { name: uniqueName('Gone') }),
      await editor.create('topics', { name: uniqueName('Kept') }),
    ]
    const authority = await editor.authority()
    const report = await editor.report(inspections.good2022, { authority: authority.id })
    const article = await editor.publish('news-articles', {
      title: uniqueName('Article'),
      topics: [gone.id, kept.id],
      authorities: [authority.id],
    })

    await editor.remove('topics', gone.id)
    await editor.remove('authorities', authority.id)

    expect(await asVisitor(house, 'news-articles', article.id)).toMatchObject({
      topics: [kept.id],
      authorities: [],
    })
    expect(await asVisitor(house, 'news-articles', article.id, 'depth=1')).toMatchObject({
      topics: [{ id: kept.id }],
      authorities: [],
    })
    expect(await asVisitor(house, 'inspection-reports', report.id)).toMatchObject({ authority: null })
    await editor.change('news-articles', article.id, { standfirst: 'Saved again.' })
    expect((await editor.versions('news-articles', article.id)).map(({ version }) => version.topics)).toEqual(
      [[kept.id], [kept.id]],
    )
  })
})

describe('Topics and the glossary', () => {
  it('are for everybody to read and for editors to write', async () => {
    const made = await editor.create('topics', { name: uniqueName('Topic') })
    const term = await editor.create('glossary', {
      abbreviation: uniqueName('IRO'),
      meaning: 'Independent reviewing officer',
    })

    const written = await Promise.all(
      (['viewer', 'enquiries', undefined] as const).map((as) =>
        house.ask('/api/topics', { as, body: { name: uniqueName('Topic') } }),
      ),
    )

    expect(await asVisitor(house, 'topics', made.id)).toMatchObject({ name: made.name, slug: made.slug })
    expect(await asVisitor(house, 'glossary', term.id)).toMatchObject({
      meaning: 'Independent reviewing officer',
    })
    expect(written.map(({ status }) => status)).toEqual([403, 403, 401])
  })

  it('have no topic that is wider than itself', async () => {
    const { id } = await editor.create('topics', { name: uniqueName('Topic') })

    const { status, body } = await house.ask(`/api/topics/${id}`, {
      as: 'editor',
      method: 'PATCH',
      body: { parent: id },
    })

    expect([status, body.errors[0].field]).toEqual([400, 'parent'])
  })
})
