import type { Payload } from 'payload'
import type { Verdict } from './plan/planned.ts'
import { pageOf, type ShownRow } from './run/pages.ts'
import { countsOf, findRun, sheetsOf, type RunRow } from './run/row.ts'

const WORDS: Record<Verdict, string> = {
  create: 'create',
  change: 'change',
  ask: 'ask',
  refuse: 'refuse',
  leave: 'leave',
  same: 'same',
}
const PAGE = 500

/** A run as a table for the terminal, line by line: what each row comes to, and what is asked. */
export async function* planInWords(
  payload: Payload,
  id: string,
  { all }: { all: boolean },
): AsyncGenerator<string> {
  const run = await findRun(payload, id)
  if (!run) return
  for (const { sheet, shapes, rows, unknown, unkept } of sheetsOf(run)) {
    yield shapes.length > 0
      ? `Sheet ${sheet}: ${rows} rows (${shapes.join(', ')}).`
      : `Sheet ${sheet}: no table that we know; not read.`
    if (unknown.length > 0) yield `  Columns that mean nothing to us: ${unknown.join(', ')}.`
    if (unkept.length > 0) yield `  Columns for which there is no place here: ${unkept.join(', ')}.`
  }
  for (let page = 1, pages = 1; page <= pages; page++) {
    const shown = await pageOf(payload, id, { page, length: PAGE })
    pages = shown.pages
    for (const row of shown.rows) if (all || row.verdict !== 'same') yield* linesOf(row)
    for (const { key, text, options } of shown.questions) {
      yield `? ${text}`
      for (const { value, label } of options) yield `    --answer ${key}=${value}    ${label}`
    }
    for (const note of shown.notes) yield `! ${note}`
  }
}

function* linesOf({ sheet, row, verdict, about, reasons, changes }: ShownRow): Generator<string> {
  yield `${WORDS[verdict].padEnd(7)} ${sheet} ${String(row).padStart(4)}  ${about}${reasons.length > 0 ? ` – ${reasons.join(' ')}` : ''}`
  for (const { label, was, becomes, kind, document, field } of changes) {
    yield `          ${label}: ${was ? `“${was}” → ` : ''}“${becomes}” (${kind})`
    if (kind === 'ask') yield `            --take or --leave "${document}/${field}"`
  }
}

export function runInWords(run: RunRow): string {
  const counts = Object.entries(countsOf(run)).map(([verdict, count]) => `${count} ${verdict}`)
  const count = run.documentsWritten ?? 0
  const written =
    run.state === 'done' ? ` ${count} ${count === 1 ? 'document was' : 'documents were'} written.` : ''
  return `Import ${run.id}: ${run.state}. Rows: ${counts.join(', ')}.${written}${run.reason ? ` ${run.reason}` : ''}`
}
