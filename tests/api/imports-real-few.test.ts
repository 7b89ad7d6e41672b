import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openHouse } from '#tests/support/house.ts'
import { importerIn } from '#tests/support/imports.ts'

const DATA = path.resolve('../shared/data')
const file = (name: string) => readFileSync(path.join(DATA, name))
const ODS = 'LA_Inspection_Outcomes_as_at_March_2024.ods'
const LIST = 'english-local-authorities.csv'
const EVENTS = 'la-inspection-events.csv'

/** Lines of a CSV file about some authorities only. */
const about = (name: string, places: readonly string[]) => {
  const [head, ...lines] = file(name).toString('utf8').split('\n')
  return [head, ...lines.filter((line) => places.some((place) => line.startsWith(`${place},`)))].join('\n')
}

describe.skipIf(!existsSync(DATA))(
  'Some of Ofsted’s own rows (skipped where ../shared/data is not there)',
  () => {
    it('are read, compared with its spreadsheet, and asked about where that says otherwise', async () => {
      const house = await openHouse()
      const importer = importerIn(house)
      const places = ['Staffordshire', 'Isles of Scilly', 'Islington', 'City of London']

      const list = await importer.take(LIST, about(LIST, places))
      const events = await importer.take(EVENTS, about(EVENTS, places))
      const planned = await importer.dryRun(ODS, file(ODS))
      const { rows } = await importer.see(planned.run.id, 'verdict=leave')
      await house.close()

      expect([list.run.documentsWritten, events.counts.create]).toEqual([4, events.run.documentsWritten])
      expect(planned.questions.map(({ text }) => text)).toEqual(
        expect.arrayContaining([
          'Which inspection of Isles of Scilly is the one begun 10 July 2023 (row 63 of Inspections_31_March_2024)?',
          'Whom are the rows about “City of London” about? The DfE code “206” is Islington, the name “City of London” is City of London.',
          'Whom are the rows about “Wandsworth” about? Nobody of this name or with these codes is kept here.',
        ]),
      )
      expect(rows.filter(({ about: whom }) => whom.includes('Staffordshire'))).toHaveLength(3)
    })
  },
)
