import { describe, expect, it } from 'vitest'
import { joinStatements, type Statement } from '#src/imports/plan/join.ts'
import { sameness } from '#src/imports/plan/same-inspection.ts'
import type { Facts } from '#src/imports/statements/said.ts'

const grades = { 'judgements.overall': 'good', 'judgements.leaders': 'good' }
const begun = (startDate: string, more: Facts = {}): Facts => ({
  framework: 'ilacs-2023',
  startDate,
  ...grades,
  ...more,
})
const published = (publicationDate: string, more: Facts = {}): Facts => ({
  framework: 'ilacs-2023',
  eventType: 'standard-inspection',
  publicationDate,
  ...grades,
  ...more,
})
const visit = (startDate: string): Facts => ({
  framework: 'ilacs-2023',
  eventType: 'focused-visit',
  startDate,
})

describe('Two rows speak of the same inspection', () => {
  it.each([
    [
      'that begins on the same day',
      begun('2024-02-05'),
      begun('2024-02-05', { publicationDate: '2024-04-02' }),
      'same',
    ],
    ['that is published on the same day', published('2024-04-02'), published('2024-04-02'), 'same'],
    ['that likely begins before that publication', begun('2024-02-05'), published('2024-04-02'), 'likely'],
  ])('%s', (_, one, other, expected) => {
    expect(sameness(one, other)).toBe(expected)
  })

  it.each([
    ['begins 13 days before the publication', begun('2024-03-20'), published('2024-04-02')],
    ['begins 251 days before the publication', begun('2023-07-26'), published('2024-04-02')],
    ['is a visit', visit('2024-02-05'), begun('2024-02-05')],
    [
      'is under another framework',
      published('2014-04-02', { framework: 'sif', eventType: 'inspection' }),
      published('2014-04-02', { framework: 'cpi', eventType: 'inspection' }),
    ],
    [
      'is the other half of a re-inspection',
      {
        framework: 'slac',
        eventType: 're-inspection',
        publicationDate: '2011-05-01',
        'judgements.safeguarding': 'good',
      },
      {
        framework: 'slac',
        eventType: 're-inspection',
        publicationDate: '2011-05-01',
        'judgements.looked-after': 'good',
      },
    ],
  ])('but not where one %s', (_, one, other) => {
    expect(sameness(one, other)).toBe('other')
  })

  it('perhaps, where their days are a little apart', () => {
    expect(sameness(begun('2023-07-10'), begun('2023-07-11'))).toBe('near')
  })
})

const statement = (sheet: string, facts: Facts): Statement => ({
  row: 0,
  sheet,
  at: `row 1 of ${sheet}`,
  facts,
  asAt: '2024-03-31',
})
const join = (statements: Statement[], answers: [string, string][] = [], kept: Facts[] = []) =>
  joinStatements(
    kept.map((facts, index) => ({ id: String(index), facts, said: [] })),
    statements,
    { subject: 'somewhere', answers: new Map(answers) },
  )

describe('Rows of several sheets', () => {
  it('are brought together by start, by publication, and by their grades', () => {
    const { targets, questions } = join([
      statement('history', published('2024-04-02')),
      statement('current', begun('2024-02-05')),
      statement('in year', begun('2024-02-05', { eventType: 'standard-inspection' })),
    ])

    expect([targets.length, questions]).toEqual([1, []])
    expect(targets[0]!.facts).toMatchObject({ startDate: '2024-02-05', publicationDate: '2024-04-02' })
  })

  it('are a question where the grades differ', () => {
    const { questions } = join(
      [statement('history', published('2024-04-02', { 'judgements.overall': 'inadequate' }))],
      [],
      [begun('2024-02-05')],
    )

    expect(questions).toMatchObject([{ options: [{ value: 'begun 2024-02-05' }] }])
  })

  it('are a question where two inspections fit', () => {
    const { questions } = join(
      [statement('history', published('2024-04-02'))],
      [],
      [begun('2024-02-05'), begun('2023-10-02')],
    )

    expect(questions[0]!.options.map(({ value }) => value)).toEqual(['begun 2024-02-05', 'begun 2023-10-02'])
  })

  it('are joined as it was answered before', () => {
    const asked = [statement('history', published('2024-04-02'))]
    const kept = [begun('2024-02-05'), begun('2023-10-02')]
    const { key } = join(asked, [], kept).questions[0]!

    const { targets, questions } = join(asked, [[key, 'begun 2023-10-02']], kept)

    expect([questions, targets.map(({ said }) => said.length)]).toEqual([[], [0, 1]])
  })

  it('that stand in one sheet twice are told apart from those that contradict each other', () => {
    const { repeated } = join([
      statement('current', begun('2024-02-05')),
      statement('current', begun('2024-02-05')),
      statement('current', begun('2024-02-05', { 'judgements.overall': 'inadequate' })),
    ])

    expect(repeated.map(({ isEqual }) => isEqual)).toEqual([true, false])
  })
})
