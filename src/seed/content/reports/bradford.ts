import type { SampleReport } from '../types.ts'
import { inspection } from './inspection.ts'
import { judgements } from './judgements.ts'
import { visit } from './visit.ts'

const bradford = { slug: 'bradford', name: 'Bradford' }
const INSPECTION_2018 = 'bradford-ilacs-standard-inspection-2018'
const INSPECTION_2022 = 'bradford-ilacs-standard-inspection-2022'

const afterInspectionOf2022 = {
  authority: bradford,
  framework: 'ilacs-2023',
  eventType: 'monitoring-visit',
  parentInspection: INSPECTION_2022,
} as const

export const bradfordReports: SampleReport[] = [
  inspection({
    slug: 'bradford-slac-inspection-2012',
    title: 'Bradford: inspection of safeguarding and looked after children, published June 2012',
    authority: 'bradford',
    framework: 'slac',
    eventType: 'inspection',
    publicationDate: '2012-06-27',
    judgements: judgements({ safeguarding: 'good', 'looked-after': 'good' }),
    inBrief: 'Safeguarding and services for looked after children were both good.',
  }),
  inspection({
    slug: 'bradford-sif-inspection-2014',
    title: 'Bradford: inspection under the single framework, published May 2014',
    authority: 'bradford',
    framework: 'sif',
    eventType: 'inspection',
    publicationDate: '2014-05-23',
    judgements: judgements({
      overall: 'requires-improvement',
      'help-and-protection': 'requires-improvement',
      'looked-after-permanence': 'good',
      adoption: 'good',
      'care-leavers': 'good',
      leadership: 'good',
      lscb: 'good',
    }),
    inBrief:
      'Services for children looked after, adoption, care leavers and leadership were good; help and protection, and with it the whole, required improvement. The Local Safeguarding Children Board was good.',
    sourceUrl: 'https://files.ofsted.gov.uk/v1/file/50004264',
    pages: 34,
  }),
  inspection({
    slug: INSPECTION_2018,
    title: 'Bradford: standard inspection, September 2018',
    authority: 'bradford',
    framework: 'ilacs-2018',
    eventType: 'standard-inspection',
    startDate: '2018-09-17',
    endDate: '2018-09-28',
    publicationDate: '2018-10-29',
    leadInspector: 'Neil Penswick',
    judgements: judgements({
      leaders: 'requires-improvement',
      'help-and-protection': 'inadequate',
      'in-care-and-care-leavers': 'requires-improvement',
      overall: 'inadequate',
    }),
    inBrief:
      'Inadequate overall, as was help and protection. The impact of leaders, and the experiences of children in care and care leavers, required improvement.',
    sourceUrl: 'https://files.ofsted.gov.uk/v1/file/50035108',
    pages: 10,
  }),
  visit({
    authority: bradford,
    framework: 'ilacs-2018',
    eventType: 'monitoring-visit',
    theme: 'care-leavers',
    startDate: '2022-07-27',
    parentInspection: INSPECTION_2018,
  }),
  inspection({
    slug: INSPECTION_2022,
    title: 'Bradford: standard inspection, November to December 2022',
    authority: 'bradford',
    framework: 'ilacs-2018',
    eventType: 'standard-inspection',
    startDate: '2022-11-21',
    endDate: '2022-12-02',
    publicationDate: '2023-01-31',
    leadInspector: 'Matt Reed',
    judgements: judgements({
      leaders: 'inadequate',
      'help-and-protection': 'inadequate',
      'in-care-and-care-leavers': 'inadequate',
      overall: 'inadequate',
    }),
    inBrief:
      'Inadequate in all three areas and overall. In April 2023 a trust took over the running of the services.',
    sourceUrl: 'https://files.ofsted.gov.uk/v1/file/50206434',
    pages: 13,
  }),
  visit({ ...afterInspectionOf2022, theme: 'front-door', startDate: '2023-07-18' }),
  visit({ ...afterInspectionOf2022, theme: 'children-in-need-or-plan', startDate: '2023-11-08' }),
  visit({ ...afterInspectionOf2022, theme: 'children-in-need-or-plan', startDate: '2024-02-27' }),
  visit({
    ...afterInspectionOf2022,
    theme: 'achieving-permanence',
    startDate: '2024-05-22',
    publicationDate: '2024-07-12',
  }),
  visit({
    ...afterInspectionOf2022,
    theme: 'children-in-care',
    startDate: '2025-02-11',
    publicationDate: '2025-03-13',
  }),
  inspection({
    slug: 'bradford-ilacs-standard-inspection-2026',
    title: 'Bradford Children and Families Trust: standard inspection, January 2026',
    authority: 'bradford',
    framework: 'ilacs-2023',
    eventType: 'standard-inspection',
    startDate: '2026-01-12',
    endDate: '2026-01-23',
    publicationDate: '2026-05-21',
    leadInspector: 'Catherine Heron',
    judgements: judgements({
      leaders: 'good',
      'help-and-protection': 'requires-improvement',
      'in-care': 'requires-improvement',
      'care-leavers': 'good',
      overall: 'requires-improvement',
    }),
    inBrief:
      'No longer inadequate: the impact of leaders and the experiences of care leavers were good; help and protection, children in care, and the whole required improvement. The report is headed with the name of the trust that runs the services; the grades are those of the authority for which it runs them.',
    sourceUrl: 'https://files.ofsted.gov.uk/v1/file/50302265',
    pages: 14,
  }),
]
