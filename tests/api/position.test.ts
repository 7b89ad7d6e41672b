import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'
import { asVisitor, editorIn, inspections, positionOf } from '#tests/support/content.ts'

const { good2022, outstanding2026, visit2017, visit2023, notReported2026, agency2023 } = inspections
const REPORTS = 'inspection-reports'

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

/** An authority with the inspections of 2022 (Good) and 2026 (Outstanding), both published. */
async function authorityWithTwo() {
  const authority = await editor.authority()
  const older = await editor.report(good2022, { authority: authority.id })
  const newer = await editor.report(outstanding2026, { authority: authority.id })
  return { id: authority.id, name: authority.name as string, older, newer }
}

const notInspected = { inspection: null, grade: 'not-inspected', asAt: null, judgements: {} }

describe('An authority’s position', () => {
  it('is that of its newest inspection as soon as that is published', async () => {
    const { id, name, newer } = await authorityWithTwo()

    expect(await positionOf(house, id)).toEqual({
      inspection: newer.id,
      grade: 'outstanding',
      asAt: '2026-03-06T00:00:00.000Z',
      judgements: {
        leaders: 'outstanding',
        'help-and-protection': 'outstanding',
        'in-care': 'outstanding',
        'care-leavers': 'outstanding',
        overall: 'outstanding',
      },
      sentence: `Ofsted graded ${name}'s children's services Outstanding overall, at the short inspection of 2 to 6 March 2026. Published 18 May 2026.`,
    })
  })

  it('says that it was not inspected while there is no published inspection', async () => {
    const { id, name } = await editor.authority()
    await editor.create(REPORTS, {
      title: 'Being written',
      ...outstanding2026,
      authority: id,
      _status: 'draft',
    })

    expect(await positionOf(house, id)).toEqual({
      ...notInspected,
      sentence: `No full Ofsted inspection of ${name} is recorded here.`,
    })
  })

  it('falls back to the inspection before when the newest is unpublished, and comes again with it', async () => {
    const { id, older, newer } = await authorityWithTwo()

    await editor.unpublish(REPORTS, newer.id)
    expect(await positionOf(house, id)).toMatchObject({
      inspection: older.id,
      grade: 'good',
      asAt: '2022-11-18T00:00:00.000Z',
    })

    await editor.change(REPORTS, newer.id, { _status: 'published' })
    expect(await positionOf(house, id)).toMatchObject({ inspection: newer.id, grade: 'outstanding' })
  })

  it('falls back when the newest is put in the trash, and comes again when it is taken out', async () => {
    const { id, older, newer } = await authorityWithTwo()

    await editor.trash(REPORTS, newer.id)
    expect(await positionOf(house, id)).toMatchObject({ inspection: older.id, grade: 'good' })

    await editor.untrash(REPORTS, newer.id)
    await editor.change(REPORTS, newer.id, { _status: 'published' })
    expect(await positionOf(house, id)).toMatchObject({ inspection: newer.id, grade: 'outstanding' })
  })

  it('falls back when the newest is deleted for good, to nothing with the last one', async () => {
    const { id, older, newer } = await authorityWithTwo()

    // What is asked to come back of it must not matter.
    await editor.remove(REPORTS, newer.id, 'select[title]=true')
    expect(await positionOf(house, id)).toMatchObject({ inspection: older.id, grade: 'good' })

    await editor.remove(REPORTS, older.id)
    expect(await positionOf(house, id)).toMatchObject(notInspected)
  })

  it('follows the dates when they are changed', async () => {
    const { id, older, newer } = await authorityWithTwo()

    await editor.change(REPORTS, newer.id, {
      framework: 'ilacs-2023',
      startDate: '2023-02-06',
      endDate: '2023-02-10',
      publicationDate: '2023-04-03',
    })
    expect(await positionOf(house, id)).toMatchObject({
      inspection: newer.id,
      asAt: '2023-02-10T00:00:00.000Z',
    })

    const asIn2026 = {
      framework: 'ilacs-2023',
      startDate: '2024-02-06',
      endDate: '2024-02-10',
      publicationDate: '2024-04-03',
    }
    await editor.change(REPORTS, older.id, { ...asIn2026, judgements: newer.judgements })
    expect(await positionOf(house, id)).toMatchObject({
      inspection: older.id,
      asAt: '2024-02-10T00:00:00.000Z',
    })
  })

  it('goes with a report that is moved to another authority', async () => {
    const { id, older, newer } = await authorityWithTwo()
    const other = await editor.authority()

    await editor.change(REPORTS, newer.id, { authority: other.id })

    expect(await positionOf(house, id)).toMatchObject({ inspection: older.id, grade: 'good' })
    expect(await positionOf(house, other.id)).toMatchObject({ inspection: newer.id, grade: 'outstanding' })
  })

  it('goes with it also when the move was saved as a draft first, and not before that is published', async () => {
    const { id, older, newer } = await authorityWithTwo()
    const other = await editor.authority()

    await editor.saveDraft(REPORTS, newer.id, { authority: other.id })
    expect(await positionOf(house, id)).toMatchObject({ inspection: newer.id })
    expect(await positionOf(house, other.id)).toMatchObject(notInspected)

    await editor.change(REPORTS, newer.id, { _status: 'published' })
    expect(await positionOf(house, id)).toMatchObject({ inspection: older.id, grade: 'good' })
    expect(await positionOf(house, other.id)).toMatchObject({ inspection: newer.id, grade: 'outstanding' })
  })

  it('keeps of an old half only what still belongs to it, when that report is moved away', async () => {
    const { id } = await editor.authority()
    const other = await editor.authority()
    const half = { framework: 'slac', datePrecision: 'unknown' }
    const judgements = [
      { area: 'safeguarding', grade: 'inadequate' },
      { area: 'looked-after', grade: 'good' },
    ]
    const first = await editor.report(
      { ...half, eventType: 'inspection', publicationDate: '2010-05-14', judgements },
      { authority: id },
    )
    const again = {
      ...half,
      eventType: 're-inspection',
      publicationDate: '2011-10-10',
      judgements: [{ area: 'safeguarding', grade: 'good' }],
    }
    await editor.report(again, { authority: id })
    expect((await positionOf(house, id)).judgements).toEqual({ safeguarding: 'good', 'looked-after': 'good' })

    await editor.change(REPORTS, first.id, { authority: other.id })

    expect((await positionOf(house, id)).judgements).toEqual({ safeguarding: 'good' })
  })

  it('goes back with a report of which an older version is restored', async () => {
    const { id } = await editor.authority()
    const report = await editor.report(good2022, { authority: id })
    const better = report.judgements.map((row: object) => ({ ...row, grade: 'outstanding' }))
    await editor.change(REPORTS, report.id, { judgements: better })
    expect(await positionOf(house, id)).toMatchObject({ grade: 'outstanding' })

    const first = (await editor.versions(REPORTS, report.id)).at(-1)!
    await editor.restoreVersion(REPORTS, first.id)

    expect(await positionOf(house, id)).toMatchObject({ grade: 'good', judgements: { overall: 'good' } })
  })

  it('changes alone: nothing else that is kept about the authority', async () => {
    const successor = await editor.authority()
    const agency = await editor.publish('agencies', { name: 'A partner', kind: 'partner' })
    const { id } = await editor.authority({
      officialName: 'The Borough',
      alternativeNames: [{ name: 'Ambridge Council' }],
      formerGssCodes: [{ code: 'E08000016' }],
      contacts: [{ team: 'Duty', phone: '01632 960 001', addressLines: ['Town Hall', 'High Street'] }],
      provenance: [{ source: 'A list', retrievedAt: '2026-03-02' }],
      enquiryEmail: ['duty@staff.example', 'second@staff.example'],
      agencies: [agency.id],
      deliveredBy: agency.id,
      successors: [successor.id],
      latitude: 51.5,
    })
    const kept = async () => {
      const { body } = await house.ask(`/api/authorities/${id}?depth=0`, { as: 'editor' })
      const { updatedAt: _at, reports: _reports, ...rest } = body
      return Object.fromEntries(
        Object.entries(rest).filter(([name]) => !/^(current|grade|position)/.test(name)),
      )
    }
    const before = await kept()
    await editor.saveDraft('authorities', id, { officialName: 'In a draft' })

    await editor.report(good2022, { authority: id })

    expect(await kept()).toEqual(before)
    expect(await asVisitor(house, 'authorities', id)).toMatchObject({
      currentGrade: 'good',
      contacts: [{ addressLines: ['Town Hall', 'High Street'] }],
    })
    const { body: draft } = await house.ask(`/api/authorities/${id}?depth=0&draft=true`, { as: 'editor' })
    expect(draft).toMatchObject({
      officialName: 'In a draft',
      currentGrade: 'good',
      contacts: [{ team: 'Duty' }],
      provenance: [{ source: 'A list' }],
    })
  })

  it('is never changed by a visit, however late', async () => {
    const { id } = await editor.authority()
    await editor.report(visit2017, { authority: id })
    expect(await positionOf(house, id)).toMatchObject(notInspected)
    const inspection = await editor.report(good2022, { authority: id })
    await editor.report(visit2023, { authority: id })

    expect(await positionOf(house, id)).toMatchObject({
      inspection: inspection.id,
      grade: 'good',
      asAt: '2022-11-18T00:00:00.000Z',
    })
  })

  it('has no overall grade after an inspection from April 2026, though the one before had', async () => {
    const { id } = await editor.authority()
    await editor.report(good2022, { authority: id })
    const newest = await editor.report(notReported2026, { authority: id })

    expect(await positionOf(house, id)).toMatchObject({
      inspection: newest.id,
      grade: 'not-reported',
      asAt: '2026-06-19T00:00:00.000Z',
      judgements: {
        leaders: 'inadequate',
        'help-and-protection': 'inadequate',
        'in-care': 'good',
        'care-leavers': 'requires-improvement',
      },
    })
    expect(await asVisitor(house, REPORTS, newest.id)).toMatchObject({ overallGrade: null })
  })
})

describe('An agency’s position', () => {
  it('follows its inspections as an authority’s does', async () => {
    const agency = await editor.publish('agencies', {
      name: 'Grey Gables Fostering',
      kind: 'fostering-agency',
    })
    expect(await positionOf(house, agency.id, 'agencies')).toMatchObject(notInspected)

    const report = await editor.report(agency2023, { agency: agency.id })
    expect(await positionOf(house, agency.id, 'agencies')).toMatchObject({
      inspection: report.id,
      grade: 'outstanding',
      sentence:
        'Ofsted graded Grey Gables Fostering Outstanding for overall experiences and progress of children and young people, at the full inspection that began on 6 March 2023. Published 27 April 2023.',
    })

    await editor.trash(REPORTS, report.id)
    expect(await positionOf(house, agency.id, 'agencies')).toMatchObject(notInspected)
  })
})
