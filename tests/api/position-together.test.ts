import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'
import { editorIn, graded, positionOf, type Doc } from '#tests/support/content.ts'

const REPORTS = 'inspection-reports'
const TWENTY = Array.from({ length: 20 }, (_, index) => index)
const AREAS = ['leaders', 'help-and-protection', 'in-care-and-care-leavers', 'overall']

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

const day = (after: number) => new Date(Date.UTC(2018, 1, 1 + after)).toISOString().slice(0, 10)

/** The inspection number `index` of twenty, two months apart; the grade tells them apart. */
const inspection = (index: number) => {
  const grade = ['good', 'outstanding', 'inadequate', 'requires-improvement'][index % 4]!
  return {
    title: `Inspection ${index}`,
    framework: 'ilacs-2018',
    eventType: 'standard-inspection',
    startDate: day(index * 60),
    endDate: day(index * 60 + 11),
    publicationDate: day(index * 60 + 60),
    judgements: graded(Object.fromEntries(AREAS.map((area) => [area, grade]))),
  }
}

/** What twenty editors send at the same moment, and what each is answered. */
const atOnce = (requests: { path: string; method: string; body: object }[]) =>
  Promise.all(requests.map(({ path, ...asked }) => house.ask(path, { as: 'editor', ...asked })))

const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status)

async function twentyReports(authority: string, _status: 'draft' | 'published') {
  const reports = []
  for (const index of TWENTY)
    reports.push(await editor.create(REPORTS, { ...inspection(index), authority, _status }))
  return reports
}

describe('Twenty editors at the same moment', () => {
  it('publish twenty reports of one authority: each succeeds, and it stands on the newest', async () => {
    const { id } = await editor.authority()
    const reports = await twentyReports(id, 'draft')

    const answers = await atOnce(
      reports.map((report) => ({
        path: `/api/${REPORTS}/${report.id}`,
        method: 'PATCH',
        body: { _status: 'published' },
      })),
    )

    expect(statuses(answers)).toEqual(TWENTY.map(() => 200))
    expect(await positionOf(house, id)).toMatchObject({
      inspection: reports[19]!.id,
      grade: 'requires-improvement',
      asAt: `${day(19 * 60 + 11)}T00:00:00.000Z`,
      judgements: Object.fromEntries(AREAS.map((area) => [area, 'requires-improvement'])),
    })
  })

  it('create twenty published reports of one authority', async () => {
    const { id } = await editor.authority()

    const answers = await atOnce(
      TWENTY.map((index) => ({
        path: `/api/${REPORTS}`,
        method: 'POST',
        body: { ...inspection(index), authority: id, _status: 'published' },
      })),
    )

    expect(statuses(answers)).toEqual(TWENTY.map(() => 201))
    expect(await positionOf(house, id)).toMatchObject({
      inspection: answers[19]!.body.doc.id,
      grade: 'requires-improvement',
    })
  })

  it('unpublish, trash, delete and move reports while another changes the authority', async () => {
    const { id } = await editor.authority()
    const other = await editor.authority()
    const reports = await twentyReports(id, 'published')
    const bodyFor = (index: number) =>
      [{ _status: 'draft' }, { deletedAt: new Date().toISOString() }, { authority: other.id }][index % 3]!

    // The first two stay; the moved ones, 4 to 19 in threes, end with 17; 18 and 19 go otherwise.
    const answers = await atOnce([
      ...TWENTY.slice(2).map((index) => ({
        path: `/api/${REPORTS}/${reports[index]!.id}`,
        method: 'PATCH',
        body: bodyFor(index),
      })),
      { path: `/api/authorities/${id}`, method: 'PATCH', body: { officialName: 'Changed meanwhile' } },
    ])

    expect(statuses(answers)).toEqual(answers.map(() => 200))
    expect(await positionOf(house, id)).toMatchObject({ inspection: reports[1]!.id, grade: 'outstanding' })
    expect(await positionOf(house, other.id)).toMatchObject({
      inspection: reports[17]!.id,
      grade: 'outstanding',
    })
    const { body } = await house.ask(`/api/authorities/${id}?depth=0`)
    expect(body.officialName).toBe('Changed meanwhile')
    expect(body.currentJudgements).toHaveLength(4)
  })

  it('take away the newest report and the one before it, of four authorities', async () => {
    const authorities = await Promise.all([1, 2, 3, 4].map(() => editor.authority()))
    const reports: Doc[] = []
    for (const { id: authority } of authorities) {
      for (const index of [0, 1, 2]) {
        reports.push(await editor.create(REPORTS, { ...inspection(index), authority, _status: 'published' }))
      }
    }
    const bodies = [undefined, { deletedAt: new Date().toISOString() }, { _status: 'draft' }]

    const answers = await atOnce(
      reports.flatMap(({ id }, index) => {
        const body = bodies[index % 3]
        return body ? [{ path: `/api/${REPORTS}/${id}`, method: 'PATCH', body }] : []
      }),
    )

    expect(statuses(answers)).toEqual(answers.map(() => 200))
    const stands = await Promise.all(authorities.map(({ id }) => positionOf(house, id)))
    expect(stands.map(({ inspection: on }) => on)).toEqual([0, 3, 6, 9].map((index) => reports[index]!.id))
  })
})
