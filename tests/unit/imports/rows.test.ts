import { describe, expect, it } from 'vitest'
import { readHeaders } from '#src/imports/table/columns.ts'
import { asAtIn } from '#src/imports/table/as-at.ts'
import { tableRows, type SheetNote } from '#src/imports/table/tables.ts'
import { readRow } from '#src/imports/statements/read-row.ts'
import type { Said } from '#src/imports/statements/said.ts'

async function* sheetOf(rows: string[][], sheet: string) {
  for (const [index, row] of rows.entries())
    yield { sheet, row: index + 1, cells: row.map((text) => ({ text })) }
}

/** What the rows of a sheet say. */
async function said(rows: string[][], sheet = 'A sheet'): Promise<{ rows: Said[]; notes: SheetNote[] }> {
  const notes = new Map<string, SheetNote>()
  const found: Said[] = []
  for await (const row of tableRows(sheetOf(rows, sheet), notes)) found.push(readRow(row, '2026-11-25'))
  return { rows: found, notes: [...notes.values()] }
}
const facts = (rows: Said[]) => rows.flatMap(({ statements }) => statements.map((each) => each.facts))

describe('A sheet of inspections', () => {
  it('of 2025 is read by its headers, in whatever order they stand', async () => {
    const { rows } = await said([
      ['Local authority inspection judgements as at 31 March 2025'],
      [
        'The experiences and progress of care leavers',
        'Local authority area code',
        'Publication date',
        'Overall effectiveness',
        'Inspection date',
        'Local authority name',
        'The experiences and progress of children in care',
      ],
      ['Good', 'E09000032', '02/04/2024', 'Outstanding', '05/02/2024', 'Wandsworth', 'Good'],
    ])

    expect(rows[0]).toMatchObject({
      asAt: '2025-03-31',
      clues: { name: 'Wandsworth', gssCode: 'E09000032' },
      statements: [
        {
          facts: {
            framework: 'ilacs-2023',
            startDate: '2024-02-05',
            publicationDate: '2024-04-02',
            'judgements.overall': 'outstanding',
            'judgements.in-care': 'good',
            'judgements.care-leavers': 'good',
          },
        },
      ],
    })
  })

  it('takes “children in care” for the joint grade where care leavers were not graded apart', async () => {
    const { rows } = await said([
      [
        'Local authority name',
        'Inspection date',
        'Overall effectiveness',
        'Experiences and progress of children in care',
      ],
      ['Barnet', '13/05/2019', 'Good', 'Good'],
    ])

    expect(facts(rows)).toEqual([
      {
        framework: 'ilacs-2018',
        startDate: '2019-05-13',
        'judgements.overall': 'good',
        'judgements.in-care-and-care-leavers': 'good',
      },
    ])
  })

  it('of visits has no grades, and themes by their names', async () => {
    const { rows } = await said([
      [
        'Local authority name',
        'Inspection/Visit date',
        'Inspection/Visit type',
        'Overall effectiveness',
        'Visit Theme',
      ],
      ['Bury', '28/02/2023', 'LA Monitoring visit', '', 'Achieving permanence'],
      ['Bury', '28/02/2023', 'LA Monitoring visit', 'Good', 'Achieving permanence'],
    ])

    expect(rows[0]!.statements[0]!.facts).toEqual({
      framework: 'ilacs-2023',
      eventType: 'monitoring-visit',
      startDate: '2023-02-28',
      theme: 'achieving-permanence',
    })
    expect(rows[1]!.faults).toEqual([expect.stringContaining('has no grades')])
  })

  it('that is wide tells of each inspection in a row, and of those that are no more in its second table', async () => {
    const { rows } = await said(
      [
        ['ILACS inspections 2009-2023'],
        [
          'Web link',
          'Local authority name',
          'LA region',
          'Safeguarding & Looked After Children (SLAC) Inspection publication date',
          'SLAC Safeguarding Overall effectiveness (OE)',
          'SLAC Looked After Children Overall Effectiveness (OE)',
          "Single Inspection of LA Children's Services (SIF) First SIF publication date",
          'First SIF Overall Judgement (OE)',
          'First SIF children who need help and protection',
          'LSCB Overall Effectiveness',
          'First ILACS framework inspection type',
          'First ILACS framework publication date',
          'First ILACS framework overall effectiveness',
        ],
        [
          '',
          'Barnet',
          'London',
          '27/06/2012',
          'Adequate',
          'Good',
          '07/07/2017',
          'Inadequate',
          'Inadequate',
          'Good',
          'ILACS Standard Inspection',
          '01/07/2019',
          'Good',
        ],
        ['Local authorities that no longer exist'],
        [
          'Local authority name',
          'LA region',
          'ILACS framework publication date',
          'ILACS framework inspection type',
          'ILACS framework overall effectiveness',
        ],
        [
          'Cumbria',
          'North West',
          '15/11/2022',
          'ILACS Standard Inspection',
          'Requires improvement to be good',
        ],
      ],
      'LA_inspections_2009-2023',
    )

    expect(facts(rows.slice(0, 1))).toMatchObject([
      {
        framework: 'slac',
        eventType: 'inspection',
        publicationDate: '2012-06-27',
        'judgements.safeguarding': 'requires-improvement',
      },
      {
        framework: 'sif',
        eventType: 'inspection',
        'judgements.overall': 'inadequate',
        'judgements.lscb': 'good',
      },
      { framework: 'ilacs-2018', eventType: 'standard-inspection', publicationDate: '2019-07-01' },
    ])
    expect(rows[1]).toMatchObject({
      clues: { name: 'Cumbria', isAbolished: true },
      statements: [
        { kind: 'authority', facts: { status: 'abolished', successors: ['E06000063', 'E06000064'] } },
        { kind: 'report' },
      ],
    })
  })

  it('says which authority was not inspected yet, and that nothing follows from that', async () => {
    const { rows } = await said([
      ['Local authority name', 'Ofsted region', 'Inspection date', 'Overall effectiveness'],
      ['Cumberland', 'North West', 'Not yet inspected', ''],
    ])

    expect(rows).toMatchObject([
      { statements: [], faults: [], remark: expect.stringContaining('No inspection yet') },
    ])
  })

  it('keeps a dash as a judgement without children in scope', async () => {
    const { rows } = await said([
      [
        'authority',
        'framework',
        'event_type',
        'publication_date',
        'overall_effectiveness',
        'adoption_performance',
      ],
      ['City of London', 'SIF', 'SIF inspection', '2016-09-01', 'Good', '-'],
    ])

    expect(facts(rows)[0]).toMatchObject({ 'judgements.adoption': 'none:no-children-in-scope' })
  })

  it('names what it has no word for', async () => {
    const { notes } = await said([
      ['Local authority name', 'Inspection date', 'Overall effectiveness', 'Colour of the door'],
      ['Barnet', '13/05/2019', 'Good', 'Red'],
    ])

    expect(notes).toMatchObject([{ rows: 1, unknown: ['Colour of the door'] }])
  })
})

describe('A row is refused with its reason', () => {
  const refused = async (date: string, grade: string, type = 'Standard inspection') =>
    (
      await said([
        ['authority', 'event_type', 'start_date', 'overall_effectiveness'],
        ['Barnet', type, date, grade],
      ])
    ).rows[0]!.faults

  it.each([
    ['a day that does not exist', ['31/02/2024', 'Good'], /“31\/02\/2024” is not a day that exists/],
    ['a day in another age', ['1066-10-14', 'Good'], /cannot be the day/],
    ['a day long ahead', ['2099-01-01', 'Good'], /cannot be the day/],
    ['a grade that Ofsted does not give', ['2024-02-05', 'Splendid'], /“Splendid” is not a grade/],
    ['a formula', ['2024-02-05', '=IF(A1;"Good";"")'], /is a formula/],
    ['grades without a date', ['', 'Good'], /no date/],
    [
      'a kind of inspection that we do not know',
      ['2024-02-05', 'Good', 'Surprise'],
      /“Surprise” is not a kind/,
    ],
  ])('for %s', async (_, [date, grade, type], reason) => {
    expect(await refused(date!, grade!, type)).toEqual([expect.stringMatching(reason)])
  })

  it('for what Ofsted’s framework does not allow', async () => {
    const { rows } = await said([
      ['authority', 'event_type', 'start_date', 'publication_date', 'overall_effectiveness'],
      ['Barnet', 'Standard inspection', '2024-02-05', '2024-01-05', 'Good'],
    ])

    expect(rows[0]!.faults).toEqual([expect.stringContaining('before the start')])
  })
})

describe('The day as at which a file tells', () => {
  it.each([
    ['Inspections_31_March_2024', '2024-03-31'],
    ['Provider_level_at_31_Mar_2023', '2023-03-31'],
    ['Inspections_in_year_2023-24', '2024-03-31'],
    ['ILACS_inspections_2018-2024', '2024-03-31'],
    ['agencies-2023-03-31.csv', '2023-03-31'],
    ['LA_Inspection_Outcomes_as_at_March_2024.ods', '2024-03-31'],
    ['Outcomes as at February 2024', '2024-02-29'],
    ['Marlborough 2024', undefined],
    ['Cover', undefined],
  ])('%s: %s', (text, day) => {
    expect(asAtIn(text)).toBe(day)
  })
})

describe('Headers', () => {
  it('are the same without case, signs and double spaces', () => {
    const { known } = readHeaders([
      { text: 'INSPECTION / VISIT  date' },
      { text: 'Overall Effectiveness (OE)' },
    ])

    expect(known.map(({ field }) => field)).toEqual(['startDate', 'judgement:overall'])
  })

  it.each([
    [
      'authorities',
      'name, officialName, registeredName, alternativeNames, gssCode, formerGssCodes, dfeCode, ofstedUrn, authorityType, region, ofstedRegion, latitude, longitude, status, successors',
    ],
    [
      'agencies',
      'urn, agency, sector, owner, registeredAt, address 1, address 2, town, postcode, phone, email',
    ],
    [
      'inspections',
      'authority, gssCode, framework, eventType, startDate, endDate, publicationDate, theme, visitNumber, leadInspector, sourceUrl, pages, overall, leaders, help and protection, in care, care leavers, in care and care leavers, looked after and permanence, adoption, leadership, lscb, safeguarding overall, looked after overall',
    ],
  ])('of our own CSV of %s are known, every one', async (shape, headers) => {
    const names = headers.split(', ')

    const { notes } = await said([names, names.map(() => '')])

    expect(notes).toMatchObject([{ shapes: [shape], unknown: [], unkept: [] }])
  })
})
