import { Link, Pill } from '@payloadcms/ui'
import { ageOf, isOverdue } from '../age.ts'
import { documentUrl, listUrl } from '../urls.ts'
import { Panel } from './Panel.tsx'
import { enquiryFilters, type EnquiryBoard, type WaitingEnquiry } from './read-enquiries.ts'

type Props = { board: EnquiryBoard; adminRoute: string; now: Date }

export function EnquiryPanel({ board, adminRoute, now }: Props) {
  const { newest, newCount, overdueCount, quarantinedCount } = board
  const list = (conditions: Parameters<typeof listUrl>[2]) => listUrl(adminRoute, 'enquiries', conditions)
  return (
    <Panel id="enquiries" heading="New enquiries">
      {newCount === 0 ? (
        <p>No new enquiries.</p>
      ) : (
        <>
          <ul>
            {newest.map((enquiry) => (
              <Enquiry key={enquiry.id} enquiry={enquiry} adminRoute={adminRoute} now={now} />
            ))}
          </ul>
          <p>
            <Link href={list(enquiryFilters.new())}>All new enquiries ({newCount})</Link>
          </p>
        </>
      )}
      {overdueCount > 0 && (
        <p>
          <Link href={list(enquiryFilters.overdue(now))}>
            {overdueCount === 1 ? '1 enquiry is overdue' : `${overdueCount} enquiries are overdue`}
          </Link>
        </p>
      )}
      {quarantinedCount > 0 && (
        <p>
          <Link href={list(enquiryFilters.quarantined())}>{quarantinedCount} held back as likely spam</Link>
        </p>
      )}
    </Panel>
  )
}

function Enquiry({ enquiry, adminRoute, now }: { enquiry: WaitingEnquiry; adminRoute: string; now: Date }) {
  const kind = enquiry.type.replace(/-/g, ' ')
  return (
    <li className="words-in-line">
      <Link href={documentUrl(adminRoute, 'enquiries', enquiry.id)}>
        {kind.charAt(0).toUpperCase() + kind.slice(1)}, {enquiry.reference ?? 'no reference'}
      </Link>
      <span className="quiet">{ageOf(enquiry.createdAt, now)} ago</span>
      {isOverdue(enquiry, now) && (
        <Pill pillStyle="error" size="small">
          Overdue
        </Pill>
      )}
    </li>
  )
}
