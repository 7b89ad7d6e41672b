/**
 * What is asked of every document that is found, by its number: apart from the documents themselves, since to fetch a
 * hundred thousand of these takes longer than everything else.
 */
export type Columns = {
  isThere: Uint8Array
  /** Days since 1970, until 2149. */
  days: Uint16Array
  /** The numbers of a document's values in the facets, `WIDTH` places for each; 0 where there are no more. */
  values: Uint16Array
  /** The values for which there was no place. */
  more: Map<number, number[]>
}

export const WIDTH = 10
const FIRST_SIZE = 256
const LAST_DAY = 65_535

export const makeColumns = (): Columns => ({
  isThere: new Uint8Array(FIRST_SIZE),
  days: new Uint16Array(FIRST_SIZE),
  values: new Uint16Array(FIRST_SIZE * WIDTH),
  more: new Map(),
})

export function setRow(columns: Columns, number: number, row: { day: number; values: number[] }): void {
  if (number >= columns.isThere.length) widen(columns, number * 2)
  columns.isThere[number] = 1
  columns.days[number] = Math.max(0, Math.min(LAST_DAY, row.day))
  columns.values.fill(0, number * WIDTH, (number + 1) * WIDTH)
  columns.values.set(row.values.slice(0, WIDTH), number * WIDTH)
  if (row.values.length > WIDTH) columns.more.set(number, row.values.slice(WIDTH))
}

export function clearRow(columns: Columns, number: number): void {
  columns.isThere[number] = 0
  columns.more.delete(number)
}

function widen(columns: Columns, size: number): void {
  const { isThere, days, values } = columns
  columns.isThere = new Uint8Array(size)
  columns.isThere.set(isThere)
  columns.days = new Uint16Array(size)
  columns.days.set(days)
  columns.values = new Uint16Array(size * WIDTH)
  columns.values.set(values)
}
