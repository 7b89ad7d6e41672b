import { createLocalReq, type Payload } from 'payload'
import { repairEnquiries } from '#collections/enquiries/repair-enquiries.ts'
import { repairReports } from '#collections/inspection-reports/repair-reports.ts'
import { repairLastChecked } from '#collections/shared/keep-last-checked.ts'
import { repairPositions } from '#collections/shared/keep-position.ts'
import { env } from '../env.ts'
import { makeFirstAdministrator, type FirstAdministrator } from './first-administrator.ts'
import { loadSampleContent } from './load-sample-content.ts'

export type Prepared = {
  administrator?: FirstAdministrator
  loadedSamples: boolean
  repairedPositions: number
  repairedReports: number
  repairedLastChecked: number
  repairedEnquiries: number
}

/** What is done before the first request: a first administrator, the sample content, and what a crash left undone. */
export async function prepare(payload: Payload, onProgress: (step: string) => void): Promise<Prepared> {
  const administrator = await makeFirstAdministrator(payload)
  const loadedSamples =
    env.SAMPLE_CONTENT && !env.isProduction ? await loadSampleContent(payload, onProgress) : false
  const req = await createLocalReq({}, payload)
  const repairedPositions = await repairPositions(payload, req)
  const repairedReports = await repairReports(payload, req)
  const repairedLastChecked = await repairLastChecked(payload, req)
  const repairedEnquiries = await repairEnquiries(payload, req)
  return {
    administrator,
    loadedSamples,
    repairedPositions,
    repairedReports,
    repairedLastChecked,
    repairedEnquiries,
  }
}
