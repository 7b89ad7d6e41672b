import { block, h2, p, richText, ul } from '#src/lib/rich-text.ts'
import { reportRef } from '../ref.ts'
import type { SampleArticle } from '../types.ts'

const VISIT = 'wandsworth-fifth-monitoring-visit-2017'
const letter = { attribution: 'Ofsted, on its fifth monitoring visit', report: reportRef(VISIT) }

export const permanenceAtWandsworth: SampleArticle = {
  slug: 'wandsworth-finds-permanent-homes-too-slowly',
  title: 'Wandsworth still finds permanent homes too slowly, inspectors say',
  standfirst:
    'A fifth monitoring visit to the council saw strengths and determination, but practice that varied too much and children who waited too long.',
  publishedAt: null,
  authors: [],
  heroImage: null,
  body: richText(
    p(
      'Ofsted has been back to Wandsworth for the fifth time since it judged the council’s children’s services ',
      'inadequate overall at the inspection that ended in December 2015. This time inspectors looked at permanence: how ',
      'homes that last are found for children who cannot live with their birth families. Not soon enough, they found.',
    ),
    block('quotation', {
      text: 'Senior leaders accept that more work is required by all teams to make sure that permanence planning and family finding for children are carried out at the earliest opportunity.',
      ...letter,
    }),
    h2('Where time is lost'),
    p(
      'The search for a family begins late. Leaders know this, and inspectors saw them act on the delays. Many ',
      'assessments of connected persons – relatives and friends who might care for a child – are asked for, too often ',
      'when care proceedings are well under way.',
    ),
    p('How long some had waited was shown by a review that the council had made by outsiders in May 2017.'),
    block('keyFigure', {
      value: '28',
      unit: 'months',
      label:
        'on average before they lived with their adoptive families, for a fifth of the children who came into care as infants of 0–3 months',
      period: 'to May 2017',
      source: 'Review commissioned by the council, in Ofsted’s letter',
    }),
    block('keyFigure', {
      value: '4',
      unit: 'households',
      label: 'approved to adopt in 2014–15 and still not matched with a child',
      period: 'May 2017',
      source: 'Review commissioned by the council, in Ofsted’s letter',
    }),
    block('quotation', {
      text: 'These are considerable delays for adopters, leading to missed opportunities to pursue adoption quickly for some children.',
      ...letter,
    }),
    h2('What managers cannot yet see'),
    p(
      'Data that do not agree with one another keep managers at every level from knowing how good the work is. A new ',
      'tracker is to follow each case through the Public Law Outline (PLO), from the legal planning meeting to the final ',
      'hearing. It had only just begun, and inspectors want it taken further with urgency.',
    ),
    h2('What works'),
    ul(
      'A monthly forum, new as well, watches each stage of adoption more closely; plans that drift are now taken to the assistant director.',
      'The panel for adoption and permanence has settled in, has its quorum, and asks applicants searching questions.',
      'Prospective adopter reports (PARs) in the sample were good, and weighed strengths against vulnerabilities.',
      'Social work with children in care goes on improving.',
      'The minutes and records of independent reviewing officers (IROs), two concerns of the last visit, had become better.',
    ),
    block('quotation', {
      text: 'In summary, the progress that inspectors have seen in other areas on previous monitoring visits is not yet fully reflected in achieving permanence soon enough for some vulnerable children.',
      ...letter,
    }),
    p(
      'Inspectors left no doubt of the will to change: staff and leaders were working hard and meant to do better.',
    ),
    block('reportCard', { report: reportRef(VISIT) }),
    h2('Since then'),
    p(
      'The visit was in September 2017. Ofsted has inspected Wandsworth again in 2018, 2022 and 2026; the page of the ',
      'authority shows where it stands now.',
    ),
    block('enquiryCall', {
      text: 'Could you give a child a home? Greater London Fostering would be glad to hear from you.',
      enquiryType: 'fostering',
    }),
  ),
  authorities: ['wandsworth'],
  reports: [VISIT, 'wandsworth-sif-inspection-2015'],
  topics: ['permanence', 'adoption', 'children-in-care', 'leadership', 'inspection'],
  sourceLinks: [
    { label: 'Ofsted’s reports on Wandsworth', url: 'https://reports.ofsted.gov.uk/provider/44/80518' },
    {
      label: 'WillisPalmer: the first report of this visit',
      url: 'https://www.willispalmer.com/practice-remains-too-variable-in-permanence-arrangements-at-wandsworth/',
    },
  ],
  corrections: [],
}
