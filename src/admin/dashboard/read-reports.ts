import { BOARD_ROWS, type Asking } from './asking.ts'

export type LatestReport = {
  id: string
  title: string
  framework: string
  eventType?: string | null
  overallGrade?: string | null
  publicationDate?: string | null
}

/** The published reports that Ofsted published last, at most five. Those without a date are in no order. */
export async function readReports({ payload, user }: Asking): Promise<LatestReport[]> {
  const { docs } = await payload.find({
    collection: 'inspection-reports',
    user,
    overrideAccess: false,
    where: { and: [{ _status: { equals: 'published' } }, { publicationDate: { exists: true } }] },
    sort: '-publicationDate',
    limit: BOARD_ROWS,
    pagination: false,
    depth: 0,
    select: { title: true, framework: true, eventType: true, overallGrade: true, publicationDate: true },
  })
  return docs
}
