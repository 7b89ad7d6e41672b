'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import '../admin.css'
import { isMoving, stateInWords, VERDICTS, type ShownVerdict } from './run-words.ts'
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
          <div className="words-in-line" role="group" aria-label="Show rows">
            {[['', 'all'] as const, ...(Object.entries(VERDICTS) as [ShownVerdict, string][])].map(
              ([key, label]) => (
                <Button
                  key={key}
                  size="small"
                  margin={false}
                  buttonStyle={verdict === key ? 'primary' : 'secondary'}
                  onClick={() => show(key)}
                  extraButtonProps={{ 'aria-pressed': verdict === key }}
                >
                  {key ? `${shown.counts[key]} ${label}` : `All rows`}
                </Button>
              ),
            )}
          </div>
          <RunRows
            rows={shown.rows}
            mayDecide={shown.run.state === 'planned'}
            onDecide={({ document, field }, decision) => void act('decide', { document, field, decision })}
          />
          <Pages page={shown.page} pages={shown.pages} onPage={setPage} />
        </>
      )}
    </div>
  )
}

function RunHead({ shown: { run }, act }: { shown: Shown; act: (what: string) => void }) {
  return (
    <div>
      <p role="status">{stateInWords(run)}</p>
      {isMoving(run) && run.state !== 'reading' && (
        <progress aria-label="How much is done" max={run.parts ?? 1} value={run.partsDone ?? 0} />
      )}
      {run.state === 'planned' && (
        <Button size="medium" margin={false} onClick={() => act('confirm')}>
          Write this
        </Button>
      )}
      {run.state === 'done' && (
        <Button size="medium" margin={false} buttonStyle="secondary" onClick={() => act('undo')}>
          Undo this import
        </Button>
      )}
    </div>
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
        Before
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
