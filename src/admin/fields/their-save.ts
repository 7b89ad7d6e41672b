import { londonTime } from '#src/email/messages/london-time.ts'

/** What the API answers of a document's newest state. */
export type Newest = { updatedAt?: string | null; updatedBy?: { id?: string; name?: string } | string | null }
export type TheirSave = { updatedAt: string; words: string }

/** What another person saved since the form was opened, or last saved; nothing where nobody did. */
export function theirSave(
  newest: Newest | undefined,
  { openedAt, me }: { openedAt: unknown; me: unknown },
): TheirSave | undefined {
  const { updatedAt, updatedBy } = newest ?? {}
  if (!updatedAt || !updatedBy || typeof openedAt !== 'string' || updatedAt <= openedAt) return undefined
  const [id, name] = typeof updatedBy === 'string' ? [updatedBy] : [updatedBy.id, updatedBy.name]
  if (id === me) return undefined
  const words = `${name || 'Somebody'} saved this page (${londonTime(updatedAt).replace(' at ', ', ')}) after you opened it. What you write is not saved over it unless you say so.`
  return { updatedAt, words }
}
