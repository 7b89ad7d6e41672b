import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type Asked, type House } from '#tests/support/house.ts'
import { editorIn } from '#tests/support/content.ts'
import { expectFaults } from '#tests/support/faults.ts'
import { keepPicture, upload } from '#tests/support/files.ts'
import { hostilePdfs, makePdf } from '#tests/support/make-pdf.ts'

const READ = '/api/inspection-reports/read-document'
const CHECK = '/api/inspection-reports/check-quotations'
const REAL = '../shared/data/ofsted-report-published-13-january-2023.pdf'

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

let count = 0
async function keep(bytes: Buffer): Promise<string> {
  const name = `report-pdf-${++count}.pdf`
  const { status, body } = await upload(house, { as: 'editor', name, bytes, type: 'application/pdf' })
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc.id
}
const ask = (path: string, body: unknown, asked: Asked = { as: 'editor' }) =>
  house.ask(path, { ...asked, method: 'POST', body })
const read = async (document: string) => {
  const { status, body } = await ask(READ, { document })
  expect([status, body.errors]).toEqual([200, undefined])
  return body
}
const valuesIn = ({ findings }: { findings: { field: string; value: unknown }[] }) =>
  Object.fromEntries(findings.map(({ field, value }) => [field, value]))

const inspectionOf = (name: string) =>
  makePdf({
    pages: [
      [
        `Inspection of ${name} local authority children’s services`,
        'Inspection dates: 2 to 6 March 2026',
        'Lead inspector: Ann Example, His Majesty’s Inspector',
        'Judgement Grade',
        'The impact of leaders on social work practice with children and families Good',
        'The experiences and progress of children who need help and protection Outstanding',
        'The experiences and progress of children in care Requires improvement to be good',
        'The experiences and progress of care leavers Good',
        'Overall effectiveness Good',
        'Leaders know their services well.',
      ],
      ['Managers have overseen multi-agency work for years.'],
    ],
  })

describe('Reading a report’s PDF', () => {
  it('offers what its front page says as a draft that can be published as it is', async () => {
    const authority = await editor.authority({ name: 'Borchester' })
    const document = await keep(inspectionOf('Borchester'))

    const proposal = await read(document)
    const values = valuesIn(proposal)

    expect(values).toEqual({
      title: 'Borchester: short inspection, March 2026',
      authority: authority.id,
      framework: 'ilacs-2023',
      eventType: 'short-inspection',
      startDate: '2026-03-02T00:00:00.000Z',
      endDate: '2026-03-06T00:00:00.000Z',
      judgements: [
        { area: 'leaders', grade: 'good' },
        { area: 'help-and-protection', grade: 'outstanding' },
        { area: 'in-care', grade: 'requires-improvement' },
        { area: 'care-leavers', grade: 'good' },
        { area: 'overall', grade: 'good' },
      ],
      leadInspector: 'Ann Example',
      pages: 2,
    })
    expect(proposal.questions).toMatchObject([{ field: 'publicationDate' }])
    const report = await editor.publish('inspection-reports', {
      ...values,
      document,
      publicationDate: '2026-05-18',
    })
    expect(report).toMatchObject({ overallGrade: 'good', authority: authority.id })
  })

  it('keeps nothing by itself', async () => {
    const document = await keep(inspectionOf('Felpersham'))
    const before = await house.payload.db.count({ collection: 'inspection-reports' })

    await read(document)

    expect(await house.payload.db.count({ collection: 'inspection-reports' })).toEqual(before)
  })

  it('knows an authority by its other names', async () => {
    const authority = await editor.authority({
      name: 'Penny Hassett, City of',
      alternativeNames: [{ name: 'Penny & Hassett' }],
    })

    const proposal = await read(await keep(inspectionOf('Penny and Hassett')))

    expect(valuesIn(proposal).authority).toBe(authority.id)
  })

  it.each([
    ['Nowhereshire', [], /^No authority is called “Nowhereshire”\. Choose/],
    [
      'Loxley',
      ['Loxley', 'Loxley Barrett'],
      /^“Loxley” is a name of several authorities: Loxley, Loxley Barrett\. /,
    ],
    [
      'Darrington Trust',
      ['Darrington'],
      /^No authority is called “Darrington Trust”\. It may be Darrington\. /,
    ],
  ])(
    'asks whose it is where the name on it is nobody’s or not one’s only: %s',
    async (printed, names, message) => {
      for (const name of names) await editor.authority({ name, alternativeNames: [{ name: `${names[0]}` }] })

      const proposal = await read(await keep(inspectionOf(printed)))

      expect(valuesIn(proposal).authority).toBeUndefined()
      expect(proposal.questions).toContainEqual({
        field: 'authority',
        message: expect.stringMatching(message),
      })
    },
  )

  it.each([
    'with lists in lists',
    'that asks for a password',
    'of 10,000 pages',
    'of a few KB whose page is 80 MB',
  ])('ends with what to do where it is one %s, and the service goes on', async (what) => {
    const { make, code } = hostilePdfs[what]!
    const document = await keep(make())

    const [answer, meanwhile] = await Promise.all([ask(READ, { document }), house.ask('/healthz')])

    expect(expectFaults(answer)).toEqual({ status: 422, codes: [code] })
    expect(meanwhile.status).toBe(200)
  })

  it('is refused to all but editors, before the file is looked at', async () => {
    const document = await keep(inspectionOf('Borchester'))

    for (const path of [READ, CHECK]) {
      const body = { document, quotations: ['Managers'] }
      expect(expectFaults(await ask(path, body, {}))).toEqual({ status: 401, codes: ['unauthorized'] })
      for (const as of ['viewer', 'enquiries', 'data-protection'] as const)
        expect(expectFaults(await ask(path, body, { as }))).toEqual({ status: 403, codes: ['forbidden'] })
    }
  })

  it('says what to send where no PDF of ours is named', async () => {
    const { id: photo } = await keepPicture(house)
    const asked = [{}, { document: '' }, { document: { not_equals: '' } }, { document: 7 }, [], 'x', null]

    for (const body of asked) expect(expectFaults(await ask(READ, body)).status).toBe(400)
    expect(expectFaults(await ask(READ, { document: photo }))).toEqual({ status: 409, codes: ['not-a-pdf'] })
    for (const document of [photo.replace(/^....../, '000000'), 'no id at all'])
      expect(expectFaults(await ask(READ, { document }))).toEqual({ status: 404, codes: ['not-found'] })
  })
})

describe('Checking quotations against a report’s PDF', () => {
  it('answers for each where it is, or what differs', async () => {
    const document = await keep(inspectionOf('Borchester'))
    const quotations = [
      'Managers have overseen multi-agency work',
      'Managers have overseen multiagency work for 2 years',
      'Nobody has ever said anything of this sort.',
    ]

    const { status, body } = await ask(CHECK, { document, quotations })

    expect(status).toBe(200)
    expect(body.quotations).toMatchObject([
      { found: 'exact', page: 2, lastPage: 2 },
      {
        found: 'similar',
        page: 2,
        differences: [
          { said: 'multiagency', printed: 'multi-agency' },
          { said: '2', printed: '' },
        ],
      },
      { found: 'nowhere' },
    ])
  })

  it.each([
    ['no quotations', []],
    ['more than can be read at once', Array(51).fill('Managers')],
    ['one that is too long', ['x'.repeat(5001)]],
    ['what is no text', [{ text: 'Managers' }]],
    ['no list', 'Managers'],
  ])('refuses %s', async (_what, quotations) => {
    const answer = await ask(CHECK, { document: 'any', quotations })

    expect(expectFaults(answer)).toEqual({ status: 400, codes: ['invalid'] })
  })
})

// The report is Ofsted's: it lies beside the project, and is no part of it.
describe.skipIf(!existsSync(REAL))('The report on Wandsworth of January 2023', () => {
  let document: string
  beforeAll(async () => {
    document = await keep(readFileSync(REAL))
  })

  it('is read as its front page prints it', async () => {
    const authority = await editor.authority({ name: 'Wandsworth' })

    expect(valuesIn(await read(document))).toEqual({
      title: 'Wandsworth: standard inspection, November 2022',
      authority: authority.id,
      framework: 'ilacs-2018',
      eventType: 'standard-inspection',
      startDate: '2022-11-07T00:00:00.000Z',
      endDate: '2022-11-18T00:00:00.000Z',
      leadInspector: 'Amanda Maxwell',
      judgements: ['leaders', 'help-and-protection', 'in-care-and-care-leavers', 'overall'].map((area) => ({
        area,
        grade: 'good',
      })),
      pages: 9,
    })
  })

  it('has what is quoted from it, and tells what went wrong in copying', async () => {
    const whole =
      'When risks to children escalate, their needs are considered in timely multi-agency strategy meetings. The attendance of key partner agencies has improved since the last inspection'
    const quotations = [
      whole,
      whole.replace('has improved', 'has 3 improved').replace('multi-agency', 'multiagency'),
      whole.replace('timely ', ''),
    ]

    const { body } = await ask(CHECK, { document, quotations })

    expect(body.quotations).toMatchObject([
      { found: 'exact', page: 2, lastPage: 3 },
      {
        found: 'similar',
        page: 2,
        lastPage: 3,
        differences: [
          { said: 'multiagency', printed: 'multi-agency' },
          { said: '3', printed: '' },
        ],
      },
      { found: 'similar', differences: [{ said: '', printed: 'timely' }] },
    ])
  })
})
