import { expect } from 'vitest'
import type { Answer } from './house.ts'

/**
 * Every error has this form, and no more: one entry a fault, with what a reader can use and nothing of our insides.
 * @returns the status and the codes.
 */
export function expectFaults({ status, headers, body }: Answer) {
  expect(headers.get('content-type')).toMatch(/^application\/json/)
  expect(headers.get('x-request-id')).toBeTruthy()
  expect(Object.keys(body)).toEqual(['errors'])
  for (const fault of body.errors) {
    expect(fault).toMatchObject({
      message: expect.stringMatching(/\S/),
      code: expect.stringMatching(/^[a-z-]+$/),
    })
    expect(['message', 'code', 'name', 'field', 'data']).toEqual(expect.arrayContaining(Object.keys(fault)))
  }
  expect(JSON.stringify(body)).not.toMatch(/stack|node_modules|SQLITE|Mongo|\bat .+:\d+/i)
  return { status, codes: body.errors.map(({ code }: { code: string }) => code) }
}
