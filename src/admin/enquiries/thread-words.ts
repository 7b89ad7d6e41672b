import type { ThreadEntry } from '../../../collections/enquiries/thread.ts'
import { londonTime } from '../../email/messages/london-time.ts'

/** What follows an entry's time: who did it; of a mail that had to be tried again, how often, and when it is next. */
export function detailsOf({ by, mail }: Pick<ThreadEntry, 'by' | 'mail'>): string {
  const tries = mail && mail.attempts > 1 ? `tried ${mail.attempts} times` : ''
  const next =
    mail?.nextAttemptAt && mail.attempts > 0 ? `next attempt ${londonTime(mail.nextAttemptAt)}` : ''
  return [by && `by ${by}`, tries, next]
    .filter(Boolean)
    .map((words) => `, ${words}`)
    .join('')
}
