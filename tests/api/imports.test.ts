import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asVisitor, editorIn, positionOf, uniqueName, type Doc } from '#tests/support/content.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { csv, importerIn, verdicts } from '#tests/support/imports.ts'
import { ods } from '#tests/support/ods.ts'

let house: House
let editor: ReturnType<typeof editorIn>
let importer: ReturnType<typeof importerIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
  importer = importerIn(house)
})
afterAll(() => house.close())

let codes = 0
const place = () => {
  const digits = String(++codes).padStart(2, '0')
  return {
    name: uniqueName('Borsetshire'),
    gssCode: `E060001${digits}`,
    dfeCode: `1${digits}`,
    ofstedUrn: `901${digits}`,
  }
}
const keep = async (more: object = {}) => {
  const facts = place()
  return { ...facts, id: (await editor.authority({ ...facts, ...more })).id }
}

const HEAD = [
  'authority',
  'gss_code',
  'event_type',
  'start_date',
  'end_date',
  'publication_date',
  'overall_effectiveness',
  'impact_of_leaders',
  'help_and_protection',
  'in_care',
  'care_leavers',
]
type Place = { name: string; gssCode: string }
const inspected = (
  { name, gssCode }: Place,
  overall = 'Good',
  careLeavers = 'Good',
  start = '2024-02-05',
) => [
  name,
  gssCode,
  'Standard inspection',
  start,
  start.replace('-05', '-16'),
  start.replace('-02-05', '-04-02'),
  overall,
  'Good',
  'Good',
  'Good',
  careLeavers,
]

const reportsOf = async (id: string): Promise<Doc[]> =>
  (await house.ask(`/api/inspection-reports?where[authority][equals]=${id}&sort=-startDate&depth=0`)).body
    .docs

describe('An import', () => {
  it('writes nothing before it is confirmed, and then what it said', async () => {
    const here = await keep()

    const planned = await importer.dryRun('events.csv', csv(HEAD, inspected(here)))
    const before = await reportsOf(here.id)
    const done = await importer.write(planned.run.id)

    expect([planned.run.state, verdicts(planned.rows), before]).toEqual(['planned', ['create'], []])
    expect([done.run.state, done.run.documentsWritten]).toEqual(['done', 1])
    expect(await reportsOf(here.id)).toMatchObject([
      {
        title: `${here.name}: standard inspection, February 2024`,
        framework: 'ilacs-2023',
        overallGrade: 'good',
        startDate: '2024-02-05T00:00:00.000Z',
        provenance: [{ source: 'Ofsted: events.csv', licence: 'Open Government Licence v3.0' }],
      },
    ])
    expect((await positionOf(house, here.id)).grade).toBe('good')
  })

  it('changes nothing when the same file comes again', async () => {
    const here = await keep()
    const file = csv(HEAD, inspected(here))
    await importer.take('events.csv', file)
    const [before] = await reportsOf(here.id)

    const again = await importer.take('events.csv', file)

    expect([again.counts.same, again.run.documentsWritten]).toEqual([1, 0])
    expect(await reportsOf(here.id)).toEqual([before])
  })

  it('is done as soon as it is confirmed, where there is nothing in it to write', async () => {
    const here = await keep()
    const file = csv(HEAD, inspected(here))
    await importer.take('events.csv', file)
    const planned = await importer.dryRun('events.csv', file)

    const { body } = await importer.ask(`/${planned.run.id}/confirm`, {})

    expect(body).toMatchObject({ state: 'done', counts: { same: 1 } })
    expect((await importer.see(planned.run.id)).run).toMatchObject({ parts: 0, documentsWritten: 0 })
  })

  it('remembers that a later file said the same, though nothing changes: what was said in between is left', async () => {
    const here = await keep()
    await importer.take('2024-03-31.csv', csv(HEAD, inspected(here)))
    await importer.take('2026-03-31.csv', csv(HEAD, inspected(here)))

    const between = await importer.dryRun('2025-03-31.csv', csv(HEAD, inspected(here, 'Good', 'Outstanding')))

    expect(between.rows).toMatchObject([{ verdict: 'leave', changes: [{ kind: 'older' }] }])
  })

  it('lets a later file correct an earlier one, and says so to readers', async () => {
    const here = await keep()
    await importer.take('as at 2024-03-31.csv', csv(HEAD, inspected(here)))

    await importer.take(
      'as at 2025-03-31.csv',
      csv(HEAD, inspected(here, 'Good', 'Requires improvement to be good')),
    )

    const [report] = await reportsOf(here.id)
    expect(report!.correctionNote).toBe(
      'The experiences and progress of care leavers corrected from Good to Requires improvement to be good (Ofsted: as at 2025-03-31.csv, as at 31 March 2025).',
    )
    expect((await positionOf(house, here.id)).judgements).toMatchObject({
      'care-leavers': 'requires-improvement',
    })
  })

  it('does not let an earlier file undo what a later one corrected', async () => {
    const here = await keep()
    const [early, late] = [csv(HEAD, inspected(here)), csv(HEAD, inspected(here, 'Good', 'Outstanding'))]
    await importer.take('2025-03-31.csv', late)

    const planned = await importer.dryRun('2024-03-31.csv', early)

    expect(planned.rows).toMatchObject([
      {
        verdict: 'leave',
        reasons: ['A later file has said otherwise already.'],
        changes: [{ kind: 'older' }],
      },
    ])
  })

  it('never writes over what was written by hand, and puts it before an editor field by field', async () => {
    const here = await keep()
    await importer.take('2024-03-31.csv', csv(HEAD, inspected(here)))
    const [report] = await reportsOf(here.id)
    const judgements = report!.judgements.map((row: Doc) =>
      row.area === 'leaders' ? { ...row, grade: 'outstanding' } : row,
    )
    await editor.change('inspection-reports', report!.id, { judgements, endDate: '2024-02-15' })
    const later = csv(HEAD, inspected(here).with(7, 'Inadequate').with(4, '2024-02-17'))

    const planned = await importer.dryRun('2025-03-31.csv', later)
    const [row] = planned.rows
    const document = row!.changes[0]!.document
    await importer.act(planned.run.id, 'decide', { document, field: 'endDate', decision: 'take' })
    await importer.act(planned.run.id, 'decide', { document, field: 'judgements.leaders', decision: 'leave' })
    await importer.write(planned.run.id)
    const again = await importer.dryRun('2025-03-31.csv', later)

    expect(row).toMatchObject({ verdict: 'ask', changes: [{ kind: 'ask' }, { kind: 'ask' }] })
    const [after] = await reportsOf(here.id)
    expect(after!.endDate).toBe('2024-02-17T00:00:00.000Z')
    expect(after!.judgements).toContainEqual(
      expect.objectContaining({ area: 'leaders', grade: 'outstanding' }),
    )
    expect(verdicts(again.rows)).toEqual(['same'])
  })

  it('leaves alone what somebody has a draft of', async () => {
    const here = await keep()
    await importer.take('2024-03-31.csv', csv(HEAD, inspected(here)))
    const [report] = await reportsOf(here.id)
    await editor.saveDraft('inspection-reports', report!.id, { headline: 'Not yet' })

    const planned = await importer.dryRun('2025-03-31.csv', csv(HEAD, inspected(here, 'Outstanding')))

    expect(planned.rows).toMatchObject([{ verdict: 'leave', reasons: [expect.stringContaining('draft')] }])
  })

  it('does not make anew what somebody has deleted since', async () => {
    const here = await keep()
    const file = csv(HEAD, inspected(here))
    await importer.take('events.csv', file)
    const [report] = await reportsOf(here.id)
    await editor.remove('inspection-reports', report!.id, 'trash=true')

    const planned = await importer.dryRun('events.csv', file)

    expect(planned.rows).toMatchObject([
      { verdict: 'leave', reasons: [expect.stringContaining('deleted here')] },
    ])
  })

  it('leaves what changed between the dry run and its being confirmed', async () => {
    const here = await keep()
    await importer.take('2024-03-31.csv', csv(HEAD, inspected(here)))
    const [report] = await reportsOf(here.id)
    const planned = await importer.dryRun('2025-03-31.csv', csv(HEAD, inspected(here).with(4, '2024-02-17')))
    await editor.change('inspection-reports', report!.id, { endDate: '2024-02-14' })

    const done = await importer.write(planned.run.id)

    expect((await reportsOf(here.id))[0]!.endDate).toBe('2024-02-14T00:00:00.000Z')
    expect(done.notes).toEqual([expect.stringContaining('Changed here since the dry run')])
  })
})

describe('Undoing an import', () => {
  it('takes back what it created and what it changed', async () => {
    const here = await keep()
    await importer.take('2024-03-31.csv', csv(HEAD, inspected(here)))
    const changed = await importer.take(
      '2025-03-31.csv',
      csv(HEAD, inspected(here, 'Outstanding'), inspected(here, 'Good', 'Good', '2025-02-05')),
    )

    const undone = await importer.undo(changed.run.id)

    expect(undone.run.state).toBe('undone')
    expect(await reportsOf(here.id)).toMatchObject([{ overallGrade: 'good', correctionNote: null }])
    expect((await positionOf(house, here.id)).grade).toBe('good')
  })

  it('is refused once somebody has edited any of it', async () => {
    const here = await keep()
    const { run } = await importer.take('events.csv', csv(HEAD, inspected(here)))
    const [report] = await reportsOf(here.id)
    await editor.change('inspection-reports', report!.id, { headline: 'Good services' })

    const { status, body } = await importer.ask(`/${run.id}/undo`, {})

    expect([status, body.errors]).toMatchObject([
      409,
      [{ code: 'changed-since', message: expect.stringContaining(report!.title) }],
    ])
    expect(await reportsOf(here.id)).toHaveLength(1)
  })

  it('lets the same file be taken again afterwards', async () => {
    const here = await keep()
    const file = csv(HEAD, inspected(here))
    const { run } = await importer.take('events.csv', file)
    await importer.undo(run.id)

    const again = await importer.take('events.csv', file)

    expect(again.run.documentsWritten).toBe(1)
    expect((await positionOf(house, here.id)).grade).toBe('good')
  })
})

describe('Whom a row is about', () => {
  it('is asked where the name and the link disagree, and not asked again', async () => {
    const [one, other] = [await keep(), await keep()]
    const sheet = (start: string) => [
      ['Local authority inspection judgements as at 31 March 2024'],
      [
        'Web link',
        'Local authority name',
        'Ofsted region',
        'Inspection date',
        'Overall effectiveness',
        'Impact of leaders',
      ],
      [
        { label: 'Ofsted Webpage', link: `https://reports.ofsted.gov.uk/provider/44/${other.dfeCode}` },
        one.name,
        'London',
        { day: start },
        'Good',
        'Good',
      ],
    ]

    const planned = await importer.dryRun('one.ods', ods({ Inspections: sheet('2024-01-15') }))
    const [question] = planned.questions
    await importer.act(planned.run.id, 'answer', { question: question!.key, answer: `authority/${one.id}` })
    const answered = await importer.write(planned.run.id)
    const next = await importer.dryRun('two.ods', ods({ Inspections: sheet('2025-01-15') }))

    expect(verdicts(planned.rows)).toEqual(['ask'])
    expect(question!.options.map(({ label }) => label)).toEqual(
      expect.arrayContaining([one.name, other.name]),
    )
    expect(answered.run.documentsWritten).toBe(1)
    expect(await reportsOf(one.id)).toHaveLength(1)
    expect([next.questions, verdicts(next.rows)]).toEqual([[], ['create']])
  })

  it('is known by a former ONS code and by another name', async () => {
    const here = await keep({
      formerGssCodes: [{ code: 'E08000916' }],
      alternativeNames: [{ name: 'Borchester, City of' }],
    })

    const planned = await importer.dryRun(
      'events.csv',
      csv(HEAD, inspected({ name: 'Borchester, City of', gssCode: 'E08000916' })),
    )

    expect(planned.rows).toMatchObject([
      { verdict: 'create', about: `${here.name}: standard inspection, February 2024` },
    ])
  })
})

describe('A list of authorities', () => {
  it('makes them, and those that were abolished with their successors', async () => {
    const [one, other, gone] = [place(), place(), place()]
    const head = [
      'name',
      'gss_code',
      'dfe_la_code',
      'ofsted_urn',
      'authority_type',
      'region',
      'status',
      'successors',
    ]
    const row = (of: ReturnType<typeof place>, ...rest: string[]) => [
      of.name,
      of.gssCode,
      of.dfeCode,
      of.ofstedUrn,
      'Unitary authority',
      'South West',
      ...rest,
    ]

    const done = await importer.take(
      'authorities.csv',
      csv(
        head,
        row(gone, 'No longer exists', `${one.name}; ${other.gssCode}`),
        row(one, 'Current', ''),
        row(other, '', ''),
      ),
    )

    expect(done.run.documentsWritten).toBe(3)
    const { body } = await house.ask(`/api/authorities?where[gssCode][equals]=${gone.gssCode}&depth=1`)
    expect(body.docs[0]).toMatchObject({ status: 'abolished', type: 'unitary', region: 'south-west' })
    expect(body.docs[0].successors.map(({ name }: Doc) => name).sort()).toEqual([one.name, other.name].sort())
  })
})

describe('What an import tells of', () => {
  it('is each document once, and nothing is left to be told of later', async () => {
    const here = place()
    const list = csv(
      ['name', 'gss_code', 'authority_type', 'region'],
      [here.name, here.gssCode, 'Unitary authority', 'London'],
    )
    await importer.take('authorities.csv', list)

    const { writtenUntold } = await import('#src/database/written-rows.ts')
    const soon = new Date(Date.now() + 60_000)
    const untold = await writtenUntold(house.payload, soon)

    const { body } = await house.ask(`/api/authorities?where[gssCode][equals]=${here.gssCode}&depth=0`)
    const { docs } = await house.payload.find({
      collection: 'public-changes',
      where: { document: { equals: body.docs[0].id } },
      overrideAccess: true,
    })
    expect(untold).toEqual([])
    expect(docs).toMatchObject([{ what: 'published' }])
  })
})

describe('What readers see of an import', () => {
  it('is nothing of its runs', async () => {
    const answers = await Promise.all(
      ['/api/import-runs', '/api/import-parts', '/api/import-marks', '/api/import-answers'].map((path) =>
        house.ask(path),
      ),
    )

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401])
  })

  it('is new at once, also where an answer was known', async () => {
    const here = await keep()
    await asVisitor(house, 'authorities', here.id)

    await importer.take('events.csv', csv(HEAD, inspected(here, 'Outstanding')))

    expect((await asVisitor(house, 'authorities', here.id))!.currentGrade).toBe('outstanding')
  })
})
