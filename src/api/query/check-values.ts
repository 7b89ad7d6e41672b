import { isWithin } from '../../lib/is-within.ts'
import type { KnownPath, Takes } from './known-paths.ts'
import { isRecord, readBoolean, type Asker, type Complaint } from './query-fault.ts'

export const MAX_LIST = { visitor: 100, staff: 1000 }
export const MAX_TEXT = 500
/** Each word of a `like` becomes a search of its own through every document. */
export const MAX_SEARCH = { visitor: { characters: 100, words: 6 }, staff: { characters: 300, words: 40 } }

type Asked = { path: KnownPath; operator: string; value: unknown; asker: Asker }

/** What is wrong with the value that this path is compared with, if anything. */
export function complaintOfValue({ path, operator, value, asker }: Asked): Complaint | undefined {
  if (operator === 'exists') return readBoolean(value) === undefined ? NOT_BOOLEAN : undefined
  if (operator === 'in' || operator === 'not_in') return complaintOfList({ path, operator, value, asker })
  if (/^(like|not_like|contains)$/.test(operator)) return complaintOfSearch(value, asker)
  // The admin's "select all" is `where[id][not_equals]=`.
  if (path.takes === 'id' && operator === 'not_equals' && value === '' && !asker.visitor) return undefined
  return READERS[path.takes](value, path, asker)
}

function complaintOfList({ path, value, asker }: Asked): Complaint | undefined {
  const values = typeof value === 'string' ? value.split(',') : value
  const most = asker.visitor ? MAX_LIST.visitor : MAX_LIST.staff
  if (!Array.isArray(values) || values.length === 0 || values.length > most) {
    return complain('value-not-list', `Give 1 to ${most} values, with commas between them.`)
  }
  for (const each of values) {
    const complaint = READERS[path.takes](each, path, asker)
    if (complaint) return complaint
  }
  return undefined
}

function complaintOfSearch(value: unknown, { visitor }: Asker): Complaint | undefined {
  const { characters, words } = visitor ? MAX_SEARCH.visitor : MAX_SEARCH.staff
  if (typeof value === 'string' && value.trim() !== '' && isWithin(value, characters) && isPlain(value)) {
    if (value.trim().split(/\s+/).length <= words) return undefined
  }
  return complain(
    'value-not-search',
    `Search for at most ${words} words and ${characters} characters, and for at least one.`,
  )
}

type Reader = (value: unknown, path: KnownPath, asker: Asker) => Complaint | undefined

const unless = (isFine: boolean, complaint: Complaint) => (isFine ? undefined : complaint)

const READERS: Record<Takes, Reader> = {
  id: (value, path, asker) => (path.hasOwnIds ? readText(value) : unless(isId(value, asker), NOT_ID)),
  reference: (value, path, asker) => (path.hasOwnIds ? readText(value) : unless(isId(value, asker), NOT_ID)),
  'any-reference': (value, _path, asker) =>
    unless(isRecord(value) && typeof value.relationTo === 'string' && isId(value.value, asker), NOT_ID),
  text: (value) => readText(value),
  options: (value, path) =>
    unless(typeof value === 'string' && path.options!.has(value), {
      code: 'value-not-option',
      message: `Use one of: ${[...path.options!].slice(0, 40).join(', ')}.`,
    }),
  date: (value) => unless(isDate(value), NOT_DATE),
  number: (value) => unless(isNumber(value), NOT_NUMBER),
  boolean: (value) => unless(readBoolean(value) !== undefined, NOT_BOOLEAN),
  presence: () => NOT_BOOLEAN,
  nothing: () => NOT_TEXT,
}

const readText = (value: unknown) =>
  unless(typeof value === 'string' && isWithin(value, MAX_TEXT) && isPlain(value), NOT_TEXT)

const isPlain = (value: string) => !value.includes('\0')

const IDS = { uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, objectid: /^[0-9a-f]{24}$/ }

export const isId = (value: unknown, { idPattern }: Asker): boolean =>
  typeof value === 'string' && IDS[idPattern].test(value)

const isNumber = (value: unknown) =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value === 'string' && DECIMAL.test(value) && Math.abs(Number(value)) <= MAX_NUMBER

/** As JSON writes a number. Beyond this not every whole number is itself. */
const DECIMAL = /^-?\d{1,20}(\.\d{1,20})?(e[+-]?\d{1,3})?$/i
export const MAX_NUMBER = 1e15

const ISO = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/

function isDate(value: unknown): boolean {
  if (value instanceof Date) return !Number.isNaN(value.getTime())
  const day = typeof value === 'string' ? ISO.exec(value)?.[1] : undefined
  if (!day || Number.isNaN(Date.parse(value as string))) return false
  // The 30th of February is read as the 2nd of March.
  return new Date(day).toISOString().startsWith(day)
}

const complain = (code: string, message: string): Complaint => ({ code, message })

const NOT_ID = complain('value-not-id', 'Give an id as this service gives it, in lower case.')
const NOT_TEXT = complain('value-not-text', `Give one text of at most ${MAX_TEXT} characters.`)
const NOT_NUMBER = complain('value-not-number', 'Give a number, such as 3 or 51.5.')
const NOT_BOOLEAN = complain('value-not-boolean', 'Give true or false.')
const NOT_DATE = complain(
  'value-not-date',
  'Give a date as 2026-03-31 or 2026-03-31T09:00:00Z. In an address, "+" is written %2B.',
)
