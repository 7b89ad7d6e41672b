import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Payload } from 'payload'
import { giveWayNowAndThen } from '../../lib/give-way.ts'
import type { Plan, PlannedRow } from '../plan/planned.ts'
import { BadFile } from '../read/rows.ts'
import { readFile } from '../read/file.ts'
import type { Said } from '../statements/said.ts'
import { readRow } from '../statements/read-row.ts'
import { asAtIn } from '../table/as-at.ts'
import { tableRows, type SheetNote } from '../table/tables.ts'
import { NOBODY, readAnswers } from './answers.ts'
import { keepPart } from './part.ts'
import { planNow, type Setting } from './plan-now.ts'
import { changeRun, leaseFrom, noCounts, type Counts, type RunRow } from './row.ts'
import { stage, type Group, type Staged } from './stage.ts'
import { readDirectory } from './standing.ts'

const TELL_EVERY = 500

/**
 * Reads a file and keeps what would become of what it says, part by part: the dry run. Nothing else is written.
 * @throws BadFile where nothing of it can be taken.
 */
export async function readRun(payload: Payload, run: RunRow, file: string): Promise<RunRow> {
  const today = new Date().toISOString().slice(0, 10)
  const notes = new Map<string, SheetNote>()
  const answers = await readAnswers(payload)
  const directory = await readDirectory(payload)
  const tell = async (rowsRead: number) => {
    await changeRun(payload, run.id, { state: 'reading' }, { rowsRead, leaseUntil: leaseFrom(Date.now()) })
  }
  const staged = await stage(saidIn(file, { fileName: run.fileName, notes, today, tell }), {
    directory,
    answers,
  })
  try {
    if (![...notes.values()].some(({ shapes }) => shapes.length > 0)) throw new BadFile(nothingKnown(notes))
    const asAt = run.asAt ?? asAtIn(run.fileName) ?? staged.newest ?? today
    const setting: Setting = { payload, directory, answers, asAt }
    const { counts, parts } = await planAll(run, staged, { setting, tell })
    const planned = await changeRun(
      payload,
      run.id,
      { state: 'reading' },
      {
        state: 'planned',
        asAt,
        fileHash: await hashOf(file),
        sheets: JSON.stringify([...notes.values()]),
        counts: JSON.stringify(counts),
        rowsRead: sum(counts),
        parts,
        partsDone: 0,
        leaseUntil: null,
      },
    )
    return planned ?? run
  } finally {
    await staged.close()
  }
}

type Reading = {
  fileName: string
  notes: Map<string, SheetNote>
  today: string
  tell: (rows: number) => Promise<void>
}

async function* saidIn(file: string, { fileName, notes, today, tell }: Reading): AsyncGenerator<Said> {
  let count = 0
  for await (const row of tableRows(readFile(file, fileName), notes)) {
    yield readRow(row, today)
    if (++count % TELL_EVERY === 0) await tell(count)
    await giveWayNowAndThen()
  }
}

async function planAll(
  run: RunRow,
  staged: Staged,
  { setting, tell }: { setting: Setting; tell: (rows: number) => Promise<void> },
): Promise<{ counts: Counts; parts: number }> {
  const counts = noCounts()
  let order = 0
  for (const group of staged.groups) {
    for await (const rows of staged.rowsOf(group)) {
      const { plan, state } = await planOf(group, rows, setting)
      for (const { verdict } of plan.rows) counts[verdict] += 1
      await keepPart(setting.payload, {
        run: run.id,
        order: order++,
        label: group.label.slice(0, 200) || 'Rows without a name',
        subject: group.key,
        state,
        rows,
        plan,
        decisions: {},
        journal: [],
      })
      if (order % 20 === 0) await tell(sum(counts))
      await giveWayNowAndThen()
    }
  }
  return { counts, parts: order }
}

async function planOf(
  group: Group,
  rows: Said[],
  setting: Setting,
): Promise<{ plan: Plan; state: 'planned' | 'settled' }> {
  if (!group.subject) return { plan: planOfNobody(group, rows), state: 'settled' }
  return planNow(setting, { subject: group.subject, rows })
}

function planOfNobody(group: Group, rows: Said[]): Plan {
  const { question, isLeft } = group
  const verdict = question ? 'ask' : isLeft === 'nobody' ? 'leave' : 'refuse'
  const reasons = question ? ['It is not clear whom this row is about.'] : isLeft === 'nobody' ? [LEFT] : []
  return {
    documents: [],
    questions: question
      ? [
          {
            key: question.key,
            text: question.text,
            options: [
              ...question.candidates.map(({ key, label }) => ({ value: key, label })),
              { value: NOBODY, label: 'None of those who are kept here' },
            ],
            rows: rows.map((_, index) => index),
          },
        ]
      : [],
    rows: rows.map(({ sheet, row, clues, faults }): PlannedRow => ({
      sheet,
      row,
      verdict: faults.length > 0 ? 'refuse' : verdict,
      about: clues.name ?? clues.urn ?? '',
      reasons: [...faults, ...reasons],
    })),
  }
}

const LEFT = 'An editor answered that it is about none of those who are kept here.'

const sum = (counts: Counts) => Object.values(counts).reduce((one, other) => one + other, 0)

function nothingKnown(notes: Map<string, SheetNote>): string {
  const sheets = [...notes.keys()].slice(0, 5).map((sheet) => `“${sheet}”`)
  return `There is no table in it that we know (${sheets.join(', ') || 'it is empty'}). docs/imports.md says which headers a table needs.`
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
