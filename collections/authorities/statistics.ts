import type { Payload } from 'payload'
import { countPublished } from '#src/database/count-published.ts'
import { statisticsFrom, type Statistics } from '#src/inspections/statistics.ts'
import { ofstedRegions, regions } from './fields.ts'

/**
 * How many published authorities have which grade. Those that no longer exist are left out, as in Ofsted's tables of
 * current grades; one whose services a trust runs is counted as any other.
 */
export async function readStatistics(payload: Payload): Promise<Statistics> {
  const groups = await countPublished(payload, {
    collection: 'authorities',
    where: { status: 'current' },
    by: [
      'region',
      'ofstedRegion',
      'currentGrade',
      'gradeIn.leaders',
      'gradeIn.helpAndProtection',
      'gradeIn.inCare',
      'gradeIn.careLeavers',
    ],
  })
  const alike = groups.map((group) => ({
    count: group.count,
    region: group.region,
    ofstedRegion: group.ofstedRegion,
    currentGrade: group.currentGrade,
    gradeIn: {
      leaders: group['gradeIn.leaders'],
      helpAndProtection: group['gradeIn.helpAndProtection'],
      inCare: group['gradeIn.inCare'],
      careLeavers: group['gradeIn.careLeavers'],
    },
  }))
  return statisticsFrom(alike, { regions, ofstedRegions })
}
