import type { SampleReport } from '../types.ts'
import { inspection } from './inspection.ts'
import { judgements } from './judgements.ts'
import { visit } from './visit.ts'

const trafford = { slug: 'trafford', name: 'Trafford' }
const INSPECTION_2019 = 'trafford-ilacs-short-inspection-2019'

const afterInspectionOf2019 = {
  authority: trafford,
  framework: 'ilacs-2018',
  eventType: 'monitoring-visit',
  parentInspection: INSPECTION_2019,
} as const

export const traffordReports: SampleReport[] = [
  inspection({
    slug: 'trafford-slac-inspection-2010',
    title: 'Trafford: inspection of safeguarding and looked after children, published May 2010',
    authority: 'trafford',
    framework: 'slac',
    eventType: 'inspection',
    publicationDate: '2010-05-24',
    judgements: judgements({ safeguarding: 'good', 'looked-after': 'good' }),
    inBrief: 'Safeguarding and services for looked after children were both good.',
  }),
  inspection({
    slug: 'trafford-sif-inspection-2015',
    title: 'Trafford: inspection under the single framework, January to February 2015',
    authority: 'trafford',
    framework: 'sif',
    eventType: 'inspection',
    startDate: '2015-01-27',
    endDate: '2015-02-18',
    publicationDate: '2015-05-12',
    leadInspector: 'Gary Lamb',
    judgements: judgements({
      overall: 'good',
      'help-and-protection': 'good',
      'looked-after-permanence': 'good',
      adoption: 'good',
      'care-leavers': 'outstanding',
      leadership: 'outstanding',
      lscb: 'good',
    }),
    inBrief:
      'Good overall, with outstanding leadership and outstanding services for care leavers. The Local Safeguarding Children Board was good.',
    sourceUrl: 'https://files.ofsted.gov.uk/v1/file/50004293',
    pages: 46,
  }),
  inspection({
    slug: INSPECTION_2019,
    title: 'Trafford: short inspection, March 2019',
    authority: 'trafford',
    framework: 'ilacs-2018',
    eventType: 'short-inspection',
    startDate: '2019-03-04',
    endDate: '2019-03-08',
    publicationDate: '2019-05-08',
    leadInspector: 'Paula Thomson-Jones',
    judgements: judgements({
      leaders: 'inadequate',
      'help-and-protection': 'requires-improvement',
      'in-care-and-care-leavers': 'requires-improvement',
      overall: 'inadequate',
    }),
    inBrief: 'Inadequate overall and for the impact of leaders; the two other areas required improvement.',
    sourceUrl: 'https://files.ofsted.gov.uk/v1/file/50074947',
    pages: 11,
  }),
  visit({ ...afterInspectionOf2019, theme: 'children-in-care', startDate: '2022-03-10' }),
  visit({ ...afterInspectionOf2019, theme: 'children-in-need-or-plan', startDate: '2022-07-12' }),
  inspection({
    slug: 'trafford-ilacs-standard-inspection-2022',
    title: 'Trafford: standard inspection, November to December 2022',
    authority: 'trafford',
    framework: 'ilacs-2018',
    eventType: 'standard-inspection',
    startDate: '2022-11-21',
    endDate: '2022-12-02',
    publicationDate: '2023-01-31',
    leadInspector: 'Nick Bennison',
    judgements: judgements({
      leaders: 'requires-improvement',
      'help-and-protection': 'requires-improvement',
      'in-care-and-care-leavers': 'requires-improvement',
      overall: 'requires-improvement',
    }),
    inBrief: 'No longer inadequate: all three areas, and the whole, required improvement.',
    sourceUrl: 'https://files.ofsted.gov.uk/v1/file/50206433',
    pages: 12,
  }),
  visit({
    authority: trafford,
    framework: 'ilacs-2023',
    eventType: 'focused-visit',
    theme: 'care-leavers',
    startDate: '2024-07-02',
    publicationDate: '2024-08-01',
  }),
  inspection({
    slug: 'trafford-ilacs-standard-inspection-2026',
    title: 'Trafford: standard inspection, June 2026',
    authority: 'trafford',
    framework: 'ilacs-2026',
    eventType: 'standard-inspection',
    startDate: '2026-06-08',
    endDate: '2026-06-19',
    publicationDate: '2026-08-03',
    leadInspector: 'Leanne Cooper',
    judgements: judgements({
      leaders: 'inadequate',
      'help-and-protection': 'inadequate',
      'in-care': 'good',
      'care-leavers': 'requires-improvement',
    }),
    inBrief:
      'The impact of leaders, and help and protection, were inadequate; services for children in care were good, and those for care leavers required improvement. Inspections that began from April 2026 have no overall grade, so Trafford has none now.',
    sourceUrl: 'https://files.ofsted.gov.uk/v1/file/50308602',
    pages: 12,
  }),
]
