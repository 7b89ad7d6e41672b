import { areaOptions, gradeOptions } from '#src/inspections/options.ts'

const LABELS = new Map<string, Map<string, string>>([
  ['area', new Map(areaOptions.map(({ value, label }) => [value, label]))],
  ['grade', new Map(gradeOptions.map(({ value, label }) => [value, label]))],
])
const MOST = 100

/** What a row of a list says in some of its fields, in one line: "Care leavers: Outstanding"; empty when nothing is there. */
export function rowWords(row: Record<string, unknown> | undefined, show: string[]): string {
  const words = show.flatMap((field) => {
    const value = row?.[field]
    return typeof value === 'string' && value.trim() ? (LABELS.get(field)?.get(value) ?? value) : []
  })
  const line = words.join(': ').replace(/\s+/g, ' ')
  return line.length > MOST ? `${line.slice(0, MOST - 1).trimEnd()}…` : line
}
