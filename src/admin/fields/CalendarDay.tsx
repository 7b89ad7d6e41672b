'use client'

import { useField, withCondition } from '@payloadcms/ui'
import type { DateFieldClientProps, Validate } from 'payload'
import { keptDay, shownDay } from './day-value.ts'
import { FieldFrame } from './FieldFrame.tsx'
import '../admin.css'

/** A day without a time, in the browser's own day input: it can be typed, and is the same day in every time zone. */
export const CalendarDay = withCondition(DayField)

function DayField({ field, path, readOnly, validate }: DateFieldClientProps) {
  const state = useField<string | null>({
    potentiallyStalePath: path,
    validate: validate as Validate | undefined,
  })
  return (
    <FieldFrame field={field} state={state}>
      {(input) => (
        <input
          {...input}
          type="date"
          className="day-input"
          readOnly={readOnly || state.disabled}
          value={shownDay(state.value)}
          onChange={(event) => state.setValue(keptDay(event.target.value))}
        />
      )}
    </FieldFrame>
  )
}
