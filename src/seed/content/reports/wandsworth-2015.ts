import { p, richText } from '#src/lib/rich-text.ts'
import { OFSTED_2016, ofstedStatistics, theReport } from '../sources.ts'
import type { Quotation, SampleReport } from '../types.ts'
import { judgements } from './judgements.ts'

const REPORT = 'https://files.ofsted.gov.uk/v1/file/2760524'

// Taken from a copy of the report on another site, from passages without its copying faults; the page is not known.
const quoted = (text: string): Quotation => ({
  text,
  section: 'Executive summary',
  checkedAgainstSource: false,
})

export const wandsworth2015: SampleReport = {
  slug: 'wandsworth-sif-inspection-2015',
  title: 'Wandsworth: inspection under the single framework, November to December 2015',
  authority: 'wandsworth',
  framework: 'sif',
  eventType: 'inspection',
  startDate: '2015-11-24',
  datePrecision: 'day',
  endDate: '2015-12-17',
  publicationDate: '2016-02-16',
  leadInspector: 'Carolyn Spray',
  headline: "Children's services in Wandsworth are inadequate",
  judgements: judgements({
    overall: 'inadequate',
    'help-and-protection': 'inadequate',
    'looked-after-permanence': 'requires-improvement',
    adoption: 'requires-improvement',
    'care-leavers': 'inadequate',
    leadership: 'inadequate',
    lscb: 'requires-improvement',
  }),
  summary: richText(
    p(
      'Inspectors found that services had become worse since the inspection of 2012. Help and protection, support for ',
      'care leavers, and leadership were all judged inadequate. Those at the top, elected members among them, had not ',
      'looked closely enough to know how unsafe some of the work with vulnerable children was.',
    ),
    p(
      'There was something to build on: low caseloads, a shared model of practice (signs of safety and well-being), ',
      'good support after children had found a permanent home, and young people who were listened to.',
    ),
    p(
      'The grade is that of children’s services as a whole. The report has no separate judgement of the council’s ',
      'fostering service.',
    ),
  ),
  recommendations: [],
  areasForImprovement: [
    'Oversight: senior leaders, councillors and managers did not examine front-line work closely enough, and poor practice went unchallenged while some children drifted or stayed at risk.',
    'Thresholds: they were wrongly applied; children waited to be seen by a social worker, and risk was poorly recognised and managed.',
    'Strategy discussions: held with the police alone, against statutory guidance, so that other agencies’ information was not shared as it should be.',
    'Care leavers: ten with high needs had lived far too long in unsuitable accommodation without the support that they needed.',
    'Care leavers: too little accommodation, training and work, and no answer in the sufficiency strategy for those who need much support.',
    'Supervision of social workers: becoming better and more regular, but not yet a safeguard of sound practice.',
    'The signs of safety and well-being model: not yet at home in every part of the service.',
    'Performance information: widely shared and often well used, but with gaps that hid how serious the failings in protection were.',
    'Audits: many were made inside and outside the council, yet they missed the faults or led to no firm plan.',
    'Assessments: from inadequate to good. Weak ones came late, passed over the child’s history or risks, and hardly involved the family; some children lived with neglect too long.',
    'Plans, pathway plans included: vague, without outcomes that can be measured, and not brought up to date as needs changed.',
    'Return home: some children left care without enough assessment or a plan of support.',
    'Sexual exploitation: the partnership and its panels (SEMAP) were well set up, but practice underneath was not robust enough to find and protect every child.',
    'Missing children: more return interviews were held, but risks were managed unevenly and what was learnt was not brought together.',
    'Corporate parenting: no board of its own yet to answer for children in care and care leavers, despite clear lines of accountability.',
    'Permanence: weak planning, no tracking of plans for long-term fostering or adoption, and a late search for families.',
    'Sufficiency and commissioning of placements: underdeveloped. Foster homes were short for emergencies, adolescents, and brothers and sisters together, and no approved adopters suited the children who were waiting.',
    'Early help: assessments varied, and it was hard to tell what meetings of the team around the child achieved.',
  ],
  strengths: [
    'Where inspectors pointed to children at risk of significant harm, the council stepped in at once to protect them.',
    'During the inspection managers tightened their grip on referral and assessment, the multi-agency safeguarding hub (MASH) included, and audited cases recently closed: in 15% the decision to close was looked at again.',
    'Social workers have low caseloads and good support from the organisation.',
    'Workforce planning and the participation of young people are strategic strengths.',
    'The access to resources team supports children who need a placement well, and the placement support team has many ways to help placements last.',
    'The virtual school follows the education of children looked after, and results have risen, also for children with complex needs.',
    'Support after permanence is good.',
    'The children are well known to their social workers, and some direct work had a clear purpose.',
    'Commissioned advocates help young people to take part in meetings about them and to settle complaints.',
    'A hub and a family information service make early help easier to find, and more children and families gain from it.',
    'Parents said that advice, programmes and groups had helped them to be better parents.',
    'The Family Recovery project improves the lives of the children whom it supports.',
    'CLICK, the children in care council, and care leavers spoke well of how they are involved in developing services.',
  ],
  quotations: [
    quoted(
      'The standard of social work practice for children and young people and the quality of leadership, management and governance have declined since children’s services in Wandsworth were last inspected in June 2012.',
    ),
    quoted(
      'Managers at all levels of the organisation do not have sufficient oversight of front-line practice.',
    ),
    quoted(
      'The quality and regularity of social work supervision is improving but it does not yet assure good and safe enough practice.',
    ),
    quoted('Family-finding starts too late.'),
    quoted(
      'Participation is a strength in the local authority, and young people play a positive role in developing and improving services.',
    ),
  ],
  sourceUrl: REPORT,
  pages: 47,
  licence: OFSTED_2016,
  provenance: [
    theReport(REPORT, OFSTED_2016),
    ofstedStatistics,
    {
      source: 'Greater London Fostering: Wandsworth page, which copies the executive summary',
      url: 'https://www.greaterlondonfostering.org/links/Local-Authorities/wandsworth-fostering.htm',
    },
  ],
  correctionNote:
    'Copies of the executive summary are about in which stray page numbers stand in two sentences: a “3” before “15% of the cases” and a “4” before “children looked after”. They say nothing about children. The earlier inspection, there dated June 2012, took place in May 2012; its report came out in June. Later papers give December 2015 as the date of this report: that is when the inspection ended.',
}
