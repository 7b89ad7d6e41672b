import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine, openHouse, type House } from '#tests/support/house.ts'
import { importerIn, type Seen } from '#tests/support/imports.ts'

const DATA = path.resolve('../shared/data')
const file = (name: string) => readFileSync(path.join(DATA, name))
const ODS = 'LA_Inspection_Outcomes_as_at_March_2024.ods'
const LIST = 'english-local-authorities.csv'
const EVENTS = 'la-inspection-events.csv'
const AGENCIES = 'ofsted-independent-fostering-agencies-2023-03-31.csv'

/** The embedded database only: a thousand documents take minutes on the stand-in for MongoDB. */
const isWhole = existsSync(DATA) && engine === 'sqlite'

/** Beside the project where it is checked; their facts are in docs, the files are not ours to publish here. */
describe.runIf(isWhole)('Ofsted’s own files (skipped where ../shared/data is not there)', () => {
  let house: House
  let importer: ReturnType<typeof importerIn>
  let list: Seen
  let events: Seen
  beforeAll(async () => {
    house = await openHouse()
    importer = importerIn(house)
    list = await importer.take(LIST, file(LIST))
    events = await importer.take(EVENTS, file(EVENTS))
  }, 300_000)
  afterAll(() => house.close())

  const found = async (where: string) => (await house.ask(`/api/${where}&depth=0`)).body
  const authority = async (slug: string) => (await house.ask(`/api/authorities/by-slug/${slug}?depth=0`)).body
  const reportsOf = async (slug: string, where = '') =>
    (
      await found(
        `inspection-reports?where[authority.slug][equals]=${slug}${where}&sort=-startDate&limit=100`,
      )
    ).docs

  it('make 153 authorities and 887 reports', async () => {
    expect([list.counts.create, list.run.documentsWritten]).toEqual([153, 153])
    expect([events.counts.create, events.run.documentsWritten, events.notes]).toEqual([887, 887, []])
  })

  it.each([
    ['good', 61],
    ['outstanding', 46],
    ['requires-improvement', 24],
    ['inadequate', 11],
    ['not-reported', 11],
  ])('put authorities that are %s where Ofsted has them: %i', async (grade, count) => {
    const { totalDocs } = await found(`authorities?where[currentGrade][equals]=${grade}`)

    expect(totalDocs).toBe(count)
  })

  it('tell the history of Wandsworth', async () => {
    const graded = (await reportsOf('wandsworth')).map(
      (report: { framework: string; overallGrade: string | null; publicationDate: string | null }) => [
        report.framework,
        report.overallGrade,
        report.publicationDate?.slice(0, 10) ?? null,
      ],
    )

    expect(graded).toEqual([
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

  it('say nothing new when they come again', async () => {
    const again = await importer.dryRun(EVENTS, file(EVENTS))

    expect(again.counts).toEqual({ create: 0, change: 0, same: 887, leave: 0, ask: 0, refuse: 0 })
  })

  describe('of March 2024, with three sheets', () => {
    let planned: Seen
    beforeAll(async () => {
      planned = await importer.dryRun(ODS, file(ODS))
    })
    const rowsWith = async (verdict: string) =>
      (await importer.see(planned.run.id, `verdict=${verdict}`)).rows.map(
        ({ sheet, row }) => `${sheet} ${row}`,
      )

    it('are read sheet by sheet, and those without a table are named', () => {
      expect(planned.sheets.map(({ sheet, rows }) => [sheet, rows])).toEqual([
        ['Cover', 0],
        ['Contents', 0],
        ['Notes', 0],
        ['Inspections_31_March_2024', 153],
        ['Inspections_in_year_2023-24', 107],
        ['ILACS_inspections_2018-2024', 156],
      ])
    })

    it('agree with the list of inspections in all but what is known to differ', async () => {
      expect(planned.counts).toEqual({ create: 3, change: 0, same: 397, leave: 11, ask: 5, refuse: 0 })
      expect(await rowsWith('create')).toEqual([
        'ILACS_inspections_2018-2024 160',
        'ILACS_inspections_2018-2024 162',
        'ILACS_inspections_2018-2024 161',
      ])
    })

    it('ask whom the wrong links of City of London and North Northamptonshire mean, and which day Scilly’s inspection began', async () => {
      expect(planned.questions.map(({ text }) => text).sort()).toEqual([
        'Which inspection of Isles of Scilly is the one begun 10 July 2023 (row 34 of Inspections_in_year_2023-24)?',
        'Which inspection of Isles of Scilly is the one begun 10 July 2023 (row 63 of Inspections_31_March_2024)?',
        'Whom are the rows about “City of London” about? The DfE code “206” is Islington, the name “City of London” is City of London.',
        'Whom are the rows about “North Northamptonshire” about? The DfE code “941” is West Northamptonshire, the name “North Northamptonshire” is North Northamptonshire.',
      ])
    })

    it('do not bring back what Ofsted has corrected since', async () => {
      const left = (await importer.see(planned.run.id, 'verdict=leave')).rows
      const staffordshire = left.find(
        ({ about, sheet }) => /Staffordshire/.test(about) && /31_March/.test(sheet),
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

      expect(await authority('cumbria')).toMatchObject({
        status: 'abolished',
        currentGrade: 'requires-improvement',
      })
      const { docs } = await found('authorities?where[status][equals]=abolished&sort=name')
      const successors = await Promise.all(
        docs.map(async ({ name, successors: ids }: { name: string; successors: string[] }) => [
          name,
          (await Promise.all(ids.map((id) => found(`authorities?where[id][equals]=${id}`)))).map(
            ({ docs: [doc] }) => doc.name,
          ),
        ]),
      )
      expect(successors).toEqual([
        ['Bournemouth', ['Bournemouth, Christchurch and Poole']],
        ['Cumbria', ['Cumberland', 'Westmorland and Furness']],
        ['Northamptonshire', ['North Northamptonshire', 'West Northamptonshire']],
      ])
    })
  })

  it('tell of 313 fostering agencies, the seed’s among them', async () => {
    const planned = await importer.dryRun(AGENCIES, file(AGENCIES))
    const lines = file(AGENCIES).toString('utf8').split('\n')
    const [head, own] = [lines[0]!, lines.find((line) => line.includes('SC035327'))!]
    await importer.take('2023-03-31.csv', `${head}\n${own}`)

    expect(planned.counts).toEqual({ create: 313, change: 0, same: 0, leave: 0, ask: 0, refuse: 0 })
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
})
