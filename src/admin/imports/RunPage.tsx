'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { spellDay } from '#src/inspections/dates.ts'
import '../admin.css'
import {
  hasAnythingToWrite,
  isMoving,
  leftUnanswered,
  stateInWords,
  VERDICT_KEYS,
  VERDICTS,
  wouldComeTo,
  type ShownVerdict,
} from './run-words.ts'
import { RunQuestions } from './RunQuestions.tsx'
import { RunRows } from './RunRows.tsx'
import { useRun, type Shown } from './use-run.ts'

/** An import's own page: how it stands, what it asks, what each row comes to, and the buttons that let it happen. */
export function RunPage() {
  const { id } = useDocumentInfo()
  const [verdict, setVerdict] = useState<ShownVerdict | ''>('')
  const [page, setPage] = useState(1)
  const { shown, faults, act } = useRun(id ? String(id) : undefined, { verdict, page })
  const show = (chosen: ShownVerdict | '') => {
    setVerdict(chosen)
    setPage(1)
  }
  return (
    <div className="import-run">
      {faults.length > 0 && (
        <div role="alert" className="import-faults">
          {faults.map(({ message }) => (
            <p key={message}>Error: {message}</p>
          ))}
        </div>
      )}
      {shown && (
        <>
          <RunHead shown={shown} act={(what) => void act(what)} />
          <RunQuestions
            questions={shown.run.state === 'planned' ? shown.questions : []}
            onAnswer={(question, answer) => void act('answer', { question, answer })}
          />
          <SheetNotes shown={shown} />
          {rowsIn(shown) > 0 && (
            <section aria-labelledby="import-rows">
              <h2 id="import-rows">Rows of the file</h2>
              <RowFilter counts={shown.counts} verdict={verdict} onShow={show} />
              <RunRows
                rows={shown.rows}
                mayDecide={shown.run.state === 'planned'}
                onDecide={({ document, field }, decision) =>
                  void act('decide', { document, field, decision })
                }
              />
              <Pages page={shown.page} pages={shown.pages} onPage={setPage} />
            </section>
          )}
        </>
      )}
    </div>
  )
}

const rowsIn = ({ counts }: Shown) => Object.values(counts).reduce((sum, count) => sum + count, 0)

type FilterProps = {
  counts: Shown['counts']
  verdict: ShownVerdict | ''
  onShow: (verdict: ShownVerdict | '') => void
}

function RowFilter({ counts, verdict, onShow }: FilterProps) {
  const offered: [ShownVerdict | '', string][] = [
    ['', 'All rows'],
    ...VERDICT_KEYS.map((key): [ShownVerdict, string] => [key, `${counts[key]} ${VERDICTS[key]}`]),
  ]
  return (
    <div className="words-in-line" role="group" aria-label="Show rows">
      {offered.map(([key, words]) => (
        <Button
          key={key}
          size="small"
          margin={false}
          buttonStyle={verdict === key ? 'primary' : 'secondary'}
          disabled={key !== '' && verdict !== key && counts[key] === 0}
          onClick={() => onShow(key)}
          extraButtonProps={{ 'aria-pressed': verdict === key }}
        >
          {words}
        </Button>
      ))}
    </div>
  )
}

function RunHead({ shown: { run, counts }, act }: { shown: Shown; act: (what: string) => void }) {
  return (
    <>
      <p role="status">
        <strong>{stateInWords(run)}</strong> {run.state === 'planned' && wouldComeTo(counts)}
        {run.state === 'done' && leftUnanswered(counts)}
      </p>
      {isMoving(run) && run.state !== 'reading' && (
        <progress aria-label="How much is done" max={run.parts || 1} value={run.partsDone ?? 0} />
      )}
      {run.state === 'planned' && hasAnythingToWrite(counts) && (
        <Button size="medium" margin={false} onClick={() => act('confirm')}>
          Write this
        </Button>
      )}
      {run.state === 'done' && (
        <Button size="medium" margin={false} buttonStyle="secondary" onClick={() => act('undo')}>
          Undo this import
        </Button>
      )}
      <p className="quiet">
        {[run.source, run.asAt && `as at ${spellDay(run.asAt)}`, run.licence].filter(Boolean).join(' · ')}
      </p>
    </>
  )
}

/** What was not recognised is said. */
function SheetNotes({ shown: { sheets, notes } }: { shown: Shown }) {
  const words = sheets.map(({ sheet, shapes, rows, unknown, unkept }) =>
    [
      shapes.length > 0
        ? `${sheet}: ${rows} rows (${shapes.join(', ')}).`
        : `${sheet}: no table that we know; not read.`,
      unknown.length > 0 ? `Columns that mean nothing to us: ${unknown.join(', ')}.` : '',
      unkept.length > 0 ? `Columns for which there is no place here: ${unkept.join(', ')}.` : '',
    ].join(' '),
  )
  if (words.length + notes.length === 0) return null
  return (
    <ul>
      {[...words, ...notes].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

type PagesProps = { page: number; pages: number; onPage: (page: number) => void }

function Pages({ page, pages, onPage }: PagesProps) {
  if (pages < 2) return null
  return (
    <nav className="words-in-line" aria-label="Pages of rows">
      <Button
        size="small"
        margin={false}
        buttonStyle="secondary"
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        Previous
      </Button>
      <span>
        Page {page} of {pages}
      </span>
      <Button
        size="small"
        margin={false}
        buttonStyle="secondary"
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      >
        Next
      </Button>
    </nav>
  )
}
