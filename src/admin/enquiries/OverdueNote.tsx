'use client'

import { useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { isOverdue, type Clocks } from '../../../collections/enquiries/clocks.ts'
import '../admin.css'
import { dueWords } from './due-words.ts'

const A_MINUTE_MS = 60_000

/** In the enquiry itself: how long there is, or that it is overdue, by the values in the form. */
export function OverdueNote() {
  const now = useNow()
  const enquiry = useFormFields(([fields]): Clocks => ({
    type: fields.type?.value,
    status: fields.status?.value,
    quarantined: fields.quarantined?.value,
    dueAt: fields.dueAt?.value as string | null,
    dataRequest: {
      dueAt: fields['dataRequest.dueAt']?.value as string | null,
      completedAt: fields['dataRequest.completedAt']?.value as string | null,
    },
  }))
  if (!now || !enquiry.dueAt) return null
  return (
    <p className={`field-type due-note${isOverdue(enquiry, now) ? ' due-note--overdue' : ''}`}>
      {dueWords(enquiry, now)}
    </p>
  )
}

/** The time in the browser, minute by minute; none while the page is made on the server, whose time is another. */
function useNow(): Date | undefined {
  const [now, setNow] = useState<Date>()
  useEffect(() => {
    setNow(new Date())
    const timer = setInterval(() => setNow(new Date()), A_MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
