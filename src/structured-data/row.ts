/** A document as it is read: what it refers to is a document of its own, or an id where this reader may not see it. */
export type Row = Record<string, unknown>

/** Whose pages these are, and its first page. */
export type Site = { name: string; url: string }

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

export const rowsOf = (value: unknown): Row[] => [value ?? []].flat().filter(isRow)

/** Where there is nothing, the property is left out. */
export const someOf = <T>(values: (T | undefined)[]): T[] | undefined => {
  const some = values.filter((value) => value !== undefined)
  return some.length > 0 ? some : undefined
}

/** The day of a date that has no time. */
export const dayOf = (value: unknown): string | undefined => textOf(value)?.slice(0, 10)

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null
