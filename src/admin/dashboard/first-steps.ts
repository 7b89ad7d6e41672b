import { hasRole } from '../../../collections/shared/access.ts'
import type { Board } from './read-board.ts'

export type Step = { path: `/${string}`; words: string }

/** What somebody can do first in an empty service; nothing once there is content, or for who does not write any. */
export function firstSteps(person: Parameters<typeof hasRole>[0], board: Board): Step[] {
  const isEmpty = board.drafts?.length === 0 && board.reports?.length === 0
  if (!isEmpty || !hasRole(person, 'editor')) return []
  const ofEditors: Step[] = [
    { path: '/collections/authorities', words: 'Add the first authority' },
    { path: '/collections/inspection-reports', words: 'Add a report of its inspection' },
    { path: '/collections/news-articles', words: 'Write the first news article' },
  ]
  const ofAdministrators: Step[] = [
    { path: '/globals/site-settings', words: 'Say who you are, and who answers enquiries, in the settings' },
    { path: '/collections/outbox', words: 'Send a test mail' },
    { path: '/collections/users', words: 'Invite a colleague' },
  ]
  return hasRole(person) ? [...ofAdministrators, ...ofEditors] : ofEditors
}
