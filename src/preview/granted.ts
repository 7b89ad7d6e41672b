import { AsyncLocalStorage } from 'node:async_hooks'
import type { Grant } from './token.ts'

/** What may be read, and the token that lets one. */
export type Held = Grant & { token: string }

/** One for the process, also where this file has been loaded twice. */
const grants: AsyncLocalStorage<Held> = ((globalThis as Record<symbol, unknown>)[
  Symbol.for('content.preview')
] ??= new AsyncLocalStorage()) as AsyncLocalStorage<Held>

/** What is read while `read` runs is read by somebody who may see this draft. */
export const withGrant = <T>(grant: Held | undefined, read: () => T): T =>
  grant ? grants.run(grant, read) : read()

/** The draft that may be seen by whom this is read for; nothing for everybody who has no link to one. */
export const heldGrant = (): Held | undefined => grants.getStore()

/** The document of this collection whose draft may be seen by whom this is read for. */
export function grantedIn(collection: string): string | undefined {
  const grant = heldGrant()
  return grant?.collection === collection ? grant.id : undefined
}
