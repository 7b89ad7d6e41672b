import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorIn, inspections, uniqueName, type Doc } from '#tests/support/content.ts'
import { queriesOf } from '#tests/support/count-queries.ts'
import { readCsv } from '#tests/support/csv.ts'
import { openHouse, type House } from '#tests/support/house.ts'

const REPORTS = 'inspection-reports'
const CSV = '/api/open-data/inspections.csv'
const JSON_FILE = '/api/open-data/inspections.json'

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

const csv = async () => {
  const { body } = await house.ask(CSV)
  return readCsv(String(body).replace('\uFEFF', ''))
}
const json = async () => (await house.ask(JSON_FILE)).body as Doc[]
const inCsv = async ({ id }: Doc) => (await csv()).find((row) => row['Report id'] === id)
const inJson = async ({ id }: Doc) => (await json()).find((report) => report.id === id)

let codes = 0
const aCode = () => `E0900${String(++codes).padStart(4, '0')}`

describe('The open data', () => {
  it('have every published report with whom it is about, its dates and its grades', async () => {
    const gssCode = aCode()
    const authority = await editor.authority({
      gssCode,
      ofstedUrn: '80518',
      region: 'london',
      ofstedRegion: 'london',
    })
    const provenance = [{ source: 'Ofsted', retrievedAt: '2026-06-01', licence: 'OGL v3' }]
    const report = await editor.report(
      inspections.outstanding2026,
      { authority: authority.id },
      { provenance },
    )

    expect(await inCsv(report)).toMatchObject({
      'Local authority area code': gssCode,
      'Local authority name': authority.name,
      'Ofsted region': 'London',
      URN: '80518',
      'Inspection type': 'Short inspection',
      'Inspection date': '2026-03-02',
      'Inspection end date': '2026-03-06',
      'Publication date': '2026-05-18',
      'Overall effectiveness': 'Outstanding',
      'The experiences and progress of care leavers': 'Outstanding',
      Sources: 'Ofsted',
      'Last checked': '2026-06-01',
    })
    expect(await inJson(report)).toMatchObject({
      title: report.title,
      url: `https://www.example.org/reports/${report.slug}`,
      authority: { name: authority.name, gssCode, region: 'london' },
      agency: null,
      framework: 'ilacs-2023',
      overallGrade: 'outstanding',
      judgements: expect.arrayContaining([
        {
          area: 'leaders',
          label: 'The impact of leaders on social work practice with children and families',
          grade: 'outstanding',
          noGradeReason: null,
        },
      ]),
      provenance: [{ source: 'Ofsted', url: null, retrievedAt: '2026-06-01', licence: 'OGL v3' }],
    })
  })

  it('have the reports of agencies, by name and number', async () => {
    const agency = await editor.publish('agencies', {
      name: uniqueName('Fostering'),
      kind: 'fostering-agency',
      ofstedUrn: 'SC035327',
    })
    const report = await editor.report(inspections.agency2023, { agency: agency.id })

    expect(await inCsv(report)).toMatchObject({
      'Agency name': agency.name,
      URN: 'SC035327',
      'Local authority name': '',
      'Overall experiences and progress of children and young people': 'Outstanding',
    })
  })

  it('name the inspection that a visit follows, as the timeline does', async () => {
    const [authority, other] = [await editor.authority(), await editor.authority()]
    const of = { authority: authority.id }
    const first = await editor.report(inspections.inadequate2015, of)
    const second = await editor.report(inspections.good2022, of)
    const elsewhere = await editor.report(inspections.good2022, { authority: other.id })
    const visit = await editor.report(inspections.visit2023, of)
    const chosen = await editor.report(inspections.visit2017, of, { parentInspection: elsewhere.id })
    const before = await json()
    await editor.unpublish(REPORTS, second.id)
    await editor.unpublish(REPORTS, elsewhere.id)
    const after = await json()

    const followed = (reports: Doc[]) =>
      [first, visit, chosen].map(({ id }) => reports.find((report) => report.id === id)!.follows)
    expect(followed(before)).toEqual([null, second.id, elsewhere.id])
    expect(followed(after)).toEqual([null, first.id, first.id])
  })

  it('hold nothing that readers may not know of', async () => {
    const authority = await editor.authority({ editorNote: 'Private.' })
    const of = { authority: authority.id }
    const draft = await editor.create(REPORTS, { title: 'A draft', ...inspections.good2022, ...of })
    const taken = await editor.report(inspections.outstanding2026, of)
    await editor.unpublish(REPORTS, taken.id)
    const trashed = await editor.report(inspections.visit2023, of)
    await editor.trash(REPORTS, trashed.id)
    const shown = await editor.report(inspections.inadequate2015, of)
    await editor.unpublish('authorities', authority.id)

    const [rows, reports] = [await csv(), await json()]

    const ids = [draft.id, taken.id, trashed.id]
    expect(rows.filter((row) => ids.includes(row['Report id']!))).toEqual([])
    expect(reports.filter(({ id }) => ids.includes(id))).toEqual([])
    expect(JSON.stringify([rows, reports])).not.toMatch(/Private\.|identity|updatedBy/)
    expect(JSON.stringify([rows, reports])).not.toContain(`"${authority.name}"`)
    expect(reports.find(({ id }) => id === shown.id)).toMatchObject({ authority: null })
  })

  it('are the same for staff, who may read more', async () => {
    await editor.create(REPORTS, { title: 'Another draft', framework: 'sif' })
    const [{ body: asEditor }, { body: asVisitor }] = [
      await house.ask(CSV, { as: 'editor' }),
      await house.ask(CSV),
    ]

    expect(asEditor).toBe(asVisitor)
  })

  it('are safe to open in a spreadsheet', async () => {
    const authority = await editor.authority({ name: '=HYPERLINK("https://evil.example","Kent")' })
    const report = await editor.report(
      inspections.good2022,
      { authority: authority.id },
      { correctionNote: '+44, "quoted"\nand more' },
    )

    const { body } = await house.ask(CSV)

    expect(body).toContain(`"'=HYPERLINK(""https://evil.example"",""Kent"")"`)
    expect((await inCsv(report))!.Correction).toBe('\'+44, "quoted"\nand more')
    expect(String(body).split('\r\n')[0]).toMatch(/^\uFEFF?Web link,Local authority area code,/)
  })

  it('begin with a byte order mark, so that names are read as they are written', async () => {
    const bytes = new Uint8Array(await (await fetch(house.url + CSV)).arrayBuffer())

    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })
})

describe('Many reports', () => {
  const DAYS = 7
  let made: string[]
  /** More than two pages, many of one day and some without any. */
  beforeAll(async () => {
    const { id: authority } = await editor.authority()
    made = []
    for (let count = 0; count < 450; count++) {
      const inspectedAt = count % 50 === 0 ? null : `2020-01-0${(count % DAYS) + 1}T00:00:00.000Z`
      const { id } = await house.payload.db.create({
        collection: REPORTS,
        data: {
          title: `Many ${count}`,
          framework: 'ilacs-2018',
          eventType: 'focused-visit',
          authority,
          startDate: inspectedAt,
          datePrecision: 'day',
          inspectedAt,
          _status: 'published',
        },
      })
      made.push(String(id))
    }
    // Written below the house's rules: it has not heard of them.
    await editor.authority()
  })

  it('are all there, each once, the newest first and those without a date last', async () => {
    const reports = (await json()).filter(({ title }) => title.startsWith('Many '))
    const days = reports.map(({ startDate }) => startDate as string | null)

    expect(reports.map(({ id }) => id).sort()).toEqual(made.toSorted())
    const dated = days.filter((day) => day !== null)
    expect(dated).toEqual(dated.toSorted().toReversed())
    expect(days.slice(0, dated.length)).toEqual(dated)
    expect(await csv()).toHaveLength((await json()).length)
  })

  it('are read page by page: as many queries as pages need, and none for each report', async () => {
    const queries = await queriesOf(house, () => house.ask(CSV))

    expect(queries.length).toBeLessThanOrEqual(24)
  })
})

describe('Who has the files already', () => {
  it('is not sent them again until something has changed', async () => {
    const authority = await editor.authority()
    const { headers } = await house.ask(CSV)
    const etag = headers.get('etag')!
    const again = () => house.ask(CSV, { headers: { 'if-none-match': etag } })

    const unchanged = await again()
    const queries = await queriesOf(house, again)
    await editor.report(inspections.good2022, { authority: authority.id })
    const changed = await again()

    expect([unchanged.status, unchanged.body, queries.length]).toEqual([304, '', 0])
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(etag)
  })

  it('is sent them again when a report was taken back, and when a name has changed', async () => {
    const authority = await editor.authority()
    const report = await editor.report(inspections.good2022, { authority: authority.id })
    const etagNow = async () => (await house.ask(CSV, { method: 'HEAD' })).headers.get('etag')

    const etags = [await etagNow()]
    await editor.change('authorities', authority.id, { name: uniqueName('Renamed') })
    etags.push(await etagNow())
    await editor.unpublish(REPORTS, report.id)
    etags.push(await etagNow())
    await editor.remove(REPORTS, report.id)
    etags.push(await etagNow())

    expect(new Set(etags).size).toBe(4)
  })

  it('may ask for the head alone', async () => {
    const { status, headers, body } = await house.ask(CSV, { method: 'HEAD' })

    expect([status, body]).toEqual([200, ''])
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(headers.get('content-disposition')).toBe('attachment; filename="inspections.csv"')
    expect(headers.get('cache-control')).toMatch(/^public, max-age=0, s-maxage=\d+/)
    expect(headers.get('link')).toContain('rel="license"')
  })

  it('may have them compressed', async () => {
    const plain = await house.ask(JSON_FILE, { headers: { 'accept-encoding': 'identity' } })
    const packed = await house.ask(JSON_FILE, { headers: { 'accept-encoding': 'gzip' } })

    expect([plain.headers.get('content-encoding'), packed.headers.get('content-encoding')]).toEqual([
      null,
      'gzip',
    ])
    expect(packed.body).toEqual(plain.body)
  })

  it('is told what is no parameter', async () => {
    const { status, body } = await house.ask(`${CSV}?limit=1`)

    expect([status, body.errors[0].code, body.errors[0].field]).toEqual([400, 'unknown-parameter', 'limit'])
  })

  it('finds no other files there', async () => {
    expect((await house.ask('/api/open-data/enquiries.csv')).status).toBe(404)
    expect((await house.ask(CSV, { method: 'POST', body: {} })).status).toBe(405)
  })
})
