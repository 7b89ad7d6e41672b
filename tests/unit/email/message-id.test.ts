import { describe, expect, it } from 'vitest'
import { messageIdFor } from '#src/email/message-id.ts'

describe('A Message-ID', () => {
  it('is the same for the same mail, and another for another', () => {
    const first = messageIdFor('enquiry-1.staff.a@example.org', 'example.org')

    expect(messageIdFor('enquiry-1.staff.a@example.org', 'Example.org')).toBe(first)
    expect(messageIdFor('enquiry-1.staff.b@example.org', 'example.org')).not.toBe(first)
  })

  it('tells nothing of the key, and cannot be broken out of', () => {
    expect(messageIdFor('>\r\nBcc: x@example.org', 'example.org')).toMatch(/^<[0-9a-f]{32}@example\.org>$/)
  })

  it('is refused for a domain that could not stand in a header', () => {
    expect(() => messageIdFor('key', 'example.org>\r\nBcc: x')).toThrow('plain domain name')
  })
})
