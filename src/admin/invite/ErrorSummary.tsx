'use client'

import { useEffect, useRef } from 'react'
import type { Fault } from '../ask.ts'
import { faultsOfForm, inviteFields } from './faults-of-form.ts'

/** Everything that is wrong, at once, above the form. It takes the focus when it comes, so that nobody misses it. */
export function ErrorSummary({ faults }: { faults: Fault[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults.length > 0) box.current?.focus()
  }, [faults])
  if (faults.length === 0) return null
  const { elsewhere, ...ofFields } = faultsOfForm(faults)
  return (
    <div ref={box} role="alert" tabIndex={-1} className="invite__summary">
      <h2>The invitation was not sent</h2>
      <ul>
        {elsewhere.map((message) => (
          <li key={message}>{message}</li>
        ))}
        {inviteFields.flatMap((field) =>
          ofFields[field].map((message) => (
            <li key={`${field} ${message}`}>
              <button
                type="button"
                className="link-button"
                onClick={() => document.getElementById(`invite-${field}`)?.focus()}
              >
                {message}
              </button>
            </li>
          )),
        )}
      </ul>
    </div>
  )
}
