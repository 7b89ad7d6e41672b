'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { OtherEnquiry } from '../../../collections/enquiries/endpoints/read-others.ts'
import '../admin.css'
import { ageOf } from '../age.ts'
import { documentUrl } from '../urls.ts'
import { useReading } from './use-reading.ts'

type Others = { total: number; others: OtherEnquiry[] }

/** What else the same person has sent, so that one colleague answers it all. Nothing where there is nothing else. */
export function OtherEnquiries() {
  const [reading] = useReading<Others>('others')
  const { config } = useConfig()
  if (!reading) return null
  if ('faults' in reading) return <p role="alert">{reading.faults.map(({ message }) => message).join(' ')}</p>
  const { total, others } = reading.body
  if (total === 0) return null
  const now = new Date()
  return (
    <section className="field-type other-enquiries" aria-labelledby="other-enquiries">
      <h3 id="other-enquiries">Others from this person ({total})</h3>
      <ul>
        {others.map(({ id, reference, words, createdAt }) => (
          <li key={id} className="words-in-line">
            <Link href={documentUrl(config.routes.admin, 'enquiries', id)}>
              {reference ?? 'No reference'}
            </Link>
            <span>{words}</span>
            <span className="quiet">{ageOf(createdAt, now)} ago</span>
          </li>
        ))}
      </ul>
      {total > others.length && <p className="quiet">These are the newest {others.length} of them.</p>}
    </section>
  )
}
