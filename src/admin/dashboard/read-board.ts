import { hasRole, type Role } from '../../../collections/shared/access.ts'
import { readSources, type SourceBoard } from '../sources/read-sources.ts'
import type { Asking } from './asking.ts'
import { readDrafts, type Draft } from './read-drafts.ts'
import { readEnquiries, type EnquiryBoard } from './read-enquiries.ts'
import { readMail, type MailBoard } from './read-mail.ts'
import { readReports, type LatestReport } from './read-reports.ts'
import { readSchedule, type ScheduleBoard } from './read-schedule.ts'
import { readWebhooks, type WebhookBoard } from './read-webhooks.ts'

/** What waits for somebody. A part that is not theirs is left out; no part asks for more when there is more. */
export type Board = {
  enquiries?: EnquiryBoard
  mail?: MailBoard
  drafts?: Draft[]
  schedule?: ScheduleBoard
  reports?: LatestReport[]
  sources?: SourceBoard
  webhooks?: WebhookBoard
}

export async function readBoard(asking: Asking): Promise<Board> {
  const has = (...roles: Role[]) => hasRole(asking.user, ...roles)
  const [enquiries, mail, drafts, schedule, reports, sources, webhooks] = await Promise.all([
    has('enquiries', 'data-protection') ? readEnquiries(asking) : undefined,
    has('enquiries') ? readMail(asking) : undefined,
    has('editor', 'viewer') ? readDrafts(asking) : undefined,
    has('editor', 'viewer') ? readSchedule(asking) : undefined,
    has('editor', 'viewer') ? readReports(asking) : undefined,
    has('editor', 'viewer') ? readSources(asking) : undefined,
    has() ? readWebhooks(asking) : undefined,
  ])
  return { enquiries, mail, drafts, schedule, reports, sources, webhooks }
}
