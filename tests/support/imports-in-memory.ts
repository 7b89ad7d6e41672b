import { planPart } from '#src/imports/plan/plan-part.ts'
import type { Plan, Standing, Verdict } from '#src/imports/plan/planned.ts'
import { makeDirectory } from '#src/imports/plan/subjects.ts'
import { readFile } from '#src/imports/read/file.ts'
import { noCounts, type Counts } from '#src/imports/run/row.ts'
import { stage, type Group } from '#src/imports/run/stage.ts'
import { subjectOf } from '#src/imports/run/standing.ts'
import { readRow } from '#src/imports/statements/read-row.ts'
import { factsToReport } from '#src/imports/statements/report-facts.ts'
import type { Said } from '#src/imports/statements/said.ts'
import { factsToAgency, factsToAuthority } from '#src/imports/statements/subject-facts.ts'
import { asAtIn } from '#src/imports/table/as-at.ts'
import { tableRows, type SheetNote } from '#src/imports/table/tables.ts'

const TODAY = '2026-11-25'

export type Part = { group: Group; rows: Said[]; plan?: Plan }
export type DryRun = { parts: Part[]; counts: Counts; sheets: SheetNote[]; questions: string[] }

/** What becomes of files one after the other, without a database: for such as would take minutes to write. */
export function memory() {
  const kept = new Map<string, Standing>()
  const directory = () => makeDirectory([...kept.values()].map(({ subject }) => subject))

  async function dryRun(file: string, name: string): Promise<DryRun> {
    const notes = new Map<string, SheetNote>()
    const known = directory()
    const answers = new Map<string, string>()
    const staged = await stage(saidIn(file, name, notes), { directory: known, answers })
    const asAt = asAtIn(name) ?? staged.newest ?? TODAY
    const parts: Part[] = []
    for (const group of staged.groups) {
      for await (const rows of staged.rowsOf(group)) {
        const { subject } = group
        const none: Standing | undefined = subject && {
          subject,
          reports: [],
          marks: {},
          drafts: new Set(),
          called: (id) => id,
        }
        const standing = subject && (kept.get(subject.key) ?? none)
        const plan = standing && planPart({ rows, standing, asAt, answers, decisions: {} })
        parts.push({ group, rows, ...(plan ? { plan } : {}) })
      }
    }
    await staged.close()
    return { parts, counts: countsOf(parts), sheets: [...notes.values()], questions: questionsOf(parts) }
  }

  /** Keeps what a dry run would create. */
  async function write({ parts }: DryRun): Promise<void> {
    for (const { group, plan } of parts) {
      if (!group.subject || !plan) continue
      const created = plan.documents.filter(({ verdict }) => verdict === 'create')
      const own = created.find(({ collection }) => collection !== 'inspection-reports')
      const before = kept.get(group.subject.key)
      const doc = own
        ? {
            id: own.key,
            ...(own.collection === 'agencies'
              ? factsToAgency(own.facts, {})
              : await factsToAuthority(own.facts, {}, async (called) => called)),
            _status: 'published',
          }
        : before!.doc!
      const subject = own ? subjectOf(group.subject.kind, doc) : before!.subject
      const reports = created
        .filter(({ collection }) => collection === 'inspection-reports')
        .map(({ facts, key, title }) => ({
          id: `${doc.id}/${key}`,
          title,
          ...factsToReport(facts),
          _status: 'published',
          facts,
          asAt: plan.documents[0]!.asAt,
        }))
      kept.set(subject.key, {
        subject,
        doc,
        reports: [...(before?.reports ?? []), ...reports],
        marks: {
          ...before?.marks,
          ...Object.fromEntries(
            reports.map(({ id, facts, asAt }) => [
              id,
              Object.fromEntries(
                Object.entries(facts).map(([field, value]) => [field, { value, asAt, source: 'a file' }]),
              ),
            ]),
          ),
        },
        drafts: new Set(),
        called: (id) => id,
      })
    }
  }
  return { kept, dryRun, write }
}

async function* saidIn(file: string, name: string, notes: Map<string, SheetNote>): AsyncGenerator<Said> {
  for await (const row of tableRows(readFile(file, name), notes)) yield readRow(row, TODAY)
}

export const rowsOf = ({ parts }: DryRun, verdict: Verdict) =>
  parts.flatMap(({ plan }) => plan?.rows.filter((row) => row.verdict === verdict) ?? [])

/** As `readRun` counts them: rows of which it is not known whom they are about are asked about, or refused. */
function countsOf(parts: Part[]): Counts {
  const counts = noCounts()
  for (const { group, rows, plan } of parts) {
    if (plan) for (const { verdict } of plan.rows) counts[verdict] += 1
    else counts[group.question ? 'ask' : 'refuse'] += rows.length
  }
  return counts
}

const questionsOf = (parts: Part[]): string[] =>
  parts.flatMap(({ group, plan }) => [
    ...(group.question ? [group.question.text] : []),
    ...(plan?.questions.map(({ text }) => text) ?? []),
  ])
