import { formatAdminURL } from 'payload/shared'
import { stringify } from 'qs-esm'

/** `where` of one condition: `{ status: { equals: 'new' } }`. */
export type Condition = Record<string, Record<string, string | boolean>>

/** A collection's list in the admin, filtered as its own filter panel would write it: a reader can see and change it. */
export function listUrl(
  adminRoute: string,
  collection: string,
  conditions: Condition[] = [],
  { sort }: { sort?: string } = {},
): string {
  const path = adminUrl(adminRoute, `/collections/${collection}`)
  const where = conditions.length > 0 ? { or: [{ and: conditions }] } : undefined
  return path + stringify({ where, sort }, { addQueryPrefix: true })
}

export function documentUrl(adminRoute: string, collection: string, id: string): string {
  return adminUrl(adminRoute, `/collections/${collection}/${encodeURIComponent(id)}`)
}

export function adminUrl(adminRoute: string, path: `/${string}`): string {
  return formatAdminURL({ adminRoute, path })
}
