import type { SampleReport } from '../types.ts'
import { inspection } from './inspection.ts'
import { judgements } from './judgements.ts'
import { visit } from './visit.ts'

const scilly = { slug: 'isles-of-scilly', name: 'Isles of Scilly' }
const INSPECTION_2023 = 'isles-of-scilly-ilacs-short-inspection-2023'

const afterInspectionOf2023 = {
  authority: scilly,
  framework: 'ilacs-2023',
  eventType: 'monitoring-visit',
  theme: 'children-in-need-or-plan',
  parentInspection: INSPECTION_2023,
} as const

export const islesOfScillyReports: SampleReport[] = [
  inspection({
    slug: 'isles-of-scilly-slac-inspection-2012',
    title: 'Isles of Scilly: inspection of safeguarding and looked after children, published July 2012',
    authority: 'isles-of-scilly',
    framework: 'slac',
    eventType: 'inspection',
    publicationDate: '2012-07-03',
    judgements: judgements({ safeguarding: 'good' }),
    inBrief:
      'Safeguarding was good. Ofsted’s statistics show no grade for services for looked after children.',
  }),
  inspection({
    slug: 'isles-of-scilly-sif-inspection-2016',
    title: 'Isles of Scilly: inspection under the single framework, April 2016',
    authority: 'isles-of-scilly',
    framework: 'sif',
    eventType: 'inspection',
    startDate: '2016-04-11',
    endDate: '2016-04-28',
    publicationDate: '2016-06-27',
    leadInspector: 'Emmy Tomsett',
    judgements: [
      ...judgements({ overall: 'good', 'help-and-protection': 'good' }),
      { area: 'looked-after-permanence', noGradeReason: 'no-children-in-scope' },
      { area: 'adoption', noGradeReason: 'no-children-in-scope' },
      { area: 'care-leavers', noGradeReason: 'no-children-in-scope' },
      ...judgements({ leadership: 'good', lscb: 'requires-improvement' }),
    ],
    inBrief:
      'Good overall. Three judgements have no grade, as in so small a place there were no children for whom to judge. The Local Safeguarding Children Board required improvement.',
    sourceUrl: 'https://files.ofsted.gov.uk/v1/file/50004325',
    pages: 30,
  }),
  inspection({
    slug: 'isles-of-scilly-ilacs-short-inspection-2019',
    title: 'Isles of Scilly: short inspection, October 2019',
    authority: 'isles-of-scilly',
    framework: 'ilacs-2018',
    eventType: 'short-inspection',
    startDate: '2019-10-14',
    endDate: '2019-10-18',
    publicationDate: '2019-12-19',
    leadInspector: 'Joy Howick',
    judgements: judgements({
      leaders: 'outstanding',
      'help-and-protection': 'good',
      'in-care-and-care-leavers': 'good',
      overall: 'good',
    }),
    inBrief: 'Good overall; the impact of leaders was outstanding.',
    sourceUrl: 'https://files.ofsted.gov.uk/v1/file/50135438',
    pages: 10,
  }),
  visit({
    authority: scilly,
    framework: 'ilacs-2018',
    eventType: 'focused-visit',
    theme: 'children-in-need-or-plan',
    startDate: '2022-07-19',
  }),
  inspection({
    slug: INSPECTION_2023,
    title: 'Isles of Scilly: short inspection, July 2023',
    authority: 'isles-of-scilly',
    framework: 'ilacs-2023',
    eventType: 'short-inspection',
    startDate: '2023-07-11',
    endDate: '2023-07-13',
    publicationDate: '2023-08-25',
    leadInspector: 'Tracey Ledder',
    judgements: judgements({
      leaders: 'inadequate',
      'help-and-protection': 'inadequate',
      'in-care': 'requires-improvement',
      'care-leavers': 'requires-improvement',
      overall: 'inadequate',
    }),
    inBrief:
      'Inadequate overall, as were the impact of leaders and help and protection. Services for children in care and for care leavers required improvement.',
    sourceUrl: 'https://files.ofsted.gov.uk/v1/file/50226696',
    pages: 9,
  }),
  visit({ ...afterInspectionOf2023, startDate: '2024-05-14', publicationDate: '2024-07-12' }),
  visit({ ...afterInspectionOf2023, startDate: '2025-02-11', publicationDate: '2025-03-13' }),
]
