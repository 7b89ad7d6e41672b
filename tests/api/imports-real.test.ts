import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'
import { importerIn, type Seen } from '#tests/support/imports.ts'

const DATA = path.resolve('../shared/data')
const file = (name: string) => readFileSync(path.join(DATA, name))
const ODS = 'LA_Inspection_Outcomes_as_at_March_2024.ods'
const LIST = 'english-local-authorities.csv'
const EVENTS = 'la-inspection-events.csv'
const AGENCIES = 'ofsted-independent-fostering-agencies-2023-03-31.csv'
const PLACES = [
  'Wandsworth',
  'Staffordshire',
  'Isles of Scilly',
  'Islington',
  'City of London',
  'Cumberland',
  'Westmorland and Furness',
]

/** Lines of a CSV file that begin with, or have among their cells, one of these. */
const about = (name: string, cells: readonly string[]) => {
  const [head, ...lines] = file(name).toString('utf8').split('\n')
  return [head, ...lines.filter((line) => cells.some((cell) => `,${line}`.includes(`,${cell},`)))].join('\n')
}

/** All of them, without a database: tests/unit/imports/ofsted-files.test.ts; and with one: tests/slow/imports-real.test.ts. */
describe.runIf(existsSync(DATA))(
  'Some of Ofsted’s own rows (skipped where ../shared/data is not there)',
  () => {
    let house: House
    let importer: ReturnType<typeof importerIn>
    let list: Seen
    let events: Seen
    let planned: Seen
    beforeAll(async () => {
      house = await openHouse()
      importer = importerIn(house)
      list = await importer.take(LIST, about(LIST, PLACES))
      events = await importer.take(EVENTS, about(EVENTS, PLACES))
      planned = await importer.dryRun(ODS, file(ODS))
    }, 300_000)
    afterAll(() => house.close())

    const found = async (where: string) => (await house.ask(`/api/${where}&depth=0`)).body
    const authority = async (slug: string) =>
      (await house.ask(`/api/authorities/by-slug/${slug}?depth=0`)).body

    it('are written, each once', () => {
      expect([list.run.documentsWritten, events.run.documentsWritten, events.notes]).toEqual([
        PLACES.length,
        events.counts.create,
        [],
      ])
    })

    it('tell the history of Wandsworth', async () => {
      const { docs } = await found(
        'inspection-reports?where[authority.slug][equals]=wandsworth&sort=-startDate&limit=100',
      )

      expect(
        docs.map(
          (report: { framework: string; overallGrade: string | null; publicationDate: string | null }) => [
            report.framework,
            report.overallGrade,
            report.publicationDate?.slice(0, 10) ?? null,
          ],
        ),
      ).toEqual([
        ['ilacs-2023', 'outstanding', '2026-05-18'],
        ['ilacs-2023', null, null],
        ['ilacs-2018', 'good', '2023-01-13'],
        ['sif', 'requires-improvement', '2018-07-20'],
        ['sif', 'inadequate', '2016-02-16'],
        ['slac', null, '2012-06-27'],
      ])
      expect(await authority('wandsworth')).toMatchObject({
        gssCode: 'E09000032',
        dfeCode: '212',
        ofstedUrn: '80518',
        currentGrade: 'outstanding',
        gradeAsAt: '2026-03-06T00:00:00.000Z',
      })
    })

    it('name their columns for which there is no place', () => {
      expect(list.sheets[0]!.unkept).toEqual([
        'region_gss',
        'local_authority_register_code',
        'gov_uk_slug',
        'website_domain',
      ])
    })

    it('are compared with the spreadsheet, and asked about where that says otherwise', () => {
      expect(planned.questions.map(({ text }) => text)).toEqual(
        expect.arrayContaining([
          'Which inspection of Isles of Scilly is the one begun 10 July 2023 (row 63 of Inspections_31_March_2024)?',
          'Whom are the rows about “City of London” about? The DfE code “206” is Islington, the name “City of London” is City of London.',
          'Whom are the rows about “Barnet” about? Nobody of this name or with these codes is kept here.',
        ]),
      )
    })

    it('are not brought back to what Ofsted has corrected since', async () => {
      const left = (await importer.see(planned.run.id, 'verdict=leave')).rows
      const staffordshire = left.find(
        ({ about: whom, sheet }) => /Staffordshire/.test(whom) && /31_March/.test(sheet),
      )

      expect(staffordshire).toMatchObject({
        reasons: ['A later file has said otherwise already.'],
        changes: [
          { field: 'judgements.care-leavers', was: 'Requires improvement to be good', becomes: 'Good' },
        ],
      })
    })

    it('bring the abolished, with their history and their successors', async () => {
      await importer.write(planned.run.id)

      const cumbria = await authority('cumbria')
      const successors = await Promise.all(
        cumbria.successors.map((id: string) => found(`authorities?where[id][equals]=${id}`)),
      )
      expect(cumbria).toMatchObject({ status: 'abolished', currentGrade: 'requires-improvement' })
      expect(successors.map(({ docs: [doc] }) => doc.name)).toEqual(['Cumberland', 'Westmorland and Furness'])
    })

    it('tell of the seed’s fostering agency', async () => {
      await importer.take('2023-03-31.csv', about(AGENCIES, ['SC035327']))

      const { docs } = await found('agencies?where[ofstedUrn][equals]=SC035327')
      expect(docs).toMatchObject([
        {
          name: 'Greater London Fostering',
          sector: 'Private',
          registeredAt: '2004-02-24T00:00:00.000Z',
          currentGrade: 'outstanding',
          gradeAsAt: '2023-03-06T00:00:00.000Z',
          contacts: [{ addressLines: ['20-22 Gipsy Hill'], town: 'London', postcode: 'SE19 1NL' }],
        },
      ])
    })
  },
)
