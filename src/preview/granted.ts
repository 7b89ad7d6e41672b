import { AsyncLocalStorage } from 'node:async_hooks'
import type { Grant } from './token.ts'

/** One for the process, also where this file has been loaded twice. */
const grants: AsyncLocalStorage<Grant> = ((globalThis as Record<symbol, unknown>)[
  Symbol.for('content.preview')
] ??= new AsyncLocalStorage()) as AsyncLocalStorage<Grant>

/** What is read while `read` runs is read by somebody who may see this draft. */
export const withGrant = <T>(grant: Grant | undefined, read: () => T): T =>
  grant ? grants.run(grant, read) : read()

/** The document of this collection whose draft may be seen by whom this is read for. */
export function grantedIn(collection: string): string | undefined {
  const grant = grants.getStore()
  return grant?.collection === collection ? grant.id : undefined
}
