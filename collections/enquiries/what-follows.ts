import { overdueFrom, type Clocks } from './clocks.ts'
import { personKeys, type PersonKeys } from './person-keys.ts'
import { stageOf, type Stage } from './stages.ts'

export type WhatFollows = PersonKeys & { stage: Stage; overdueFrom: string | null }

/** What is kept beside an enquiry's own fields so that each list and each search is one look into an index. */
export const whatFollows = (enquiry: Clocks & Record<string, unknown>): WhatFollows => ({
  ...personKeys(enquiry),
  stage: stageOf(enquiry),
  overdueFrom: overdueFrom(enquiry)?.toISOString() ?? null,
})
