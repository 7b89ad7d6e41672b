import { describe, expect, test } from 'vitest'
import { block, bold, h2, link, p, richText, ul } from '#src/lib/rich-text.ts'
import { paragraphsOf } from '#src/publishing/paragraphs.ts'
import { uncheckedBlocks, uncheckedQuotations } from '#src/publishing/unchecked-quotations.ts'
import { undatedGrades } from '#src/publishing/undated-grades.ts'

describe('Words of rich text', () => {
  test('are told apart by paragraph, heading, list item and block', () => {
    const text = richText(
      h2('A heading'),
      p('Some ', bold('bold'), ' words and ', link('a link', 'https://example.org'), '.'),
      ul('One', ['Two ', bold('and more')]),
      block('quotation', { text: 'Said so.', attribution: 'The report' }),
      p(''),
    )

    expect(paragraphsOf(text)).toEqual([
      'A heading',
      'Some bold words and a link.',
      'One',
      'Two and more',
      'Said so.',
      'The report',
    ])
  })

  test.each([
    null,
    undefined,
    'text',
    7,
    {},
    { root: null },
    { root: { children: [null, 7, { children: 'x' }] } },
  ])('are none in %j', (value) => {
    expect(paragraphsOf(value)).toEqual([])
  })
})

describe('A grade in words', () => {
  const paths = (text: string) => undatedGrades([{ path: 'summary', text }]).map(({ code }) => code)

  test.each([
    'The council is rated Good.',
    'Ofsted judged its services to be inadequate.',
    'It has an outstanding rating.',
    'Its leaders were graded “requires improvement to be good”.',
  ])('without a year is told: %s', (text) => {
    expect(paths(text)).toEqual(['grade-without-date'])
  })

  test.each([
    'The council was rated Good in 2022.',
    'Inspectors found good practice, and little that was inadequate.',
    'Ofsted has not judged it yet.',
    'It is rated. Good things happen there.',
  ])('is not told of: %s', (text) => {
    expect(paths(text)).toEqual([])
  })

  test('is shown shortened where it is long', () => {
    const [told] = undatedGrades([{ path: 'summary', text: `It is rated good, ${'and so on '.repeat(30)}` }])

    expect(told!.message.length).toBeLessThan(180)
  })
})

describe('A quotation', () => {
  test('is told of in a report’s list unless it was checked, at its box', () => {
    const quotations = [
      { text: 'Checked.', checkedAgainstSource: true },
      { text: 'Not yet.', checkedAgainstSource: false },
      { text: 'Never.' },
      { text: ' ' },
      null,
    ]

    expect(uncheckedQuotations(quotations).map(({ path }) => path)).toEqual([
      'quotations.1.checkedAgainstSource',
      'quotations.2.checkedAgainstSource',
    ])
  })

  test.each([null, undefined, 3, 'text'])('is not looked for in %j', (value) => {
    expect(uncheckedQuotations(value)).toEqual([])
  })

  test('is told of in an article, once for each block', () => {
    const blocks = [
      { blockType: 'quotation', text: 'Not yet.' },
      { blockType: 'quotation', text: 'Checked.', checkedAgainstSource: true },
      { blockType: 'enquiryCall', text: 'Write to us.' },
    ]

    expect(uncheckedBlocks('body', blocks)).toEqual([
      { path: 'body', code: 'quotation-unchecked', message: expect.stringContaining('“Not yet.”') },
    ])
  })
})
