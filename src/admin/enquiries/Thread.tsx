'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useId } from 'react'
import type { ThreadEntry } from '../../../collections/enquiries/thread.ts'
import { londonTime } from '../../email/messages/london-time.ts'
import '../admin.css'
import { SendOneAgain } from '../SendAgain.tsx'
import { useReading } from './use-reading.ts'
import { detailsOf } from './thread-words.ts'

/** All that happened to an enquiry: what was sent and how each mail did, notes, changes, its arrival; the newest first. */
export function Thread() {
  const { id } = useDocumentInfo()
  const [reading, readAgain] = useReading<{ entries: ThreadEntry[] }>('thread')
  return (
    <section className="field-type thread" aria-labelledby="thread" aria-busy={Boolean(id) && !reading}>
      <h2 id="thread">Thread</h2>
      {!id && <p>It begins when the enquiry is saved.</p>}
      {id && !reading && <p role="status">Reading what happened …</p>}
      {reading && 'faults' in reading && (
        <p role="alert">{reading.faults.map(({ message }) => message).join(' ')}</p>
      )}
      {reading && 'body' in reading && (
        <ol>
          {reading.body.entries.map((entry, index) => (
            <Entry key={`${entry.at} ${index}`} entry={entry} onSentAgain={readAgain} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Entry({ entry, onSentAgain }: { entry: ThreadEntry; onSentAgain: () => void }) {
  const id = useId()
  const { kind, at, words, text, mail } = entry
  return (
    <li className={`thread__entry thread__entry--${mail?.state ?? kind}`}>
      <p className="thread__words">
        <strong id={id}>{words}</strong>{' '}
        <span className="quiet">
          <time dateTime={at}>{londonTime(at)}</time>
          {detailsOf(entry)}
        </span>
      </p>
      {text && <p className="thread__text">{text}</p>}
      {mail?.state === 'failed' && <SendOneAgain id={mail.id} onSent={onSentAgain} describedBy={id} />}
    </li>
  )
}
