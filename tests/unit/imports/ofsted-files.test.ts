import { existsSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { positionFrom } from '#src/inspections/position.ts'
import { memory, rowsOf, type DryRun } from '#tests/support/imports-in-memory.ts'

const DATA = path.resolve('../shared/data')
const at = (name: string): [string, string] => [path.join(DATA, name), name]

/** Beside the project where it is checked; their facts are in docs, the files are not ours to publish here. */
describe.runIf(existsSync(DATA))('Ofsted’s own files (skipped where ../shared/data is not there)', () => {
  const { kept, dryRun, write } = memory()
  let list: DryRun
  let events: DryRun
  let spreadsheet: DryRun
  beforeAll(async () => {
    list = await dryRun(...at('english-local-authorities.csv'))
    await write(list)
    events = await dryRun(...at('la-inspection-events.csv'))
    await write(events)
    spreadsheet = await dryRun(...at('LA_Inspection_Outcomes_as_at_March_2024.ods'))
  })

  it('make 153 authorities and 887 reports', () => {
    const none = { change: 0, same: 0, leave: 0, ask: 0, refuse: 0 }

    expect([list.counts, events.counts]).toEqual([
      { create: 153, ...none },
      { create: 887, ...none },
    ])
  })

  it('put authorities where Ofsted has them', () => {
    const grades = [...kept.values()].map(
      ({ subject, reports }) => positionFrom(subject.label, reports as never).currentGrade,
    )
    const countOf = (grade: string) => grades.filter((each) => each === grade).length

    expect({
      good: countOf('good'),
      outstanding: countOf('outstanding'),
      requiresImprovement: countOf('requires-improvement'),
      inadequate: countOf('inadequate'),
      notReported: countOf('not-reported'),
    }).toEqual({ good: 61, outstanding: 46, requiresImprovement: 24, inadequate: 11, notReported: 11 })
  })

  it('say nothing new when they come again', async () => {
    const again = await dryRun(...at('la-inspection-events.csv'))

    expect(again.counts).toEqual({ create: 0, change: 0, same: 887, leave: 0, ask: 0, refuse: 0 })
  })

  it('of March 2024 are read sheet by sheet, and those without a table are named', () => {
    expect(spreadsheet.sheets.map(({ sheet, rows }) => [sheet, rows])).toEqual([
      ['Cover', 0],
      ['Contents', 0],
      ['Notes', 0],
      ['Inspections_31_March_2024', 153],
      ['Inspections_in_year_2023-24', 107],
      ['ILACS_inspections_2018-2024', 156],
    ])
  })

  it('of March 2024 agree with the list of inspections in all but what is known to differ', () => {
    expect(spreadsheet.counts).toEqual({ create: 3, change: 0, same: 397, leave: 11, ask: 5, refuse: 0 })
    expect(rowsOf(spreadsheet, 'create').map(({ sheet, row }) => `${sheet} ${row}`)).toEqual([
      'ILACS_inspections_2018-2024 160',
      'ILACS_inspections_2018-2024 162',
      'ILACS_inspections_2018-2024 161',
    ])
  })

  it('of March 2024 ask whom the wrong links of City of London and North Northamptonshire mean, and which day Scilly’s inspection began', () => {
    expect(spreadsheet.questions.toSorted()).toEqual([
      'Which inspection of Isles of Scilly is the one begun 10 July 2023 (row 34 of Inspections_in_year_2023-24)?',
      'Which inspection of Isles of Scilly is the one begun 10 July 2023 (row 63 of Inspections_31_March_2024)?',
      'Whom are the rows about “City of London” about? The DfE code “206” is Islington, the name “City of London” is City of London.',
      'Whom are the rows about “North Northamptonshire” about? The DfE code “941” is West Northamptonshire, the name “North Northamptonshire” is North Northamptonshire.',
    ])
  })

  it('of March 2023 tell of 313 fostering agencies', async () => {
    const { counts } = await dryRun(...at('ofsted-independent-fostering-agencies-2023-03-31.csv'))

    expect(counts).toEqual({ create: 313, change: 0, same: 0, leave: 0, ask: 0, refuse: 0 })
  })
})
