import type { CollectionBeforeChangeHook, Payload, PayloadRequest } from 'payload'
import { calendarDay, midnightOf } from '#src/inspections/calendar-days.ts'
import { fillMissing } from './fill-missing.ts'

/** What carries its sources, each with the day on which it was read. */
export const SOURCED = ['authorities', 'inspection-reports', 'agencies'] as const

type Row = Record<string, unknown>

/** When something was last checked follows from its sources. */
export const setLastChecked: CollectionBeforeChangeHook = ({ data, originalDoc }) => ({
  ...data,
  lastCheckedAt: lastCheckedOf({ ...originalDoc, ...data } as Row),
})

/** The newest day on which one of its sources was read, as midnight UTC; null where none says when. */
export function lastCheckedOf({ provenance }: Row): string | null {
  const days = ((provenance as Row[] | null) ?? []).flatMap(
    ({ retrievedAt }) => calendarDay(retrievedAt) ?? [],
  )
  const newest = days.toSorted().at(-1)
  return newest ? midnightOf(newest) : null
}

/** Of what was kept before this was worked out. @returns of how many it was missing. */
export async function repairLastChecked(payload: Payload, req: PayloadRequest): Promise<number> {
  let filled = 0
  for (const collection of SOURCED) {
    const missing = (row: Row) => {
      const day = lastCheckedOf(row)
      return day ? { lastCheckedAt: day } : undefined
    }
    const field = 'lastCheckedAt'
    filled += await fillMissing({ collection, field, select: { provenance: true }, missing }, payload, req)
  }
  return filled
}
