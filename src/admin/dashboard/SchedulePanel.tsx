import { Link } from '@payloadcms/ui'
import { londonTime } from '#src/email/messages/london-time.ts'
import { documentUrl, listUrl } from '../urls.ts'
import { Panel } from './Panel.tsx'
import { scheduleFilters, type ScheduleBoard } from './read-schedule.ts'

const SCHEDULE = 'scheduled-publications'

export function SchedulePanel({ board, adminRoute }: { board: ScheduleBoard; adminRoute: string }) {
  const { next, failedCount } = board
  return (
    <Panel id="schedule" heading="Scheduled">
      {failedCount > 0 && (
        <p>
          <Link href={listUrl(adminRoute, SCHEDULE, scheduleFilters.failed)}>
            {failedCount === 1 ? '1 failed: look at it' : `${failedCount} failed: look at them`}
          </Link>
        </p>
      )}
      {next.length === 0 ? (
        <p>Nothing is published or unpublished by itself.</p>
      ) : (
        <ul>
          {next.map(({ id, title, action, at }) => (
            <li key={id}>
              <Link href={documentUrl(adminRoute, SCHEDULE, id)}>{title}</Link>
              <div className="quiet">
                {action === 'publish' ? 'Published' : 'Unpublished'} on {londonTime(at)}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
