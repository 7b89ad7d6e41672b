import { Link } from '@payloadcms/ui'
import { listUrl } from '../urls.ts'
import { Panel } from './Panel.tsx'
import { webhookFilters, type WebhookBoard } from './read-webhooks.ts'

export function WebhookPanel({ board, adminRoute }: { board: WebhookBoard; adminRoute: string }) {
  const { stoppedCount, failedCount } = board
  return (
    <Panel id="webhooks" heading="Webhooks that do not answer">
      {stoppedCount > 0 && (
        <p>
          <Link href={listUrl(adminRoute, 'webhooks', webhookFilters.stopped)}>
            {stoppedCount === 1 ? '1 was stopped: look at it' : `${stoppedCount} were stopped: look at them`}
          </Link>
        </p>
      )}
      {failedCount > 0 && (
        <p>
          <Link href={listUrl(adminRoute, 'outbox', webhookFilters.failed)}>
            {failedCount === 1
              ? '1 delivery was given up: look at it'
              : `${failedCount} deliveries were given up: look at them`}
          </Link>
        </p>
      )}
    </Panel>
  )
}
