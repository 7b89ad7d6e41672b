import { describe, expect, it } from 'vitest'
import { findQuotation } from '#src/report-pdfs/find-quotation.ts'
import { reportOf } from '#src/report-pdfs/find-passage.ts'

const foot = (page: number) => `Inspection of Ambridge children’s services\n7 to 18 November 2022 ${page}`
const report = reportOf([
  `${foot(1)}\nSocial workers’ caseloads were too high for them to\nreview the closure decision in`,
  `${foot(2)}\n15% of the cases. Managers oversee the educa-\ntion of children well.\n2. The multi-\nagency hub responds at once.`,
  `${foot(3)}\nThe education of children in care – and of care leavers – is a “priority” for post-permanence work.`,
  `${foot(4)}\nNothing else is to be said.`,
])
const find = (quotation: string) => findQuotation(quotation, report)
const differencesOf = (quotation: string) => {
  const found = find(quotation)
  return found.found === 'similar' ? found.differences : found.found
}

describe('A quotation', () => {
  it.each([
    ['word for word', 'Managers oversee the education of children well.', 2, 2],
    ['over the end of a page', 'review the closure decision in 15% of the cases', 1, 2],
    ['with other spaces and line ends', 'review  the\nclosure decision\u00a0in 15% of the cases', 1, 2],
    ['with other quotation marks and dashes', "in care - and of care leavers - is a 'priority' for", 3, 3],
    ['that begins with a small letter and ends with a stop', 'managers oversee the education.', 2, 2],
    ['without the number of a paragraph', 'children well. The multi-agency hub responds', 2, 2],
    ['with the number of a paragraph', 'children well. 2. The multi-agency hub responds', 2, 2],
    ['with the break in a word that it was copied with', 'The multi-\nagency hub responds at once', 2, 2],
    ['with something left out', 'Managers oversee the education […] responds at once.', 2, 2],
  ])('is found with its page %s', (_how, quotation, page, lastPage) => {
    expect(find(quotation)).toEqual({ found: 'exact', page, lastPage })
  })

  it('is told from the report by the number of a page that ran into it', () => {
    expect(differencesOf('review the closure decision in 3 15% of the cases')).toEqual([
      {
        after: 'the closure decision in',
        said: '3',
        printed: '',
        message: '“3” is not in the report: the number of a page, perhaps, which ran into the text.',
      },
    ])
  })

  it('is told from the report by a hyphen that was lost', () => {
    expect(differencesOf('is a “priority” for postpermanence work')).toMatchObject([
      {
        said: 'postpermanence',
        printed: 'post-permanence',
        message: expect.stringContaining('a hyphen or a space differs'),
      },
    ])
  })

  it.each([
    ['changed', 'Managers oversee the wellbeing of children well.', 'wellbeing', 'educa-tion'],
    ['left out', 'Social workers’ caseloads were high for them to review', '', 'too'],
    ['put in', 'Social workers’ caseloads were often too high for them', 'often', ''],
    ['written with a capital', 'caseloads were too High for them', 'High', 'high'],
  ])('is told from the report by a word that is %s', (_how, quotation, said, printed) => {
    expect(differencesOf(quotation)).toMatchObject([{ said, printed }])
  })

  it('with several faults has each of them, in order', () => {
    const faults = differencesOf(
      'closure decision in 3 15% of cases. Managers oversee the education of 4 children well',
    )

    expect(faults).toMatchObject([
      { said: '3', printed: '' },
      { said: '', printed: 'the' },
      { said: '4', printed: '' },
    ])
  })

  it.each(['The sun shines on the righteous and on the wicked alike.', '', ' \n', '[…]', '12'])(
    'that is not in the report is found nowhere: “%s”',
    (quotation) => {
      expect(find(quotation)).toEqual({ found: 'nowhere' })
    },
  )

  it('is looked for quickly, also among words that are all the same', () => {
    const same = reportOf([`${'a '.repeat(200_000)}\n`, 'Something else is here.'])
    const begun = performance.now()

    findQuotation('a '.repeat(2500), same)

    expect(performance.now() - begun).toBeLessThan(5000)
  })
})
