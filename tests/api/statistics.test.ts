import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queriesOf } from '#tests/support/count-queries.ts'
import { editorIn, inspections } from '#tests/support/content.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { isKnown } from '#tests/support/known.ts'

type Count = { grade: string; label: string; count: number }
type Place = { region: string | null; label: string; authorities: number; byGrade: Count[] }

const statisticsOf = async (house: House) => (await house.ask('/api/statistics')).body
const countsOf = (byGrade: Count[]) =>
  Object.fromEntries(byGrade.filter(({ count }) => count > 0).map(({ label, count }) => [label, count]))

describe('Statistics', () => {
  let house: House
  let editor: ReturnType<typeof editorIn>
  beforeAll(async () => {
    house = await openHouse()
    editor = editorIn(house)
  })
  afterAll(() => house.close())

  it('count what readers may know of, once each', async () => {
    const trust = await editor.publish('agencies', { name: 'Borsetshire Trust', kind: 'trust' })
    const place = { region: 'london', ofstedRegion: 'london' }
    const good = await editor.authority(place)
    const served = await editor.authority({ ...place, deliveredBy: trust.id })
    const none = await editor.authority({ region: 'north-west', ofstedRegion: 'north-west' })
    const gone = await editor.authority({ ...place, status: 'abolished' })
    const draft = await editor.create('authorities', { name: 'Unfinished', ...place })
    const trashed = await editor.authority(place)
    for (const { id } of [good, served, gone, draft, trashed])
      await editor.report(inspections.good2022, { authority: id })
    await editor.report(inspections.notReported2026, { authority: served.id })
    await editor.create('inspection-reports', {
      title: 'A draft',
      ...inspections.outstanding2026,
      authority: good.id,
    })
    await editor.trash('authorities', trashed.id)

    const statistics = await statisticsOf(house)

    expect(none.id).toBeTruthy()
    expect(statistics.authorities).toBe(3)
    expect(countsOf(statistics.byGrade)).toEqual({
      Good: 1,
      'No overall grade reported': 1,
      'Not inspected': 1,
    })
    expect(
      statistics.byRegion
        .filter(({ authorities }: Place) => authorities > 0)
        .map(({ label, authorities }: Place) => [label, authorities]),
    ).toEqual([
      ['London', 2],
      ['North West', 1],
    ])
    expect(statistics.byRegion).toHaveLength(9)
    expect(statistics.byOfstedRegion).toHaveLength(8)
  })

  it('are the same over GraphQL', async () => {
    const counts = 'grade label count'
    const place = `region label authorities byGrade { ${counts} }`
    const { body } = await house.graphql(`{ statistics { authorities byGrade { ${counts} }
      byRegion { ${place} } byOfstedRegion { ${place} }
      byArea { area label graded notGraded byGrade { ${counts} } } } }`)

    expect(body.errors).toBeUndefined()
    const { statistics } = JSON.parse(JSON.stringify(body.data))
    // GraphQL's names of keys have no dashes.
    const inGraphQL = JSON.parse(
      JSON.stringify(await statisticsOf(house), (key, value) =>
        ['grade', 'region', 'area'].includes(key) && value ? String(value).replaceAll('-', '_') : value,
      ),
    )
    expect(statistics).toEqual(inGraphQL)
  })

  it('take one query, and none until something changes', async () => {
    const authority = await editor.authority({ region: 'south-west' })
    const first = await queriesOf(house, () => statisticsOf(house))
    const again = await queriesOf(house, () => statisticsOf(house))
    const { authorities } = await statisticsOf(house)
    const known = await house.ask('/api/statistics')
    await editor.unpublish('authorities', authority.id)
    const after = await house.ask('/api/statistics')

    expect([first.length, again.length]).toEqual([1, 0])
    expect([isKnown(known), isKnown(after)]).toEqual([true, false])
    expect(after.body.authorities).toBe(authorities - 1)
  })

  it('follow a report as soon as it is published', async () => {
    const { id } = await editor.authority()
    const goodOf = async () => {
      const { byGrade } = await statisticsOf(house)
      return byGrade.find(({ grade }: Count) => grade === 'outstanding').count as number
    }

    const before = await goodOf()
    const report = await editor.report(inspections.outstanding2026, { authority: id })
    const published = await goodOf()
    await editor.trash('inspection-reports', report.id)

    expect([published, await goodOf()]).toEqual([before + 1, before])
  })

  it('take no parameters, and say so', async () => {
    const { status, body } = await house.ask('/api/statistics?region=london')

    expect([status, body.errors]).toEqual([
      400,
      [expect.objectContaining({ code: 'unknown-parameter', field: 'region' })],
    ])
  })

  it('are the same for staff, who may read more', async () => {
    await editor.create('authorities', { name: 'Only a draft' })

    expect((await house.ask('/api/statistics', { as: 'editor' })).body).toEqual(await statisticsOf(house))
  })

  it('answer HEAD without a body', async () => {
    const { status, headers, body } = await house.ask('/api/statistics', { method: 'HEAD' })

    expect([status, headers.get('content-type'), body]).toEqual([200, 'application/json; charset=utf-8', ''])
  })
})
