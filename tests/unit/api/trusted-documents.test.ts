import { describe, expect, it } from 'vitest'
import { trustedDocuments } from '#src/api/graphql/trusted-documents.ts'

describe('A list of registered queries that is not there', () => {
  const file = './docs/no-such-file.json'

  it('is none where any query is taken', () => {
    const { sourceOf } = trustedDocuments({ file, only: false })

    expect(sourceOf({ query: '{ a }' } as never, { visitor: true })).toBe('{ a }')
  })

  it('is named at the start where no other query would be taken', () => {
    expect(() => trustedDocuments({ file, only: true })).toThrow(
      `TRUSTED_DOCUMENTS: there is no file ${file}. Write it with "npm run queries".`,
    )
  })
})
