import { Link } from '@payloadcms/ui'
import { listUrl } from '../urls.ts'
import { Panel } from './Panel.tsx'
import { mailFilters, type MailBoard } from './read-mail.ts'

export function MailPanel({ board, adminRoute }: { board: MailBoard; adminRoute: string }) {
  const { failedCount, waitingCount } = board
  return (
    <Panel id="mail" heading="Mail that failed">
      {failedCount === 0 ? (
        <p>None.</p>
      ) : (
        <p>
          <Link href={listUrl(adminRoute, 'outbox', mailFilters.failed)}>
            {failedCount === 1 ? '1 mail failed: look at it' : `${failedCount} mails failed: look at them`}
          </Link>
        </p>
      )}
      {waitingCount > 0 && (
        <p>
          <Link href={listUrl(adminRoute, 'outbox', mailFilters.waiting)}>
            {waitingCount === 1 ? '1 mail waits to be sent' : `${waitingCount} mails wait to be sent`}
          </Link>
        </p>
      )}
    </Panel>
  )
}
