import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorIn, inspections, type Doc } from '#tests/support/content.ts'
import { queriesOf } from '#tests/support/count-queries.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { isKnown } from '#tests/support/known.ts'

const REPORTS = 'inspection-reports'
const { inadequate2015, visit2017, improved2018, good2022, visit2023, outstanding2026 } = inspections

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

type Entry = Doc & { follows: Doc | null }

const timelineOf = async ({ id }: Doc) => {
  const { status, body } = await house.ask(`/api/authorities/${id}/timeline`)
  expect([status, body.errors]).toEqual([200, undefined])
  return body.entries as Entry[]
}

/** An authority with an inspection, a visit after it, and a re-inspection. */
async function aHistory(more: object = {}) {
  const authority = await editor.authority(more)
  const of = { authority: authority.id }
  const first = await editor.report(inadequate2015, of)
  const visit = await editor.report(visit2017, of)
  const again = await editor.report(improved2018, of)
  return { authority, first, visit, again }
}

describe('The timeline of an authority', () => {
  it('has its inspections and visits, the newest first, with what Ofsted printed', async () => {
    const { authority, first, visit, again } = await aHistory()

    const { body } = await house.ask(`/api/authorities/${authority.id}/timeline`)

    expect(body.authority).toEqual({
      id: authority.id,
      name: authority.name,
      slug: authority.slug,
      url: `https://www.example.org/authorities/${authority.slug}`,
      positionSentence: expect.stringContaining('8 to 31 May 2018. Published 20 July 2018.'),
    })
    expect(body.entries.map(({ id, kind, when }: Entry) => [id, kind, when])).toEqual([
      [again.id, 're-inspection', '8 to 31 May 2018'],
      [visit.id, 'visit', 'September 2017'],
      [first.id, 'inspection', '24 November to 17 December 2015'],
    ])
    expect(body.entries[1]).toMatchObject({
      title: visit.title,
      url: `https://www.example.org/reports/${visit.slug}`,
      visitNumber: 5,
      theme: 'achieving-permanence',
      themeLabel: 'Achieving permanence',
      judgements: [],
      isCurrent: false,
      follows: { id: first.id, title: first.title, when: '24 November to 17 December 2015' },
    })
    expect(body.entries[0]).toMatchObject({
      isCurrent: true,
      overallGrade: 'requires-improvement',
      overallGradeLabel: 'Requires improvement',
      follows: { id: first.id },
    })
  })

  it('is found by its address, also by one that it had before', async () => {
    const { authority } = await aHistory()
    const now = await editor.change('authorities', authority.id, { slug: `${authority.slug}-now` })

    const moved = await house.ask(`/api/authorities/by-slug/${authority.slug}/timeline`)
    const found = await house.ask(`/api/authorities/by-slug/${now.slug}/timeline`)

    const path = `/api/authorities/by-slug/${now.slug}/timeline`
    expect([moved.status, moved.headers.get('location')]).toEqual([301, path])
    expect(found.body.entries).toEqual(await timelineOf(authority))
  })

  it('follows every publication at once, and is known between two', async () => {
    const { authority } = await aHistory()
    const ask = () => house.ask(`/api/authorities/${authority.id}/timeline`)
    await ask()

    const known = await ask()
    const report = await editor.report(good2022, { authority: authority.id })
    const after = await ask()
    await editor.unpublish(REPORTS, report.id)
    const unpublished = await ask()

    expect(isKnown(known)).toBe(true)
    expect(after.body.entries[0]).toMatchObject({ id: report.id, isCurrent: true })
    expect(unpublished.body.entries).toEqual(known.body.entries)
  })

  it('carries its sources, each with the day on which it was read', async () => {
    const authority = await editor.authority()
    const provenance = [
      { source: 'Ofsted', url: 'https://reports.ofsted.gov.uk/', retrievedAt: '2026-06-01' },
    ]
    await editor.report(good2022, { authority: authority.id }, { provenance, correctionNote: 'A date.' })

    const [entry] = await timelineOf(authority)

    expect(entry).toMatchObject({
      provenance: [{ source: 'Ofsted', retrievedAt: '2026-06-01T00:00:00.000Z' }],
      correctionNote: 'A date.',
    })
  })

  it('names an inspection of another authority that a visit follows', async () => {
    const before = await editor.authority()
    const parent = await editor.report(good2022, { authority: before.id })
    const authority = await editor.authority()
    const of = { authority: authority.id }
    await editor.report(visit2023, of, { parentInspection: parent.id })

    const [entry] = await timelineOf(authority)

    expect(entry!.follows).toMatchObject({ id: parent.id, title: parent.title })
  })
})

describe('What readers may not know of', () => {
  it('is in no timeline, not even for staff: drafts, what was unpublished and what is in the trash', async () => {
    const { authority, first, visit, again } = await aHistory()
    const draft = await editor.create(REPORTS, { title: 'A draft', ...good2022, authority: authority.id })
    await editor.saveDraft(REPORTS, first.id, { title: 'Another title' })
    await editor.unpublish(REPORTS, again.id)
    await editor.trash(REPORTS, visit.id)

    const path = `/api/authorities/${authority.id}/timeline`
    const [asVisitor, asEditor] = [await house.ask(path), await house.ask(path, { as: 'editor' })]

    expect(draft.id).toBeTruthy()
    expect(asVisitor.body.entries.map(({ id, title }: Doc) => [id, title])).toEqual([[first.id, first.title]])
    expect(asEditor.body).toEqual(asVisitor.body)
  })

  it('is not named as what a visit follows: the rule says then what it follows', async () => {
    const authority = await editor.authority()
    const of = { authority: authority.id }
    const first = await editor.report(inadequate2015, of)
    const hidden = await editor.report(improved2018, of)
    await editor.report(visit2023, of, { parentInspection: hidden.id })
    await editor.unpublish(REPORTS, hidden.id)

    const timeline = await timelineOf(authority)

    expect(timeline[0]!.follows).toMatchObject({ id: first.id })
    expect(JSON.stringify(timeline)).not.toContain(hidden.id)
  })

  it('is an authority that is not published, or not there', async () => {
    const draft = await editor.create('authorities', { name: 'A draft' })
    const trashed = await editor.authority()
    await editor.trash('authorities', trashed.id)
    const paths = [draft.id, trashed.id, 'x', "1' or 1=1", 'by-slug/nowhere', `by-slug/${draft.slug}`]

    for (const path of paths) {
      const { status, body } = await house.ask(`/api/authorities/${encodeURI(path)}/timeline`)
      expect([path, status, body.errors[0].code]).toEqual([path, 404, 'not-found'])
    }
  })

  it('cannot be asked for by parameters: there are none', async () => {
    const { authority } = await aHistory()

    for (const query of ['draft=true', 'depth=2', 'where[title][equals]=x']) {
      const { status, body } = await house.ask(`/api/authorities/${authority.id}/timeline?${query}`)
      expect([status, body.errors[0].code]).toEqual([400, 'unknown-parameter'])
    }
  })
})

const ENTRY = `id title slug url kind isCurrent frameworkLabel eventTypeLabel visitNumber theme themeLabel
  startDate endDate publicationDate when overallGradeLabel judgements { label gradeLabel noGradeLabel }
  follows { id title slug url when } sourceUrl correctionNote`

describe('The timeline over GraphQL', () => {
  it('is the same as over REST', async () => {
    const { authority } = await aHistory()
    const query = `{ Authority(id: "${authority.id}") { timeline { ${ENTRY} } } }`

    const { body } = await house.graphql(query)

    expect(body.errors).toBeUndefined()
    const rest = await timelineOf(authority)
    const inGraphQL = body.data.Authority.timeline.map((entry: Entry) => ({
      ...entry,
      kind: entry.kind.replace('_', '-'),
    }))
    expect(rest).toMatchObject(inGraphQL)
    expect(inGraphQL).toHaveLength(3)
  })

  it('has the keys of the schema', async () => {
    const { authority } = await aHistory()
    const { body } = await house.graphql(`{ AuthorityBySlug(slug: "${authority.slug}") { document {
      timeline { kind framework eventType overallGrade datePrecision judgements { area grade } provenance { source } } } } }`)

    expect(body.errors).toBeUndefined()
    expect(body.data.AuthorityBySlug.document.timeline[0]).toMatchObject({
      kind: 're_inspection',
      framework: 'sif',
      eventType: 're_inspection',
      overallGrade: 'requires_improvement',
      judgements: expect.arrayContaining([{ area: 'care_leavers', grade: 'good' }]),
    })
  })

  it('takes as many queries for many authorities as for one', async () => {
    const region = 'west-midlands'
    for (let count = 0; count < 4; count++) {
      const { authority } = await aHistory({ region })
      await editor.report(outstanding2026, { authority: authority.id })
    }
    const ask = async (limit: number) => {
      const { body } = await house.graphql(
        `{ Authorities(where: { region: { equals: west_midlands } }, limit: ${limit}) { docs { name timeline { ${ENTRY} } } } }`,
      )
      expect(body.errors).toBeUndefined()
      return body.data.Authorities.docs as (Doc & { timeline: Entry[] })[]
    }

    const one = await queriesOf(house, () => ask(1))
    let docs: Awaited<ReturnType<typeof ask>> = []
    const four = await queriesOf(house, async () => {
      docs = await ask(4)
    })

    expect(four.length).toBe(one.length)
    expect(four.length).toBeLessThanOrEqual(3)
    expect(docs.map(({ timeline }) => timeline.length)).toEqual([4, 4, 4, 4])
  })

  it('counts towards the cost of a query, as a join does', async () => {
    const { status, body } = await house.graphql(
      `{ Authorities(limit: 100) { docs { timeline { ${ENTRY} } } } }`,
    )

    expect([status, body.errors[0].code]).toEqual([400, 'query-too-costly'])
  })
})
