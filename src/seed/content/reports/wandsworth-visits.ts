import { p, richText } from '#src/lib/rich-text.ts'
import type { Quotation, SampleReport } from '../types.ts'

const quoted = (text: string): Quotation => ({ text, checkedAgainstSource: false })

const monitoringVisit = {
  authority: 'wandsworth',
  framework: 'sif',
  eventType: 'monitoring-visit',
  parentInspection: 'wandsworth-sif-inspection-2015',
} as const

/** Seven such visits were made from July 2016 to May 2018; of the others we know no more than that. */
export const wandsworthVisits: SampleReport[] = [
  {
    ...monitoringVisit,
    judgements: [],
    slug: 'wandsworth-third-monitoring-visit',
    title: 'Wandsworth: third monitoring visit',
    visitNumber: 3,
    datePrecision: 'unknown',
    summary: richText(
      p(
        'Practice was getting stronger and most children were safer, but the work was not yet good everywhere.',
      ),
      p('The day of the visit is not known; it was in the news in April 2017. Ofsted does not grade visits.'),
    ),
    recommendations: [],
    strengths: [
      'Risks were recognised and managers acted on them in time.',
      'Social workers knew children well, saw them regularly and worked with them imaginatively.',
      'Supervision in two teams was recorded fully, with reflection and clear actions.',
    ],
    areasForImprovement: [
      'Work was not yet consistently good in all services.',
      'Information was not always shared, or oversight kept, for children in care who go missing or are at high risk of sexual exploitation.',
    ],
    quotations: [
      quoted(
        'Based on the evidence gathered during the visit, social work practice is becoming stronger, leading to better outcomes for most children.',
      ),
    ],
    provenance: [
      {
        source: 'Children & Young People Now, 6 April 2017',
        url: 'https://www.cypnow.co.uk/content/news/ofsted-finds-solid-progress-at-inadequate-council',
      },
    ],
  },
  {
    ...monitoringVisit,
    judgements: [],
    slug: 'wandsworth-fifth-monitoring-visit-2017',
    title: 'Wandsworth: fifth monitoring visit, September 2017',
    visitNumber: 5,
    theme: 'achieving-permanence',
    startDate: '2017-09-01',
    datePrecision: 'month',
    team: [{ name: 'Brenda McLaughlin' }, { name: 'Marcie Taylor' }],
    headline: 'Permanent homes still come too late for some children',
    summary: richText(
      p(
        'Inspectors looked at how the council finds permanent homes for children who cannot live with their birth ',
        'families. They saw strengths and much determination, but practice varied too much and homes were found too late.',
      ),
      p('Of its date no more than the month is known. Ofsted does not grade visits.'),
    ),
    recommendations: [
      'Go on without delay with the new permanency tracker, which follows cases through the Public Law Outline from the legal planning meeting to the final hearing.',
    ],
    areasForImprovement: [
      'Permanence planning and the search for a family begin too late; all teams have more to do.',
      'Many assessments of connected persons are asked for, too many of them late in care proceedings.',
      'Young children wait too long, according to a review by outsiders in May 2017: of those who came into care as infants of up to three months, a fifth waited 28 months on average for their adoptive home.',
      'Four adoptive households approved in 2014–15 had still not been matched with a child by May 2017.',
      'Inconsistent data keep managers at every level from seeing how good the work on permanence is.',
    ],
    strengths: [
      'Leaders know of the delays and are acting on them.',
      'A new monthly forum has sharpened oversight at each stage of adoption, and plans that drift now come before the assistant director.',
      'The panel for adoption and permanence has settled in, has its quorum, and tests applicants’ strengths and weaknesses.',
      'The prospective adopter reports that were sampled are good: thorough and searching.',
      'Social work with children in care keeps improving.',
      'The minutes and records of independent reviewing officers, whose timeliness and quality the visit before had found wanting, were better in the cases sampled.',
    ],
    quotations: [
      quoted(
        'Senior leaders accept that more work is required by all teams to make sure that permanence planning and family finding for children are carried out at the earliest opportunity.',
      ),
      quoted(
        'These are considerable delays for adopters, leading to missed opportunities to pursue adoption quickly for some children.',
      ),
      quoted(
        'In summary, the progress that inspectors have seen in other areas on previous monitoring visits is not yet fully reflected in achieving permanence soon enough for some vulnerable children.',
      ),
    ],
    provenance: [
      {
        source: 'WillisPalmer: news of the visit, quoting Ofsted’s letter',
        url: 'https://www.willispalmer.com/practice-remains-too-variable-in-permanence-arrangements-at-wandsworth/',
      },
      {
        source: 'Wandsworth SW18: the month and the inspectors',
        url: 'https://www.wandsworthsw18.com/page/shared/common/ofstedwands002.htm',
      },
    ],
  },
]
