import { describe, expect, test } from 'vitest'

import { tabOfField } from '#src/admin/fields/tab-of-field.ts'

const fields = [
  {
    type: 'tabs',
    tabs: [
      { label: 'Inspection', fields: [{ name: 'title' }, { type: 'row', fields: [{ name: 'framework' }] }] },
      { label: 'Source', fields: [{ name: 'provenance', fields: [{ name: 'url' }] }, { name: 'sourceUrl' }] },
    ],
  },
  { name: 'slug' },
]

describe('The tab of a field', () => {
  test.each([
    ['title', 0],
    ['framework', 0],
    ['sourceUrl', 1],
    ['slug', undefined],
    ['url', undefined],
  ])('for %s is %s', (name, expected) => {
    expect(tabOfField(fields, name)).toBe(expected)
  })
})
