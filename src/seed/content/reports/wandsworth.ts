import { ofstedStatistics, theReport } from '../sources.ts'
import type { SampleReport } from '../types.ts'
import { inspection } from './inspection.ts'
import { judgements } from './judgements.ts'
import { visit } from './visit.ts'
import { wandsworth2015 } from './wandsworth-2015.ts'
import { wandsworth2022 } from './wandsworth-2022.ts'
import { wandsworthVisits } from './wandsworth-visits.ts'

const wandsworth = { slug: 'wandsworth', name: 'Wandsworth' }
const REPORT_2018 = 'https://files.ofsted.gov.uk/v1/file/50005142'

export const wandsworthReports: SampleReport[] = [
  inspection({
    slug: 'wandsworth-slac-inspection-2012',
    title: 'Wandsworth: inspection of safeguarding and looked after children, May 2012',
    authority: 'wandsworth',
    framework: 'slac',
    eventType: 'inspection',
    startDate: '2012-05-01',
    datePrecision: 'month',
    publicationDate: '2012-06-27',
    judgements: judgements({ safeguarding: 'good', 'looked-after': 'good' }),
    inBrief:
      'Safeguarding and services for looked after children were both good. Inspections of this kind had no grade for children’s services as a whole.',
    provenance: [
      ofstedStatistics,
      {
        source: 'The report of 2016, page 6: that the inspection took place in May 2012',
        url: 'https://files.ofsted.gov.uk/v1/file/2760524',
      },
    ],
  }),
  wandsworth2015,
  ...wandsworthVisits,
  inspection({
    slug: 'wandsworth-sif-re-inspection-2018',
    title: 'Wandsworth: re-inspection under the single framework, May 2018',
    authority: 'wandsworth',
    framework: 'sif',
    eventType: 're-inspection',
    parentInspection: 'wandsworth-sif-inspection-2015',
    startDate: '2018-05-08',
    endDate: '2018-05-31',
    publicationDate: '2018-07-20',
    leadInspector: 'Louise Warren',
    judgements: judgements({
      overall: 'requires-improvement',
      'help-and-protection': 'requires-improvement',
      'looked-after-permanence': 'requires-improvement',
      adoption: 'requires-improvement',
      'care-leavers': 'good',
      leadership: 'requires-improvement',
    }),
    inBrief:
      'After seven monitoring visits nothing was inadequate any more. Services for care leavers had gone from inadequate to good; everything else required improvement to be good.',
    strengths: [
      'Children in need of help and protection are found quickly, and support lowers the risks to them.',
      'Disabled children get good social work.',
    ],
    areasForImprovement: [
      'Practice is uneven and the workforce not yet settled: some children have had one social worker after another.',
      'Longer child protection plans, work before proceedings and early permanence, adoption included, come on too slowly.',
    ],
    sourceUrl: REPORT_2018,
    pages: 31,
    provenance: [
      theReport(REPORT_2018),
      ofstedStatistics,
      {
        source: 'WillisPalmer: news of the report',
        url: 'https://www.willispalmer.com/wandsworth-moves-inadequate/',
      },
    ],
  }),
  wandsworth2022,
  visit({
    authority: wandsworth,
    framework: 'ilacs-2023',
    eventType: 'focused-visit',
    theme: 'front-door',
    startDate: '2023-11-23',
  }),
  inspection({
    slug: 'wandsworth-ilacs-short-inspection-2026',
    title: 'Wandsworth: short inspection, March 2026',
    authority: 'wandsworth',
    framework: 'ilacs-2023',
    eventType: 'short-inspection',
    startDate: '2026-03-02',
    endDate: '2026-03-06',
    publicationDate: '2026-05-18',
    leadInspector: 'Monique Lindsay',
    judgements: judgements({
      leaders: 'outstanding',
      'help-and-protection': 'outstanding',
      'in-care': 'outstanding',
      'care-leavers': 'outstanding',
      overall: 'outstanding',
    }),
    inBrief:
      'Outstanding in all four areas and overall, ten years after the report that found the same council’s services inadequate. It was among the last inspections with an overall grade: those that began from April 2026 have none.',
    sourceUrl: 'https://files.ofsted.gov.uk/v1/file/50301929',
    pages: 14,
  }),
]
