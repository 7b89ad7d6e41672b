import { londonTime } from '#src/email/messages/london-time.ts'

/** A version as the API answers it, the newest first in a list. */
export type Version = {
  id: string
  updatedAt: string
  autosave?: boolean | null
  version: { _status?: string | null; deletedAt?: string | null; updatedBy?: unknown }
}
export type VersionRow = { id: string; savedAt: string; savedBy: string; state: string }

/** What the list of versions says of each, the newest first. `isPublished`: whether readers see the page now. */
export function versionRows(versions: Version[], { isPublished }: { isPublished: boolean }): VersionRow[] {
  const shown = isPublished ? versions.find(({ version }) => version._status === 'published') : undefined
  return versions.map((each, index) => ({
    id: each.id,
    savedAt: londonTime(each.updatedAt),
    savedBy: nameOf(each.version.updatedBy),
    state: stateOf(each, { isNewest: index === 0, isShown: each === shown }),
  }))
}

function stateOf(
  { autosave, version }: Version,
  { isNewest, isShown }: { isNewest: boolean; isShown: boolean },
): string {
  if (version.deletedAt) return 'In the trash'
  if (version._status === 'published') return isShown ? 'Published now' : 'Published before'
  const draft = isNewest ? 'Newest draft' : 'Draft'
  return autosave ? `${draft}, saved by itself` : draft
}

/** Somebody who has left is known no longer; what a command or an import saved has no author. */
function nameOf(person: unknown): string {
  const name = person && typeof person === 'object' ? (person as { name?: unknown }).name : undefined
  return typeof name === 'string' && name ? name : person ? 'Somebody who has left' : 'The service'
}
