/** As often as an authority can have been inspected since 2018, and then some: its rows are written as one thing. */
const EACH = 25
const DAYS_APART = 100
const DAY_MS = 86_400_000
const GRADES = ['Outstanding', 'Good', 'Requires improvement to be good', 'Inadequate']

const place = (number: number) => `Place ${String(number).padStart(5, '0')}`

/** The addresses of those whom the files speak of. */
export const slugs = (rows: number): string[] =>
  numbers(Math.ceil(rows / EACH)).map((number) => place(number).toLowerCase().replace(' ', '-'))

/** A list of as many authorities as the inspections are about. */
export const listOfAuthorities = (rows: number): string =>
  csv(
    ['name', 'gss_code', 'authority_type', 'region'],
    numbers(Math.ceil(rows / EACH)).map((number) => [
      place(number),
      `E06${String(number).padStart(6, '0')}`,
      'Unitary authority',
      'London',
    ]),
  )

/** So many inspections, 25 of each authority. */
export const listOfInspections = (rows: number): string =>
  csv(
    [
      'authority',
      'event_type',
      'start_date',
      'publication_date',
      'overall_effectiveness',
      'impact_of_leaders',
      'help_and_protection',
      'in_care',
      'care_leavers',
    ],
    numbers(rows).map((number) => {
      const start = day('2018-02-05', DAYS_APART * (number % EACH))
      const grade = GRADES[number % GRADES.length]!
      return [
        place(Math.floor(number / EACH)),
        'Standard inspection',
        start,
        day(start, 60),
        ...Array.from({ length: 4 }, () => grade),
        start < '2023-01-01' ? '' : grade,
      ]
    }),
  )

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number)
const day = (from: string, days: number) =>
  new Date(Date.parse(from) + days * DAY_MS).toISOString().slice(0, 10)
const csv = (head: string[], rows: string[][]) => [head, ...rows].map((row) => row.join(',')).join('\n')
