'use client'

import { Button, toast } from '@payloadcms/ui'
import type { ScheduledPublication } from '#src/payload-types.ts'
import type { Fault } from '../ask.ts'
import { useCallOff } from './use-call-off.ts'

type Props = { rows: ScheduledPublication[]; faults: Fault[]; onCalledOff: () => Promise<void> }

/** What is scheduled for a document, each with a button that calls it off. */
export function Upcoming({ rows, faults, onCalledOff }: Props) {
  const callOff = useCallOff()

  const call = async (id: string) => {
    const fault = await callOff(id)
    if (fault) toast.error(fault)
    else toast.success('Called off.')
    await onCalledOff()
  }

  return (
    <section aria-labelledby="schedule-upcoming">
      <h3 id="schedule-upcoming">Scheduled for this document</h3>
      {faults.map(({ message }) => (
        <p key={message}>Error: {message}</p>
      ))}
      {rows.length === 0 && faults.length === 0 && <p>Nothing.</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="words-in-line">
            <span>{inWords(row)}</span>
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              onClick={() => void call(row.id)}
              aria-label={`Call off: ${inWords(row)}`}
            >
              Call off
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** In the clock of whoever reads it. */
function inWords({ action, at, scheduledBy }: ScheduledPublication): string {
  const when = new Date(at).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' })
  const by = scheduledBy && typeof scheduledBy === 'object' ? `, by ${scheduledBy.name}` : ''
  return `${action === 'publish' ? 'Publish' : 'Unpublish'} on ${when}${by}`
}
