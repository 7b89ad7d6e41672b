import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'
import { asVisitor, editorIn, inspections, uniqueName, type Doc } from '#tests/support/content.ts'

const { good2022, outstanding2026, visit2023 } = inspections
const REPORTS = 'inspection-reports'
const FAULTY = { ...good2022, endDate: '2022-11-01' }

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

const ask = (method: string, path: string, body: object = {}) =>
  house.ask(`/api/${REPORTS}${path}`, { as: 'editor', method, body })
const draft = async (body: object) => (await ask('POST', '?draft=true&depth=0', body)).body.doc
const faultsOf = (body: { errors: { field?: string; code: string }[] }) =>
  body.errors.map(({ field, code }) => [field, code])

describe('A draft of a report', () => {
  it('may be as unfinished as it is', async () => {
    const { id: authority } = await editor.authority()

    const answers = [
      await ask('POST', '?draft=true', {}),
      await ask('POST', '?draft=true', { title: 'A start', authority, startDate: '2026-03-02' }),
    ]

    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(answers[1]!.body.doc).toMatchObject({ title: 'A start', framework: null, _status: 'draft' })
  })

  it('may have faults', async () => {
    const { id: authority } = await editor.authority()

    const { status } = await ask('POST', '?draft=true', { title: 'Not yet right', ...FAULTY, authority })

    expect(status).toBe(201)
  })

  it('is checked when it is published, though nothing else is sent', async () => {
    const { id: authority } = await editor.authority()
    const { id } = await draft({ title: 'Not yet right', ...FAULTY, authority })

    const { status, body } = await ask('PATCH', `/${id}`, { _status: 'published' })

    expect([status, ...faultsOf(body)]).toEqual([400, ['endDate', 'end-before-start']])
    expect(await asVisitor(house, REPORTS, id)).toBeUndefined()
  })

  it('is told everything that is missing when it is published', async () => {
    const { id } = await draft({})

    const { status, body } = await ask('PATCH', `/${id}`, { _status: 'published' })

    expect(status).toBe(400)
    expect(faultsOf(body).map(([field]) => field)).toEqual(expect.arrayContaining(['authority']))
  })

  it('over a published report is checked when it is published, and not before', async () => {
    const { id: authority } = await editor.authority()
    const { id } = await editor.report(good2022, { authority })
    await editor.saveDraft(REPORTS, id, { endDate: '2022-11-01' })

    const { status, body } = await ask('PATCH', `/${id}`, { _status: 'published' })

    expect([status, ...faultsOf(body)]).toEqual([400, ['endDate', 'end-before-start']])
    expect(await asVisitor(house, REPORTS, id)).toMatchObject({ endDate: '2022-11-18T00:00:00.000Z' })
  })
})

describe('Publishing many reports at once', () => {
  it('publishes those without a fault and names the others', async () => {
    const { id: authority } = await editor.authority()
    const right = await draft({ title: uniqueName('Right'), ...good2022, authority })
    const wrong = await draft({
      title: uniqueName('Wrong'),
      ...outstanding2026,
      theme: 'front-door',
      authority,
    })

    const { body } = await ask('PATCH', `?where[id][in]=${right.id},${wrong.id}&depth=0`, {
      _status: 'published',
    })

    expect(body.docs.map(({ id }: { id: string }) => id)).toEqual([right.id])
    expect(body.errors).toHaveLength(1)
    expect(body.errors[0]).toMatchObject({ id: wrong.id })
    expect(await asVisitor(house, REPORTS, right.id)).toBeDefined()
    expect(await asVisitor(house, REPORTS, wrong.id)).toBeUndefined()
  })
})

describe('The same inspection', () => {
  it('is not published twice: the second is told which it is', async () => {
    const { id: authority } = await editor.authority()
    const first = await editor.report(good2022, { authority })

    const { status, body } = await ask('POST', '', {
      ...good2022,
      title: 'Once more',
      authority,
      _status: 'published',
    })

    expect([status, ...faultsOf(body)]).toEqual([400, ['startDate', 'report-repeated']])
    expect(body.errors[0].message).toContain(first.title)
  })

  it('is published once when several do so at the same moment, and nobody meets a 500', async () => {
    const { id: authority } = await editor.authority()

    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((each) =>
        ask('POST', '', { ...good2022, title: `Of five ${each}`, authority, _status: 'published' }),
      ),
    )

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400])
    const { body } = await house.ask(`/api/${REPORTS}?where[authority][equals]=${authority}`)
    expect(body.totalDocs).toBe(1)
  })

  it('may be begun as a draft any number of times', async () => {
    const { id: authority } = await editor.authority()
    await editor.report(good2022, { authority })

    const drafts = [
      await draft({ ...good2022, title: 'Draft one', authority }),
      await draft({ ...good2022, title: 'Draft two', authority }),
    ]

    expect(drafts.map(({ title }) => title)).toEqual(['Draft one', 'Draft two'])
  })

  it('is another one for another authority, on another day or of another kind', async () => {
    const [one, two] = [await editor.authority(), await editor.authority()]
    await editor.report(good2022, { authority: one.id })

    await editor.report(good2022, { authority: two.id })
    await editor.report({ ...good2022, startDate: '2022-11-08' }, { authority: one.id })
    await editor.report({ ...good2022, eventType: 'short-inspection' }, { authority: one.id })

    const { body } = await house.ask(`/api/${REPORTS}?where[authority][equals]=${one.id}`)
    expect(body.totalDocs).toBe(3)
  })

  it('is not meant by two visits without a date', async () => {
    const { id: authority } = await editor.authority()
    const undated = { ...visit2023, startDate: null, datePrecision: 'unknown' }

    await editor.report(undated, { authority })
    await editor.report(undated, { authority })

    const { body } = await house.ask(`/api/${REPORTS}?where[authority][equals]=${authority}`)
    expect(body.totalDocs).toBe(2)
  })

  it('can be entered again when the first is in the trash, which then cannot come back beside it', async () => {
    const { id: authority } = await editor.authority()
    const first = await editor.report(good2022, { authority })
    await editor.trash(REPORTS, first.id)
    await editor.report(good2022, { authority })

    const { status, body } = await ask('PATCH', `/${first.id}?trash=true`, { deletedAt: null })

    expect([status, ...faultsOf(body)]).toEqual([400, ['startDate', 'report-repeated']])
    expect(await asVisitor(house, REPORTS, first.id)).toBeUndefined()
  })

  it('does not come back with an old version when it has been entered again since', async () => {
    const { id: authority } = await editor.authority()
    const report = await editor.report(good2022, { authority })
    await editor.change(REPORTS, report.id, { startDate: '2022-11-08' })
    await editor.report(good2022, { authority })
    const first = (await editor.versions(REPORTS, report.id)).at(-1)!

    const { status, body } = await ask('POST', `/versions/${first.id}`)

    expect([status, ...faultsOf(body)]).toEqual([400, ['startDate', 'report-repeated']])
    expect(await asVisitor(house, REPORTS, report.id)).toMatchObject({
      startDate: '2022-11-08T00:00:00.000Z',
    })
  })

  it('two halves of which were looked at again on one day before 2013 are two', async () => {
    const { id: authority } = await editor.authority()
    const half = (area: string) => ({
      framework: 'slac',
      eventType: 're-inspection',
      datePrecision: 'unknown',
      publicationDate: '2011-02-25',
      judgements: [{ area, grade: 'good' }],
    })

    await editor.report(half('safeguarding'), { authority })
    await editor.report(half('looked-after'), { authority })

    const { status } = await ask('POST', '', {
      title: 'Again',
      ...half('safeguarding'),
      authority,
      _status: 'published',
    })
    expect(status).toBe(400)
  })
})

describe('A report whose rows were copied from another', () => {
  it('is kept whole, and so is the other', async () => {
    const { id: authority } = await editor.authority()
    const one = await editor.report(good2022, { authority })
    const two = await editor.report(outstanding2026, { authority })

    await editor.change(REPORTS, two.id, {
      framework: 'ilacs-2018',
      startDate: '2021-03-02',
      endDate: '2021-03-06',
      publicationDate: '2021-05-18',
      judgements: one.judgements,
    })

    const areas = (doc?: Doc) => doc?.judgements.map(({ area }: { area: string }) => area)
    expect(areas(await asVisitor(house, REPORTS, one.id))).toEqual(areas(one))
    expect(areas(await asVisitor(house, REPORTS, two.id))).toEqual(areas(one))
  })

  it('is refused with a relation to nothing, and stays as it was', async () => {
    const { id: authority } = await editor.authority()
    const report = await editor.report(good2022, { authority })
    const nobody = authority.replace(/.{4}$/, 'ffff')

    for (const id of [nobody, 'nobody']) {
      const { status, body } = await ask('PATCH', `/${report.id}`, { authority: id })
      expect([status, ...faultsOf(body)]).toEqual([400, ['authority', 'unknown-relation']])
    }
    expect(await asVisitor(house, REPORTS, report.id)).toMatchObject({ authority })
  })
})
