import { fault, readBoolean, signInFirst, type Asker, type QueryFault } from './query-fault.ts'

export const MAX_LIMIT = { visitor: 100, staff: 1000 }
export const MAX_DEPTH = { visitor: 3, staff: 10 }
export const MAX_PAGE = 1_000_000

export const checkLimit = (value: unknown, name: string, { visitor }: Asker): QueryFault[] =>
  checkWhole(value, {
    name,
    code: 'bad-limit',
    least: 1,
    most: visitor ? MAX_LIMIT.visitor : MAX_LIMIT.staff,
  })

export const checkDepth = (value: unknown, name: string, { visitor }: Asker): QueryFault[] =>
  checkWhole(value, {
    name,
    code: 'bad-depth',
    least: 0,
    most: visitor ? MAX_DEPTH.visitor : MAX_DEPTH.staff,
  })

export const checkPage = (value: unknown, name: string, most: number = MAX_PAGE): QueryFault[] =>
  checkWhole(value, { name, code: 'bad-page', least: 1, most })

/**
 * Payload passes over entries on a join's later pages: over REST from the third on, on SQLite (of a page of 3, the third
 * begins with the eighth entry), over GraphQL from the second on. They are refused rather than answered wrongly.
 */
export function checkJoinPage(value: unknown, name: string, most: number): QueryFault[] {
  const wrong = checkPage(value, name)
  if (wrong.length > 0 || Number(value) <= most) return wrong
  const message =
    'Later pages of a join are not answered. Ask the collection that it lists, with a filter and a page.'
  return [fault(name, { code: 'bad-page', message })]
}

export const checkBoolean = (value: unknown, name: string): QueryFault[] =>
  readBoolean(value) === undefined
    ? [fault(name, { code: 'not-a-boolean', message: 'Give true or false.' })]
    : []

/** `draft` and `trash`: a visitor may only say no to them. */
export function checkStaffOnly(value: unknown, name: string, { visitor }: Asker): QueryFault[] {
  if (!visitor) return checkBoolean(value, name)
  return readBoolean(value) === false ? [] : [signInFirst(name)]
}

/** Without pages and without a limit everything there is would be answered. */
export function checkUnpaged(
  { pagination, limit }: { pagination?: unknown; limit?: unknown },
  name: string,
): QueryFault[] {
  if (readBoolean(pagination) !== false || (limit !== undefined && limit !== null)) return []
  return [fault(name, { code: 'limit-missing', message: 'Give a limit together with pagination=false.' })]
}

type Whole = { name: string; code: string; least: number; most: number }

function checkWhole(value: unknown, { name, code, least, most }: Whole): QueryFault[] {
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value
  if (typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most) return []
  return [fault(name, { code, message: `Give a whole number from ${least} to ${most}.` })]
}
