import { parse } from 'qs-esm'
import { describe, expect, test } from 'vitest'

import { documentUrl, listUrl } from '#src/admin/urls.ts'

describe('A link in the admin', () => {
  test('leads to a whole list', () => {
    expect(listUrl('/admin', 'enquiries')).toBe('/admin/collections/enquiries')
  })

  test('leads to a list with its conditions where the filter panel keeps them', () => {
    const url = listUrl('/admin', 'enquiries', [
      { status: { equals: 'new' } },
      { quarantined: { not_equals: true } },
    ])

    const [path, query] = url.split('?')

    expect(path).toBe('/admin/collections/enquiries')
    expect(parse(query ?? '', { depth: 10 })).toEqual({
      where: { or: [{ and: [{ status: { equals: 'new' } }, { quarantined: { not_equals: 'true' } }] }] },
    })
  })

  test('leads to a document', () => {
    expect(documentUrl('/admin', 'outbox', 'a1/b2')).toBe('/admin/collections/outbox/a1%2Fb2')
  })
})
