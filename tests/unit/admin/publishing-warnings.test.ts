import { describe, expect, test } from 'vitest'
import { warningsIn, whatIsChecked, wordsFor } from '#src/admin/fields/publishing-warnings.ts'

const warning = { path: 'body', code: 'link-broken', message: 'The link leads nowhere.' }
const told = (count: number) => ({ body: { warnings: Array(count).fill(warning) } })

describe('What is looked over', () => {
  test('is the page with its id, without what each save changes', () => {
    const values = { title: 'A page', updatedAt: 'now', updatedBy: 'me', _status: 'draft' }

    expect(JSON.parse(whatIsChecked(values, 'a1'))).toEqual({ title: 'A page', id: 'a1' })
    expect(JSON.parse(whatIsChecked(values, undefined))).toEqual({ title: 'A page' })
  })
})

describe('The line of the panel', () => {
  test.each([
    [undefined, 'Looking the page over …'],
    [told(0), 'Nothing unusual. What is missing is said when you publish.'],
    [told(1), '1 thing to look at again before you publish.'],
    [told(2), '2 things to look at again before you publish.'],
    [
      { faults: [{ message: 'The service did not answer.' }] },
      'The page could not be looked over. The service did not answer.',
    ],
  ])('of %j is %j', (answer, words) => {
    expect(wordsFor(answer)).toBe(words)
  })

  test('has its list from the answer, and none while there is no answer', () => {
    expect(warningsIn(told(2))).toEqual([warning, warning])
    expect([warningsIn(undefined), warningsIn({ faults: [{ message: 'No.' }] })]).toEqual([[], []])
  })
})
