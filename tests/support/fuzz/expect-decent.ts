import { expect } from 'vitest'
import type { House } from '../house.ts'

type Answered = { status: number; headers: Headers; text: string }

/** What only an error that nobody foresaw would say. */
const INSIDE =
  /node_modules|\.[jt]s:\d+|\bat \S+ \(|sqlite|libsql|drizzle|mongo(ose|db|server)|BSON|ECONN|E11000|(Type|Range|Reference|Syntax|Cast)Error|Cannot read prop|is not a function|is not iterable|\[object Object\]|call stack/i

/** Whatever was asked, the answer is ours: no 500, nothing of the inside, faults in one form. */
export function expectDecent({ status, headers, text }: Answered): void {
  expect(status).toBeGreaterThanOrEqual(200)
  expect(status).toBeLessThan(500)
  expect(headers.get('x-powered-by')).toBeNull()
  if (status < 400) return
  // What Node itself refuses has no body.
  if (text === '') return
  expect(text).not.toMatch(INSIDE)
  expect(headers.get('content-type')).toMatch(/^application\/json/)
  const { errors } = JSON.parse(text)
  expect(errors.length).toBeGreaterThan(0)
  for (const { message, code } of errors) {
    expect(message).toEqual(expect.any(String))
    expect(code).toMatch(/^[a-z-]+$/)
  }
}

/** How many rows there are of everything. */
export async function rowsIn({ payload }: House): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const collection of Object.keys(payload.collections) as (keyof typeof payload.collections)[])
    counts[collection] = (await payload.db.count({ collection })).totalDocs
  return counts
}

/** Nothing that was sent has become part of every object. */
export function expectCleanPrototypes(): void {
  expect(Object.keys(Object.prototype)).toEqual([])
  for (const method of [
    Object.prototype.toString,
    Object.prototype.hasOwnProperty,
    Object,
    Function.prototype,
  ])
    expect(Object.keys(method)).toEqual([])
  for (const name of ['polluted', 'isAdmin', 'roles', '0'])
    expect(({} as Record<string, unknown>)[name]).toBeUndefined()
}
