import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'
import { csv, importerIn } from '#tests/support/imports.ts'
import { contentOf, odsWith, zip } from '#tests/support/ods.ts'
import { editorIn, uniqueName } from '#tests/support/content.ts'

let house: House
let importer: ReturnType<typeof importerIn>
beforeAll(async () => {
  house = await openHouse()
  importer = importerIn(house)
})
afterAll(() => house.close())

const MIME = 'application/vnd.oasis.opendocument.spreadsheet'
const HEAD = ['authority', 'event_type', 'start_date', 'publication_date', 'overall_effectiveness']

describe('A bad file', () => {
  it.each<[string, string | Buffer, RegExp]>([
    ['is no spreadsheet', '%PDF-1.7', /is a PDF/],
    ['has no table that we know', 'a,b,c\n1,2,3\n', /no table in it that we know/],
    ['declares entities', odsWith(contentOf({ A: [['&a;']] }, '<!DOCTYPE x [<!ENTITY a "b">]>')), /entities/],
    [
      'is larger than it looks',
      zip({ mimetype: MIME, 'content.xml': 'x' }, { 'content.xml': 0xfffffff0 }),
      /larger than any/,
    ],
  ])('that %s is refused, with its reason, and the service goes on', async (_, content, reason) => {
    const { run } = await importer.dryRun('bad.ods', content)

    expect([run.state, run.reason]).toEqual(['failed', expect.stringMatching(reason)])
    expect((await house.ask('/readyz')).status).toBe(200)
  })

  it('with bad rows is taken but for these, each named by sheet and row', async () => {
    const name = uniqueName('Loxley Barrett')
    await editorIn(house).authority({ name })
    const good = [name, 'Standard inspection', '2024-02-05', '2024-04-02', 'Good']

    const { rows, run } = await importer.dryRun(
      'rows.csv',
      csv(HEAD, good, good, good.with(4, 'Bad'), good.with(2, '2024-02-31'), good.with(4, 'Outstanding')),
    )
    const done = await importer.write(run.id)

    expect(rows.map(({ row, verdict, reasons }) => [row, verdict, reasons.join()])).toEqual([
      [2, 'create', ''],
      [3, 'leave', 'It says again what row 2 of rows.csv says.'],
      [4, 'refuse', 'Column “overall_effectiveness”: “Bad” is not a grade of Ofsted’s.'],
      [5, 'refuse', 'Column “start_date”: “2024-02-31” is not a day that exists.'],
      [6, 'refuse', 'It contradicts row 2 of rows.csv, which speaks of the same inspection.'],
    ])
    expect(done.run.documentsWritten).toBe(1)
  })

  it('cannot be sent without a file, or by somebody who does not edit', async () => {
    const empty = new FormData()
    empty.set('_payload', '{}')

    const answers = await Promise.all([
      house.ask('/api/import-runs/upload', { as: 'editor', body: empty }),
      house.ask('/api/import-runs/upload', { as: 'viewer', body: empty }),
      house.ask('/api/import-runs/upload', { body: empty }),
    ])

    expect(answers.map(({ status }) => status)).toEqual([400, 403, 401])
  })
})
