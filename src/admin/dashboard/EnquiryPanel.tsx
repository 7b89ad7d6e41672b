import { Link, Pill } from '@payloadcms/ui'
import { isOverdue } from '../../../collections/enquiries/clocks.ts'
import { labelOfEnquiryType } from '../../../collections/shared/enquiry-types.ts'
import { ageOf } from '../age.ts'
import { enquiryFilters } from '../enquiries/views.ts'
import { documentUrl, listUrl, type Condition } from '../urls.ts'
import { Panel } from './Panel.tsx'
import type { EnquiryBoard, WaitingEnquiry } from './read-enquiries.ts'

type Props = { board: EnquiryBoard; adminRoute: string; viewer: { id: string; now: Date } }

export function EnquiryPanel({ board, adminRoute, viewer }: Props) {
  const { now } = viewer
  return (
    <Panel id="enquiries" heading="New enquiries">
      {board.newCount === 0 ? (
        <p>No new enquiries.</p>
      ) : (
        <>
          <ul>
            {board.newest.map((enquiry) => (
              <Enquiry key={enquiry.id} enquiry={enquiry} adminRoute={adminRoute} now={now} />
            ))}
          </ul>
          <p>
            <Link href={listUrl(adminRoute, 'enquiries', enquiryFilters.new())}>
              All new enquiries ({board.newCount})
            </Link>
          </p>
        </>
      )}
      {waiting(board, viewer).map(({ words, conditions, sort }) => (
        <p key={words}>
          <Link href={listUrl(adminRoute, 'enquiries', conditions, { sort })}>{words}</Link>
        </p>
      ))}
    </Panel>
  )
}

type Waiting = { words: string; conditions: Condition[]; sort?: string }

/** What else waits, in words, each with the list that shows it; nothing of what there is none of. */
function waiting(board: EnquiryBoard, viewer: Props['viewer']): Waiting[] {
  const { overdueCount, overdueSince, mineCount, unassignedCount, quarantinedCount } = board
  const age = ageOf(overdueSince, viewer.now)
  const lines: (Waiting & { count: number })[] = [
    {
      count: overdueCount,
      words:
        overdueCount === 1
          ? `1 enquiry is overdue by ${age}`
          : `${overdueCount} enquiries are overdue, the longest by ${age}`,
      conditions: enquiryFilters.overdue(viewer),
      sort: 'overdueFrom',
    },
    { count: mineCount, words: `${mineCount} assigned to you`, conditions: enquiryFilters.mine(viewer) },
    {
      count: unassignedCount,
      words: `${unassignedCount} assigned to nobody`,
      conditions: enquiryFilters.unassigned(),
    },
    {
      count: quarantinedCount,
      words: `${quarantinedCount} held back as likely spam`,
      conditions: enquiryFilters.quarantined(),
    },
  ]
  return lines.filter(({ count }) => count > 0)
}

function Enquiry({ enquiry, adminRoute, now }: { enquiry: WaitingEnquiry; adminRoute: string; now: Date }) {
  return (
    <li className="words-in-line">
      <Link href={documentUrl(adminRoute, 'enquiries', enquiry.id)}>
        {labelOfEnquiryType(enquiry.type)}, {enquiry.reference ?? 'no reference'}
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
