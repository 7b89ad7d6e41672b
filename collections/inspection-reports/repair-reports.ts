import type { Payload, PayloadRequest } from 'payload'
import { orderDateOf } from '#src/inspections/position.ts'
import { fillMissing } from '../shared/fill-missing.ts'

/** Reports from before their place in time was kept. @returns of how many it was missing. */
export const repairReports = (payload: Payload, req: PayloadRequest): Promise<number> =>
  fillMissing(
    {
      collection: 'inspection-reports',
      field: 'inspectedAt',
      select: { startDate: true, datePrecision: true, endDate: true, publicationDate: true },
      missing(report) {
        const inspectedAt = orderDateOf(report)
        return inspectedAt ? { inspectedAt } : undefined
      },
    },
    payload,
    req,
  )
