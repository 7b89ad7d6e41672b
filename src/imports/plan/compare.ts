import type { Facts, FactValue } from '../statements/said.ts'

/** What an import last said of a field: its value, as at when, and in which source. */
export type Mark = { value: FactValue; asAt: string; source: string }
export type DocMarks = Record<string, Mark>

/**
 * - `fill`: nothing was there. `correct`: an earlier file said otherwise, and nobody has touched it since.
 * - `ask`: somebody wrote it by hand: it is put before an editor. `take`, `keep`: what he said to that.
 * - `older`: a later file has said otherwise already.
 */
export type ChangeKind = 'fill' | 'correct' | 'ask' | 'take' | 'keep' | 'older'
export type Change = { field: string; kind: ChangeKind; was?: FactValue; becomes: FactValue }
export type Decision = 'take' | 'leave'

/** To these only what is missing is added: an import takes nothing out of them. */
const LISTS = new Set(['alternativeNames', 'formerGssCodes'])

/** How what is said differs from what is kept, field by field; what is the same is left out. */
export function compare({
  kept,
  said,
  marks = {},
  asAt,
  decisions = {},
}: {
  kept: Facts
  said: Facts
  marks?: DocMarks
  asAt: string
  decisions?: Record<string, Decision>
}): Change[] {
  return Object.entries(said).flatMap(([field, value]): Change[] => {
    const was = kept[field]
    const becomes = LISTS.has(field) ? withMissing(was, value) : value
    const kind = kindOf({ field, was, becomes, mark: marks[field], asAt, decision: decisions[field] })
    return kind ? [{ field, kind, ...(was === undefined ? {} : { was }), becomes }] : []
  })
}

function kindOf({
  field,
  was,
  becomes,
  mark,
  asAt,
  decision,
}: {
  field: string
  was: FactValue | undefined
  becomes: FactValue
  mark: Mark | undefined
  asAt: string
  decision: Decision | undefined
}): ChangeKind | undefined {
  if (isSame(field, was, becomes)) return undefined
  if (LISTS.has(field)) return 'fill'
  if (was === undefined && !mark) return 'fill'
  // Somebody changed what an import had said, and this says that again: he has had his say.
  if (mark && isSame(field, mark.value, becomes)) return undefined
  if (mark && asAt < mark.asAt) return 'older'
  if (mark && isSame(field, was, mark.value)) return 'correct'
  return decision === 'take' ? 'take' : decision === 'leave' ? 'keep' : 'ask'
}

export const isWritten = ({ kind }: Change): boolean =>
  kind === 'fill' || kind === 'correct' || kind === 'take'

/** An address is the same where it has all that is said, whatever else it has. */
export function isSame(field: string, one: FactValue | undefined, other: FactValue | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  if (field === 'contacts') {
    const kept = one as Record<string, unknown>
    return Object.entries(other as Record<string, unknown>).every(
      ([name, value]) => text(kept[name]) === text(value),
    )
  }
  return text(sortedList(one)) === text(sortedList(other))
}

const text = (value: unknown) => JSON.stringify(value ?? null)
const sortedList = (value: FactValue) => (Array.isArray(value) ? value.toSorted() : value)

const withMissing = (was: FactValue | undefined, value: FactValue): FactValue => [
  ...new Set([...((was as string[] | undefined) ?? []), ...(value as string[])]),
]

/** That a later file says again what an earlier one said is kept: what was said in between is older, too. */
export function saidAgain(marks: DocMarks, said: Facts, asAt: string): DocMarks {
  const again = Object.entries(said).filter(([field, value]) => {
    const mark = marks[field]
    return mark && mark.asAt < asAt && isSame(field, mark.value, value)
  })
  if (again.length === 0) return marks
  return { ...marks, ...Object.fromEntries(again.map(([field]) => [field, { ...marks[field]!, asAt }])) }
}
