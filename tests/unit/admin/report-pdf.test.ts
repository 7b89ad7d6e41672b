import { describe, expect, it } from 'vitest'
import {
  findingsIn,
  summaryOf as summaryOfQuotations,
  writtenIn,
  type Compared,
} from '#src/admin/report-pdf/quotation-words.ts'
import { standingOf, summaryOf, untaken, type Finding } from '#src/admin/report-pdf/standing.ts'

const day: Finding = {
  field: 'startDate',
  label: 'Inspection began',
  value: '2022-11-07T00:00:00.000Z',
  words: '7 November 2022',
}
const grades: Finding = {
  field: 'judgements',
  label: 'Judgements',
  value: [
    { area: 'overall', grade: 'good' },
    { area: 'leaders', grade: 'inadequate' },
  ],
  words: 'Overall effectiveness: Good; …',
}

describe('What a PDF says, beside what is in the form', () => {
  it.each([
    ['nothing', day, {}, { is: 'empty', words: 'Nothing yet' }],
    ['the same day, at another time', day, { startDate: '2022-11-07T12:00:00.000Z' }, { is: 'same' }],
    [
      'another day',
      day,
      { startDate: '2022-11-08T00:00:00.000Z' },
      { is: 'other', words: '8 November 2022' },
    ],
    [
      'the same grades in another order',
      grades,
      {
        judgements: [
          { id: '1', area: 'leaders', grade: 'inadequate' },
          { id: '2', area: 'overall', grade: 'good' },
        ],
      },
      { is: 'same' },
    ],
    [
      'other grades',
      grades,
      { framework: 'ilacs-2018', judgements: [{ area: 'overall', grade: 'good' }, null] },
      { is: 'other', words: expect.stringContaining('Overall effectiveness: Good') },
    ],
  ])('is told where the form has %s', (_what, finding, values, standing) => {
    expect(standingOf(finding, values)).toMatchObject(standing)
  })

  it('is taken only where it would change something', () => {
    const proposal = { pages: 9, findings: [day, grades], questions: [] }

    expect(untaken(proposal, { startDate: '2022-11-07' })).toEqual([grades])
  })

  it('is summed up, with what is left to do', () => {
    const question = { field: 'publicationDate', message: 'When?' }

    expect(summaryOf({ pages: 9, findings: [day], questions: [question] })).toBe(
      '1 field was found in the PDF. Compare each with the report, then take it. 1 thing is left for you.',
    )
  })
})

describe('Quotations that were compared with a PDF', () => {
  it('are those in which something is written, by their rows', () => {
    expect(writtenIn([{ text: ' ' }, null, { text: ' Words. ' }])).toEqual([{ index: 2, text: 'Words.' }])
    expect(writtenIn(undefined)).toEqual([])
  })

  it('lead to what differs, each fault by itself', () => {
    const compared: Compared[] = [
      { index: 0, text: 'A', comparison: { found: 'exact', page: 2, lastPage: 2 } },
      {
        index: 1,
        text: 'B',
        comparison: {
          found: 'similar',
          page: 3,
          lastPage: 3,
          differences: [
            { after: 'decision in', message: '“3” is not in the report.' },
            { after: '', message: '“the” is left out: the report has it here.' },
          ],
        },
      },
      { index: 3, text: 'C', comparison: { found: 'nowhere' } },
    ]

    expect(findingsIn(compared)).toMatchObject([
      {
        path: 'quotations.1.text',
        message: 'Quotation 2: on page 3, after “decision in”: “3” is not in the report.',
      },
      {
        path: 'quotations.1.text',
        message: 'Quotation 2: on page 3: “the” is left out: the report has it here.',
      },
      { path: 'quotations.3.text', message: 'Quotation 4: nothing like it is in the PDF.' },
    ])
    expect(summaryOfQuotations(compared)).toBe(
      '1 quotation is in the PDF word for word: ticked, with the page. Save the report to keep it. 1 differs from the PDF. 1 was not found.',
    )
  })
})
