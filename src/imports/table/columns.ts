import { GROUPS, HEADERS, JUDGEMENTS, UNKEPT, type FieldKey } from '../data/headers.ts'
import type { Cell } from '../read/rows.ts'

/** A column that is understood: what it says, and in a wide sheet of which of the row's inspections. */
export type Column = { index: number; header: string; field: FieldKey; group: string }

export type Columns = { known: Column[]; unknown: string[] }

/** What each header means; those that mean nothing to us by their own words. */
export function readHeaders(cells: readonly Cell[]): Columns {
  const known: Column[] = []
  const unknown: string[] = []
  let before = ''
  cells.forEach(({ text: header }, index) => {
    if (!header) return
    const found = meaningOf(header, before)
    if (found) known.push({ index, header, ...found })
    else unknown.push(header)
    before = found?.group ?? before
  })
  return { known, unknown }
}

/** `before`: the group of the column before it, whose board's review has a header without a group. */
function meaningOf(header: string, before: string): Pick<Column, 'field' | 'group'> | undefined {
  const words = plainWords(header)
  const own = GROUPS.find(({ begins }) => begins.test(words))
  const rest = own ? words.replace(own.begins, '') : words
  const group = own?.group ?? (/^lscb /.test(words) ? before : '')
  const field = fieldOf(rest, group)
  return field && { field, group }
}

function fieldOf(words: string, group: string): FieldKey | undefined {
  const named = (Object.keys(HEADERS) as (keyof typeof HEADERS)[]).find((key) =>
    (HEADERS[key] as readonly string[]).includes(words),
  )
  if (named) return named
  if (UNKEPT.includes(words)) return 'unkept'
  return JUDGEMENTS.find(({ says, in: only }) => says.test(words) && (!only || only.test(group)))?.field
}

/** Without case, signs and double spaces. */
export const plainWords = (text: string): string =>
  text
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
