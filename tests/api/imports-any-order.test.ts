import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorIn, uniqueName } from '#tests/support/content.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { csv, importerIn } from '#tests/support/imports.ts'

let house: House
let editor: ReturnType<typeof editorIn>
let importer: ReturnType<typeof importerIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
  importer = importerIn(house)
})
afterAll(() => house.close())

const GRADES = ['Outstanding', 'Good', 'Requires improvement to be good', 'Inadequate']
const grade = fc.constantFrom(...GRADES)
const year = fc.integer({ min: 2018, max: 2025 })
const step = fc.oneof(
  fc.record({
    does: fc.constant('import' as const),
    years: fc.uniqueArray(year, { minLength: 1, maxLength: 3 }),
    grade,
  }),
  fc.record({ does: fc.constant('undo' as const) }),
  fc.record({
    does: fc.constant('edit' as const),
    which: fc.nat(5),
    grade: fc.constantFrom('outstanding', 'inadequate'),
  }),
  fc.record({ does: fc.constant('unpublish' as const), which: fc.nat(5) }),
  fc.record({ does: fc.constant('trash' as const), which: fc.nat(5) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Does one after the other to one authority; what cannot be done just then is passed over. */
async function live(name: string, id: string, steps: Step[]): Promise<void> {
  const done: string[] = []
  const reports = async (): Promise<{ id: string; judgements: { area: string }[] }[]> =>
    (
      await house.ask(`/api/inspection-reports?where[authority][equals]=${id}&limit=50&sort=id&depth=0`, {
        as: 'editor',
      })
    ).body.docs
  for (const [index, each] of steps.entries()) {
    if (each.does === 'import') {
      const head = ['authority', 'event_type', 'start_date', 'publication_date', 'overall_effectiveness']
      const rows = each.years.map((of) => [
        name,
        'Standard inspection',
        `${of}-03-05`,
        `${of}-05-05`,
        each.grade,
      ])
      const { run } = await importer.take(
        `2026-01-${String(index + 1).padStart(2, '0')}.csv`,
        csv(head, ...rows),
      )
      done.push(run.id)
    } else if (each.does === 'undo') {
      const last = done.pop()
      if (last) {
        await importer.ask(`/${last}/undo`, {})
        await importer.settled(last)
      }
    } else {
      const all = await reports()
      const report = all[each.which % Math.max(1, all.length)]
      if (!report) continue
      if (each.does === 'unpublish') await editor.unpublish('inspection-reports', report.id)
      else if (each.does === 'trash') await editor.trash('inspection-reports', report.id)
      else {
        const judgements = report.judgements.map((row) =>
          row.area === 'overall' ? { ...row, grade: each.grade } : row,
        )
        await editor.change('inspection-reports', report.id, { judgements })
      }
    }
  }
}

describe('Whatever is imported, edited and undone, in whatever order', () => {
  it('an authority stands where its reports put it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
        const name = uniqueName('Felpersham')
        const { id } = await editor.authority({ name })

        await live(name, id, steps)

        const { createLocalReq } = await import('payload')
        const { repairPositions } = await import('#collections/shared/keep-position.ts')
        expect(await repairPositions(house.payload, await createLocalReq({}, house.payload))).toBe(0)
      }),
      { numRuns: 10 },
    )
  })
})
