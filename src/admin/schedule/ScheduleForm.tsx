'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { actions, SCHEDULE } from '#src/schedule/states.ts'
import { ask, type Fault } from '../ask.ts'

type Props = { document: { relationTo: string; value: string }; onScheduled: () => Promise<void> }

/**
 * What happens, and when. Not a form: it stands inside the document's own, which would be sent with it. What is wrong is
 * said by the server, which alone decides.
 */
export function ScheduleForm({ document, onScheduled }: Props) {
  const { config } = useConfig()
  const [action, setAction] = useState<string>('publish')
  const [at, setAt] = useState('')
  const [faults, setFaults] = useState<Fault[]>([])
  const [isBusy, setIsBusy] = useState(false)

  const schedule = async () => {
    if (isBusy) return
    setIsBusy(true)
    const data = { document, action, at: at ? new Date(at).toISOString() : null }
    const answer = await ask(`${config.routes.api}/${SCHEDULE}`, { method: 'POST', data })
    setIsBusy(false)
    if ('faults' in answer) return setFaults(answer.faults)
    setFaults([])
    setAt('')
    toast.success('Scheduled.')
    await onScheduled()
  }

  return (
    <div role="group" aria-label="Schedule" className="schedule__form">
      <div role="alert" className="schedule__faults">
        {[...new Set(faults.map(({ message }) => message))].map((message) => (
          <p key={message}>Error: {message}</p>
        ))}
      </div>
      <fieldset className="schedule__actions">
        <legend>What happens</legend>
        {actions.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name="schedule-action"
              checked={action === value}
              onChange={() => setAction(value)}
            />{' '}
            {label}
          </label>
        ))}
      </fieldset>
      <div className="field-type text">
        <label className="field-label" htmlFor="schedule-at">
          When
        </label>
        <input
          id="schedule-at"
          className="day-input"
          type="datetime-local"
          value={at}
          aria-required="true"
          aria-invalid={faults.length > 0}
          aria-describedby="schedule-at-help"
          onChange={({ target }) => setAt(target.value)}
        />
        <p id="schedule-at-help" className="quiet">
          In your time zone, {zoneHere()}. The newest draft at that time is published, also what is still
          written until then.
        </p>
      </div>
      <Button size="medium" margin={false} onClick={() => void schedule()}>
        {isBusy ? 'Scheduling …' : 'Schedule'}
      </Button>
    </div>
  )
}

const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone
