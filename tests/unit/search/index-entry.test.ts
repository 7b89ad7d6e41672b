import { describe, expect, it } from 'vitest'
import { bold, block, h2, link, p, richText, ul } from '#src/lib/rich-text.ts'
import { entryOf } from '#src/search/index-entry.ts'
import { article, report, wandsworth } from './sample-index.ts'

describe('The entry of a document', () => {
  it('has the names and codes of an authority, each once', () => {
    const { names, region, grade } = entryOf('authorities', { ...wandsworth, registeredName: 'LBW' })

    expect(names).toEqual(['London Borough of Wandsworth', 'LBW', 'E09000032'])
    expect([region, grade]).toEqual(['london', 'outstanding'])
  })

  it('has the beginning of a text in its order, without its markup', () => {
    const body = richText(
      h2('A plan'),
      p('Nine in ten ', bold('answered'), '. ', link('Read on', 'https://www.example.org'), '.'),
      ul('One', 'Two'),
      block('quotation', { text: 'Listen to us.', attribution: 'A carer' }),
    )

    expect(entryOf('news-articles', article('1', { body })).text).toBe(
      'A plan Nine in ten answered. Read on. One Two Listen to us. A carer',
    )
  })

  it('has whole words of a long text only', () => {
    const { text } = entryOf('news-articles', article('1', { body: richText(p('wordy '.repeat(1000))) }))

    expect(text).toMatch(/^(wordy )+wordy$/)
    expect(text.length).toBeLessThanOrEqual(600)
  })

  it('takes a text that is no text for none', () => {
    for (const body of [
      null,
      'x',
      { root: null },
      { root: { children: 'x' } },
      { root: { children: [null, 1] } },
    ])
      expect(entryOf('news-articles', article('1', { body })).text).toBe('')
  })

  it('has what it is about, whether the row has ids or documents', () => {
    const row = article('1', { topics: ['f', { id: 'g' }], authorities: [{ id: 'w' }, null] })

    expect(entryOf('news-articles', row).about).toEqual(['topics/f', 'topics/g', 'authorities/w'])
  })

  it.each([
    [{ startDate: '2026-03-02', endDate: '2026-03-06' }, '2026-03-02T00:00:00.000Z'],
    [{ startDate: null, endDate: '2026-03-06' }, '2026-03-06T00:00:00.000Z'],
    [{ startDate: null, publicationDate: '2026-05-01' }, '2026-05-01T00:00:00.000Z'],
    [{ datePrecision: 'unknown', publicationDate: '2026-05-01' }, '2026-05-01T00:00:00.000Z'],
    [{ startDate: null }, null],
  ])('has the date of an inspection: %j', (dates, date) => {
    expect(entryOf('inspection-reports', report('1', dates)).date).toBe(date)
  })

  it('has nothing that only staff may read', () => {
    const row = { ...wandsworth, editorNote: 'SECRET', enquiryEmail: ['secret@staff.example'] }

    expect(JSON.stringify(entryOf('authorities', row))).not.toMatch(/secret/i)
  })
})
