import { checkReport } from '../../inspections/check-report.ts'
import { factsToReport, reportToFacts } from '../statements/report-facts.ts'
import type { Facts, Said } from '../statements/said.ts'
import { agencyToFacts, authorityToFacts } from '../statements/subject-facts.ts'
import { compare, isWritten, type Decision } from './compare.ts'
import { ANOTHER, joinStatements, optionOf, whenInWords, type Statement, type Target } from './join.ts'
import { merged } from './merged.ts'
import { planRow } from './plan-row.ts'
import type { Doc, Plan, Planned, Standing } from './planned.ts'
import { family } from './same-inspection.ts'
import type { Subject } from './subjects.ts'
import { titleOf } from './titles.ts'

export type PartAsked = {
  rows: readonly Said[]
  standing: Standing
  /** As at when a row tells that does not say it. */
  asAt: string
  answers: ReadonlyMap<string, string>
  /** By key of the document and field. */
  decisions: Record<string, Record<string, Decision>>
}

/** What would become of what is kept of one authority or agency, if these rows were taken. */
export function planPart({ rows, standing, asAt, answers, decisions }: PartAsked): Plan {
  const own = ownStatements(rows, standing, asAt)
  const joined = joinStatements(keptTargets(standing), statementsOf(rows, asAt), {
    subject: standing.doc?.id ?? standing.subject.key,
    answers,
  })
  const documents = [
    ...(own.said.length > 0 ? [planSubject(own, standing, decisions)] : []),
    ...joined.targets
      .filter(({ said }) => said.length > 0)
      .map((target) => planReport(target, standing, decisions)),
  ]
  const questions = joined.questions.map(({ statement, key, options }) => ({
    key,
    text: `Which inspection of ${standing.subject.label} is the one ${whenInWords(statement.facts)} (${statement.at})?`,
    options: [...options, { value: ANOTHER, label: 'another one, which is not kept here yet' }],
    rows: [statement.row],
  }))
  return { documents, questions, rows: rows.map((row, index) => planRow(row, index, { documents, joined })) }
}

function statementsOf(rows: readonly Said[], asAt: string): Statement[] {
  return rows.flatMap((said, row) =>
    said.statements
      .filter(({ kind }) => kind === 'report')
      .map(({ facts }) => ({
        row,
        sheet: said.sheet,
        at: whereIs(said),
        facts,
        asAt: said.asAt ?? asAt,
        ...(said.link ? { link: said.link } : {}),
      })),
  )
}

export const whereIs = ({ sheet, row }: { sheet: string; row: number }) => `row ${row} of ${sheet}`

/** What is kept, and what an import had made and somebody deleted since: that is not made anew. */
function keptTargets({ reports, marks, doc }: Standing): Target[] {
  const there = new Set([...reports.map(({ id }) => id), doc?.id])
  const gone = Object.entries(marks).filter(([id]) => !there.has(id))
  return [
    ...reports.map((report) => ({ id: report.id, facts: reportToFacts(report), said: [] })),
    ...gone.map(([id, fields]) => ({
      id,
      facts: Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])),
      said: [],
    })),
  ]
}

function ownStatements(rows: readonly Said[], { subject }: Standing, asAt: string): Target {
  const said = rows.flatMap((row, index) =>
    row.statements
      .filter(({ kind }) => kind === subject.kind)
      .map(({ facts }) => ({
        row: index,
        sheet: row.sheet,
        at: whereIs(row),
        facts,
        asAt: row.asAt ?? asAt,
        ...(row.link ? { link: row.link } : {}),
      })),
  )
  return { facts: {}, said }
}

type Decisions = PartAsked['decisions']

function planSubject(target: Target, standing: Standing, decisions: Decisions): Planned {
  const { subject, doc, marks } = standing
  const { facts, reasons, asAt } = merged(target.said)
  const kept = !doc
    ? {}
    : subject.kind === 'authority'
      ? authorityToFacts(doc, standing.called)
      : agencyToFacts(doc)
  const plan: Planned = {
    key: doc?.id ?? subject.key,
    collection: subject.kind === 'authority' ? 'authorities' : 'agencies',
    ...(doc ? { id: doc.id } : {}),
    title: subject.label,
    verdict: 'create',
    reasons,
    changes: [],
    facts,
    rows: target.said.map(({ row }) => row),
    asAt,
    ...linkOf(target),
  }
  if (!doc) return facts.name ? plan : { ...plan, verdict: 'refuse', reasons: ['It has no name.'] }
  const changes = compare({ kept, said: facts, marks: marks[doc.id], asAt, decisions: decisions[plan.key] })
  return settled({ ...plan, changes }, standing, doc)
}

function planReport(target: Target, standing: Standing, decisions: Decisions): Planned {
  const { reports, marks, subject } = standing
  const doc = reports.find(({ id }) => id === target.id)
  const { facts: said, reasons, asAt } = merged(target.said)
  const kept = doc ? reportToFacts(doc) : {}
  const facts = doc ? asKept(said, kept) : said
  const plan: Planned = {
    key: target.id ?? [family(facts), facts.eventType ?? '', optionOf(facts), half(facts)].join(' '),
    collection: 'inspection-reports',
    ...(target.id ? { id: target.id } : {}),
    title: doc ? String(doc.title) : titleOf(subject.label, facts),
    verdict: 'create',
    reasons,
    changes: [],
    facts,
    rows: [...new Set(target.said.map(({ row }) => row))],
    asAt,
    ...linkOf(target),
  }
  if (target.id && !doc)
    return {
      ...plan,
      verdict: 'leave',
      reasons: ['It was imported before, and has been deleted here since.'],
    }
  if (!doc) return withoutFaults(plan, {}, subject.kind)
  const changes = compare({ kept, said: facts, marks: marks[doc.id], asAt, decisions: decisions[plan.key] })
  return withoutFaults(settled({ ...plan, changes }, standing, doc), kept, subject.kind)
}

/** Two re-inspections of one day, each of one half, are two. */
const half = (facts: Facts) =>
  facts.framework === 'slac' && facts.eventType === 're-inspection'
    ? Object.keys(facts)
        .filter((name) => name.startsWith('judgements.'))
        .join()
    : ''

/** Which of the frameworks called ILACS it was is known of what is kept; a row without a start only guesses it. */
function asKept(said: Facts, kept: Facts): Facts {
  if (said.startDate || family(said) !== 'ilacs' || family(kept) !== 'ilacs') return said
  const { framework: _guessed, ...facts } = said
  const [joint, apart] = ['judgements.in-care-and-care-leavers', 'judgements.in-care']
  const [from, to] = kept.framework === 'ilacs-2018' ? [apart, joint] : [joint, apart]
  if (facts[from] === undefined) return facts
  const { [from]: grade, ...others } = facts
  return { ...others, [to]: grade! }
}

const linkOf = ({ said }: Target) => {
  const link = said.find((each) => each.link)?.link
  return link ? { link } : {}
}

/** What becomes of a document that is there, by how it differs from what is said. */
function settled(plan: Planned, { drafts }: Standing, doc: Doc): Planned {
  const { changes } = plan
  if (changes.length === 0) return { ...plan, verdict: plan.reasons.length > 0 ? 'leave' : 'same' }
  const because = (reason: string): Planned => ({
    ...plan,
    verdict: 'leave',
    reasons: [...plan.reasons, reason],
  })
  if (doc.deletedAt) return because('It is in the trash here.')
  if (doc._status !== 'published')
    return because('It is a draft here. Publish or delete it, then import again.')
  if (drafts.has(doc.id))
    return because('Somebody is at work on a draft of it. Publish or discard that, then import again.')
  if (changes.some(({ kind }) => kind === 'ask')) return { ...plan, verdict: 'ask' }
  if (changes.some((change) => isWritten(change) || change.kind === 'keep'))
    return { ...plan, verdict: 'change' }
  return because('A later file has said otherwise already.')
}

/** Nothing is written that could not be published. */
function withoutFaults(plan: Planned, kept: Facts, subjectKind: Subject['kind']): Planned {
  const changed = plan.changes.filter(isWritten).map(({ field, becomes }) => [field, becomes] as const)
  if (plan.verdict !== 'create' && changed.length === 0) return plan
  const facts = plan.verdict === 'create' ? plan.facts : { ...kept, ...Object.fromEntries(changed) }
  const { faults } = checkReport({ ...factsToReport(facts), subjectKind } as never)
  if (faults.length === 0) return plan
  const reasons = faults.map(({ message }) => message)
  return { ...plan, verdict: 'refuse', changes: [], reasons: [...plan.reasons, ...reasons] }
}
