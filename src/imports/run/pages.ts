import type { Payload } from 'payload'
import type { Change } from '../plan/compare.ts'
import { fieldInWords, inWords } from '../plan/in-words.ts'
import type { Question, Verdict } from '../plan/planned.ts'
import { partsOf } from './part.ts'

/** A row as it is shown: what it comes to, why, and what it would change. */
export type ShownRow = {
  sheet: string
  row: number
  verdict: Verdict
  about: string
  reasons: string[]
  changes: ShownChange[]
}
export type ShownChange = Pick<Change, 'field' | 'kind'> & {
  document: string
  label: string
  was: string
  becomes: string
}
export type Page = {
  rows: ShownRow[]
  questions: Question[]
  notes: string[]
  total: number
  page: number
  pages: number
}

export const PAGE_LENGTH = 50

/** One page of a run's rows, those with one verdict or all; and, with the first, what it asks and what it left. */
export async function pageOf(
  payload: Payload,
  run: string,
  { verdict, page = 1, length = PAGE_LENGTH }: { verdict?: Verdict; page?: number; length?: number },
): Promise<Page> {
  const first = (page - 1) * length
  const shown: Page = { rows: [], questions: [], notes: [], total: 0, page, pages: 1 }
  for await (const { plan, label, reason } of partsOf(payload, run)) {
    if (page === 1) {
      shown.questions.push(...plan.questions)
      if (reason) shown.notes.push(`${label}: ${reason}`)
    }
    plan.rows.forEach((row, index) => {
      if (verdict && row.verdict !== verdict) return
      const place = shown.total++
      if (place < first || place >= first + length) return
      const changes = plan.documents
        .filter(({ rows }) => rows.includes(index))
        .flatMap((planned) => planned.changes.map((change) => shownChange(change, planned)))
      shown.rows.push({ ...row, changes })
    })
  }
  return { ...shown, pages: Math.max(1, Math.ceil(shown.total / length)) }
}

function shownChange(
  { field, kind, was, becomes }: Change,
  { key, facts }: { key: string; facts: Record<string, unknown> },
): ShownChange {
  const framework = String(facts.framework ?? '')
  return {
    document: key,
    field,
    kind,
    label: fieldInWords(field, framework),
    was: was === undefined ? '' : inWords(was, framework),
    becomes: inWords(becomes, framework),
  }
}
