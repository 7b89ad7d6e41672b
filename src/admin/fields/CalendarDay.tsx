'use client'

import { useField, withCondition } from '@payloadcms/ui'
import type { DateFieldClientProps, Validate } from 'payload'
import { spellDay } from '#src/inspections/dates.ts'
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
  const day = shownDay(state.value)
  // The browser writes a day in its own language's order: 03/02/2026 is one day here and another there.
  const spelled = day && spellDay(day)
  return (
    <FieldFrame field={field} state={state}>
      {(input) =>
        readOnly ? (
          <input {...input} type="text" readOnly value={spelled} />
        ) : (
          <>
            <input
              {...input}
              type="date"
              className="day-input"
              readOnly={state.disabled}
              value={day}
              onChange={(event) => state.setValue(keptDay(event.target.value))}
            />
            <span className="quiet">{spelled}</span>
          </>
        )
      }
    </FieldFrame>
  )
}
