import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import './admin.css'
import { DraftPanel } from './dashboard/DraftPanel.tsx'
import { EnquiryPanel } from './dashboard/EnquiryPanel.tsx'
import { firstSteps, type Step } from './dashboard/first-steps.ts'
import { MailPanel } from './dashboard/MailPanel.tsx'
import { Panel } from './dashboard/Panel.tsx'
import { readBoard } from './dashboard/read-board.ts'
import { ReportPanel } from './dashboard/ReportPanel.tsx'
import { SchedulePanel } from './dashboard/SchedulePanel.tsx'
import { SourcePanel } from './dashboard/SourcePanel.tsx'
import { WebhookPanel } from './dashboard/WebhookPanel.tsx'
import { adminUrl } from './urls.ts'

/** Above the dashboard: what waits for this person. */
export async function Dashboard({ payload, user }: ServerProps) {
  if (!user) return null
  const now = new Date()
  const board = await readBoard({ payload, user, now })
  const steps = firstSteps(user, board)
  const adminRoute = payload.config.routes.admin
  return (
    <div className="board">
      <h1>Welcome, {user.name}</h1>
      {!user.roles?.length && <p>You have no role yet. Ask an administrator for one.</p>}
      <div className="board__panels">
        {steps.length > 0 && <FirstSteps steps={steps} adminRoute={adminRoute} />}
        {board.enquiries && (
          <EnquiryPanel
            board={board.enquiries}
            adminRoute={adminRoute}
            viewer={{ id: String(user.id), now }}
          />
        )}
        {board.mail && <MailPanel board={board.mail} adminRoute={adminRoute} />}
        {board.webhooks && <WebhookPanel board={board.webhooks} adminRoute={adminRoute} />}
        {board.drafts && <DraftPanel drafts={board.drafts} adminRoute={adminRoute} now={now} />}
        {board.schedule && <SchedulePanel board={board.schedule} adminRoute={adminRoute} />}
        {board.reports && <ReportPanel reports={board.reports} adminRoute={adminRoute} />}
        {board.sources && <SourcePanel board={board.sources} adminRoute={adminRoute} />}
      </div>
    </div>
  )
}

function FirstSteps({ steps, adminRoute }: { steps: Step[]; adminRoute: string }) {
  return (
    <Panel id="first-steps" heading="First steps">
      <p>No report and no draft is here yet. You can begin like this:</p>
      <ol>
        {steps.map(({ path, words }) => (
          <li key={path}>
            <Link href={adminUrl(adminRoute, path)}>{words}</Link>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
