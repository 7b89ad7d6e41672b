import type { Payload, TypedUser } from 'payload'
import { SOURCED } from '../../../collections/shared/keep-last-checked.ts'
import type { Condition } from '../urls.ts'
import { checkedSince, sourceFilters, type Sourced } from './views.ts'

export type SourceBoard = {
  months: number
  /** The day since which all should have been checked. */
  since: string
  waiting: { collection: Sourced; staleCount: number; neverCount: number }[]
}

type Asking = { payload: Payload; user: TypedUser; now: Date }

/** How much has not been checked against its sources for longer than the settings say, or never. */
export async function readSources({ payload, user, now }: Asking): Promise<SourceBoard> {
  const months = await readMonths({ payload, user })
  const since = checkedSince(now, months)
  const count = (collection: Sourced, conditions: Condition[]) =>
    countNewest(collection, conditions, { payload, user })
  const waiting = await Promise.all(
    SOURCED.map(async (collection) => ({
      collection,
      staleCount: await count(collection, sourceFilters.stale(collection, since)),
      neverCount: await count(collection, sourceFilters.never(collection)),
    })),
  )
  return { months, since, waiting }
}

const STANDARD_MONTHS = 12

/** The period that the settings give. */
export async function readMonths({ payload, user }: Omit<Asking, 'now'>): Promise<number> {
  const settings = await payload.findGlobal({
    slug: 'editing-settings',
    user,
    overrideAccess: false,
    depth: 0,
    select: { checkedWithinMonths: true },
  })
  return settings.checkedWithinMonths || STANDARD_MONTHS
}

/** As the admin's list does: of each document its newest version. */
async function countNewest(
  collection: Sourced,
  and: Condition[],
  { payload, user }: Omit<Asking, 'now'>,
): Promise<number> {
  const { totalDocs } = await payload.find({
    collection,
    user,
    overrideAccess: false,
    draft: true,
    where: { and },
    // In the order of the index that finds them, of which the first is the quickest had.
    sort: 'lastCheckedAt',
    limit: 1,
    depth: 0,
    select: { lastCheckedAt: true },
  })
  return totalDocs
}
