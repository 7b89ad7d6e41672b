import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SourceBoard } from '#src/admin/sources/read-sources.ts'
import type { Condition } from '#src/admin/urls.ts'
import { editorIn, inspections, type Doc } from '#tests/support/content.ts'
import { openHouse, type House } from '#tests/support/house.ts'

const SETTINGS = '/api/globals/editing-settings'
const NOW = new Date('2026-08-31T15:00:00.000Z')
const LATELY = '2026-06-01'
const LONG_AGO = '2024-06-01'

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

const readOn = (...days: string[]) => ({
  provenance: days.map((retrievedAt) => ({ source: 'Ofsted', retrievedAt })),
})

/** What the dashboard counts for somebody with this role. */
async function boardOf(role: string): Promise<SourceBoard> {
  const { readSources } = await import('#src/admin/sources/read-sources.ts')
  const { docs } = await house.payload.find({
    collection: 'users',
    where: { email: { equals: `${role}@staff.example` } },
    overrideAccess: true,
  })
  const user = { ...docs[0], collection: 'users' } as TypedUser
  return readSources({ payload: house.payload, user, now: NOW })
}
const countsOf = async (collection: string) => {
  const { waiting } = await boardOf('editor')
  const { staleCount, neverCount } = waiting.find((each) => each.collection === collection)!
  return [staleCount, neverCount]
}

/** As the admin's list asks: the newest version of each. */
const listed = async (collection: string, conditions: Condition[]) => {
  const where = conditions
    .flatMap((condition) =>
      Object.entries(condition).flatMap(([field, operators]) =>
        Object.entries(operators).map(([operator, value]) => `where[${field}][${operator}]=${value}`),
      ),
    )
    .join('&')
  const { body } = await house.ask(`/api/${collection}?${where}&draft=true&depth=0&limit=100`, {
    as: 'editor',
  })
  return body.docs.map(({ id }: Doc) => id) as string[]
}

describe('When something was last checked', () => {
  it.each(['authorities', 'agencies'])(
    'is the newest day on which one of its sources was read: %s',
    async (collection) => {
      const { id } = await editor.publish(collection, {
        name: 'Ambridge',
        ...(collection === 'agencies' ? { kind: 'trust' } : {}),
        ...readOn(LONG_AGO, LATELY, '2025-01-01'),
      })

      const { body } = await house.ask(`/api/${collection}/${id}?depth=0`)

      expect(body.lastCheckedAt).toBe(`${LATELY}T00:00:00.000Z`)
    },
  )

  it('follows its sources, and is nothing where none says when', async () => {
    const { id } = await editor.authority(readOn(LONG_AGO))

    const again = await editor.change('authorities', id, readOn(LONG_AGO, LATELY))
    const other = await editor.change('authorities', id, { officialName: 'The Borough' })
    const never = await editor.change('authorities', id, { provenance: [{ source: 'Ofsted' }] })

    expect([again, other, never].map(({ lastCheckedAt }) => lastCheckedAt)).toEqual([
      `${LATELY}T00:00:00.000Z`,
      `${LATELY}T00:00:00.000Z`,
      null,
    ])
  })

  it('cannot be typed in', async () => {
    const authority = await editor.authority()
    const typed = await editor.change('authorities', authority.id, { lastCheckedAt: LATELY })

    expect(typed.lastCheckedAt).toBeNull()
  })
})

describe('What has not been checked for longer than the settings say', () => {
  it('is counted on the dashboard and listed by the same conditions', async () => {
    const [staleBefore, neverBefore] = await countsOf('inspection-reports')
    const of = { authority: (await editor.authority()).id }
    const stale = await editor.report(inspections.inadequate2015, of, readOn(LONG_AGO))
    const lately = await editor.report(inspections.good2022, of, readOn(LATELY))
    const never = await editor.report(inspections.outstanding2026, of)
    const { sourceFilters } = await import('#src/admin/sources/views.ts')

    const { months, since } = await boardOf('editor')
    const staleOnes = await listed('inspection-reports', sourceFilters.stale('inspection-reports', since))
    const neverOnes = await listed('inspection-reports', sourceFilters.never('inspection-reports'))

    expect([months, since]).toEqual([12, '2025-08-31T00:00:00.000Z'])
    expect(await countsOf('inspection-reports')).toEqual([staleBefore! + 1, neverBefore! + 1])
    expect(staleOnes).toContain(stale.id)
    expect(neverOnes).toContain(never.id)
    expect([...staleOnes, ...neverOnes]).not.toContain(lately.id)
  })

  it('depends on the period that is set', async () => {
    await editor.authority(readOn(LATELY))
    const [before] = await countsOf('authorities')
    const set = (checkedWithinMonths: number) =>
      house.ask(SETTINGS, { as: 'editor', body: { checkedWithinMonths } })

    const { status } = await set(1)
    const [after] = await countsOf('authorities')
    await set(12)

    expect(status).toBe(200)
    expect(after).toBeGreaterThan(before!)
  })

  it('are no authorities that no longer exist', async () => {
    const before = await countsOf('authorities')
    await editor.authority({ status: 'abolished', ...readOn(LONG_AGO) })
    await editor.authority({ status: 'abolished' })

    expect(await countsOf('authorities')).toEqual(before)
  })

  it('is an editor’s draft as it stands, for the list shows that', async () => {
    const authority = await editor.authority(readOn(LONG_AGO))
    const [before] = await countsOf('authorities')

    await editor.saveDraft('authorities', authority.id, readOn(LONG_AGO, LATELY))

    expect(await countsOf('authorities')).toEqual([before! - 1, expect.any(Number)])
  })

  it('is set by editors, and told to no reader', async () => {
    const set = (as: 'editor' | 'viewer' | 'enquiries', checkedWithinMonths: unknown) =>
      house.ask(SETTINGS, { as, body: { checkedWithinMonths } })

    const statuses = [
      (await set('editor', 6)).status,
      (await set('viewer', 2)).status,
      (await set('enquiries', 2)).status,
      (await set('editor', 0)).status,
    ]

    expect(statuses).toEqual([200, 403, 403, 400])
    expect((await house.ask(SETTINGS, { as: 'viewer' })).body.checkedWithinMonths).toBe(6)
    expect((await house.ask(SETTINGS)).status).toBe(401)
    await set('editor', 12)
  })
})

describe('What was kept before this was worked out', () => {
  it('is filled in at start, in the newest version too', async () => {
    const authority = await editor.authority(readOn(LATELY))
    const report = await editor.report(inspections.good2022, { authority: authority.id }, readOn(LATELY))
    const forget = (collection: 'authorities' | 'inspection-reports', id: string, data: object) =>
      house.payload.db.updateOne({ collection, where: { id: { equals: id } }, data: { ...data } })
    await forget('authorities', authority.id, {
      lastCheckedAt: null,
      currentInspectedAt: null,
      gradeIn: { leaders: null, helpAndProtection: null, inCare: null, careLeavers: null },
    })
    await forget('inspection-reports', report.id, { lastCheckedAt: null, inspectedAt: null })
    const { prepare } = await import('#src/seed/prepare.ts')

    const first = await prepare(house.payload, () => undefined)
    const again = await prepare(house.payload, () => undefined)

    const { body: kept } = await house.ask(`/api/authorities/${authority.id}?depth=0`)
    const { body: newest } = await house.ask(`/api/inspection-reports/${report.id}?depth=0&draft=true`, {
      as: 'editor',
    })
    expect(first).toMatchObject({ repairedPositions: 1, repairedReports: 1, repairedLastChecked: 2 })
    expect(again).toMatchObject({ repairedPositions: 0, repairedReports: 0, repairedLastChecked: 0 })
    expect(kept).toMatchObject({
      lastCheckedAt: `${LATELY}T00:00:00.000Z`,
      currentInspectedAt: '2022-11-07T00:00:00.000Z',
      gradeIn: { leaders: 'good' },
    })
    expect(newest).toMatchObject({
      lastCheckedAt: `${LATELY}T00:00:00.000Z`,
      inspectedAt: '2022-11-07T00:00:00.000Z',
    })
  })
})
