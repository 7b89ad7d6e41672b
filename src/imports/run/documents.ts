import { spellDay } from '../../inspections/dates.ts'
import { sourcesOf, type Source } from '../data/sources.ts'
import { isWritten, type Change } from '../plan/compare.ts'
import { fieldInWords, inWords } from '../plan/in-words.ts'
import type { Planned } from '../plan/planned.ts'
import { titleOf } from '../plan/titles.ts'
import { factsToReport, reportToFacts } from '../statements/report-facts.ts'
import type { Facts, Said } from '../statements/said.ts'
import { factsToAgency, factsToAuthority } from '../statements/subject-facts.ts'
import type { RunRow } from './row.ts'

type Doc = Record<string, unknown>

export type Making = {
  run: RunRow
  rows: readonly Said[]
  today: string
  /** Of the authority or agency itself, once it is there. */
  subjectId?: string
  subjectKind: 'authority' | 'agency'
  idOfSuccessor(called: string): Promise<string | undefined>
}

/** A document that is not there yet, as it is to be published. */
export async function newDocument(plan: Planned, making: Making): Promise<Doc> {
  return {
    ...(await fieldsOf(plan, plan.facts, {}, making)),
    ...(plan.collection === 'inspection-reports'
      ? { title: plan.title, [making.subjectKind]: making.subjectId }
      : {}),
    provenance: sources(plan, making),
    _status: 'published',
  }
}

/** What changes of a document that is there; of a report that is put right, what is said to its readers of that. */
export async function changedFields(plan: Planned, kept: Doc, making: Making): Promise<Doc> {
  const changes = plan.changes.filter(isWritten)
  const facts: Facts = Object.fromEntries(changes.map(({ field, becomes }) => [field, becomes]))
  const note =
    plan.collection === 'inspection-reports' ? correctionNote(plan, changes, kept, making) : undefined
  return {
    ...(await fieldsOf(plan, facts, kept, making)),
    ...titleAfter(plan, facts, kept),
    provenance: withSources((kept.provenance as Source[] | null) ?? [], sources(plan, making)),
    ...(note ? { correctionNote: note } : {}),
    _status: 'published',
  }
}

/** A title that was made from the facts follows them; one that somebody wrote stays. */
function titleAfter(plan: Planned, facts: Facts, kept: Doc): { title?: string } {
  if (plan.collection !== 'inspection-reports') return {}
  const before = reportToFacts(kept as never)
  const subject = String(kept.title).split(': ')[0]!
  return kept.title === titleOf(subject, before) ? { title: titleOf(subject, { ...before, ...facts }) } : {}
}

async function fieldsOf(plan: Planned, facts: Facts, kept: Doc, making: Making): Promise<Doc> {
  if (plan.collection === 'inspection-reports') return factsToReport(facts, kept as never)
  if (plan.collection === 'agencies') return factsToAgency(facts, kept)
  return factsToAuthority(facts, kept, making.idOfSuccessor)
}

const sources = (plan: Planned, { run, rows, today }: Making): Source[] =>
  sourcesOf({
    run,
    rows: plan.rows.flatMap((index) => rows[index] ?? []),
    link: plan.link,
    facts: plan.facts,
    today,
  })

const MOST_SOURCES = 50

function withSources(kept: Source[], more: Source[]): Source[] {
  const known = new Set(kept.map(({ source }) => source))
  return [...kept, ...more.filter(({ source }) => !known.has(source))].slice(0, MOST_SOURCES)
}

const NOTE_LENGTH = 2000

/** Readers are told what had been said and was put right, and by which source. */
function correctionNote(plan: Planned, changes: Change[], kept: Doc, making: Making): string | undefined {
  const corrected = changes.filter(({ kind, was }) => kind === 'correct' && was !== undefined)
  if (corrected.length === 0) return undefined
  const framework = String(plan.facts.framework ?? kept.framework ?? '')
  const what = corrected.map(
    ({ field, was, becomes }) =>
      `${fieldInWords(field, framework)} corrected from ${inWords(was!, framework)} to ${inWords(becomes, framework)}`,
  )
  const [source] = sources(plan, making)
  const line = `${what.join('; ')} (${source!.source}, as at ${spellDay(plan.asAt)}).`
  const before = (kept.correctionNote as string | null)?.trim()
  const note = before ? `${before}\n${line}` : line
  return note.length > NOTE_LENGTH ? note.slice(-NOTE_LENGTH) : note
}
