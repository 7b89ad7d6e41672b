import { describe, expect, it } from 'vitest'
import { shortAnswer } from '#src/webhooks/short-answer.ts'

describe('What is kept of a receiver’s answer', () => {
  it.each([
    [200, '', 'HTTP 200'],
    [200, 'ok', 'HTTP 200: ok'],
    [500, 'Fault\r\n\u001b[31m at line 1\u0000', 'HTTP 500: Fault [31m at line 1'],
    [422, 'no user ada@example.org, call +44 1632 960 001', 'HTTP 422: no user …, call …'],
  ])('is its status and its first words, without whom they are about: %s %j', (status, text, kept) =>
    expect(shortAnswer(status, text)).toBe(kept),
  )

  it('is short, and cuts no letter in two', () => {
    expect(shortAnswer(200, '😀'.repeat(500))).toBe(`HTTP 200: ${'😀'.repeat(120)}`)
  })
})
