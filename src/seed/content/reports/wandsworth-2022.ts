import { p, richText } from '#src/lib/rich-text.ts'
import { OGL, ofstedStatistics, theReport } from '../sources.ts'
import type { SampleReport } from '../types.ts'
import { judgements } from './judgements.ts'

const REPORT = 'https://files.ofsted.gov.uk/v1/file/50204406'
const IN_CARE = 'The experiences and progress of children in care and care leavers'

export const wandsworth2022: SampleReport = {
  slug: 'wandsworth-ilacs-standard-inspection-2022',
  title: 'Wandsworth: standard inspection, November 2022',
  authority: 'wandsworth',
  framework: 'ilacs-2018',
  eventType: 'standard-inspection',
  startDate: '2022-11-07',
  datePrecision: 'day',
  endDate: '2022-11-18',
  publicationDate: '2023-01-13',
  leadInspector: 'Amanda Maxwell',
  judgements: judgements({
    leaders: 'good',
    'help-and-protection': 'good',
    'in-care-and-care-leavers': 'good',
    overall: 'good',
  }),
  summary: richText(
    p(
      'Good in every area: most children and families gain from the help that they get, under leaders who know the ',
      'service and have built a culture of support and challenge. Psychologists and other specialists work beside ',
      'social workers. Some narrower areas, such as long child protection plans, were not yet watched closely enough.',
    ),
    p(
      'Foster care was improving and the number of carers beginning to rise, though not yet to what the borough needs.',
    ),
  ),
  recommendations: [],
  strengths: [
    'Early help of many kinds, which works for most families.',
    'Prompt and well-judged answers at the multi-agency safeguarding hub.',
    'The Evolve team’s work with young people at risk of exploitation and gangs.',
    'A well-led virtual school: most children in care make good progress from where they started.',
    'Personal advisers who know care leavers early and stand by them.',
  ],
  areasForImprovement: [
    'Work with homeless 16- and 17-year-olds, and with allegations against adults who work with children: its quality and management oversight.',
    'Managers’ decisions, and how soon they come, for children whose child protection plans are delayed.',
    'Tracking of children in the pre-proceedings phase of the Public Law Outline, so that they come into care or return home at the right time.',
  ],
  quotations: [
    {
      text: 'The vast majority of children receive the right support at the right time.',
      section: 'Opening summary',
      page: 1,
      checkedAgainstSource: true,
    },
    {
      text: 'Children and young people in Wandsworth are benefiting from an improving fostering service.',
      section: `${IN_CARE}, paragraph 25`,
      page: 5,
      checkedAgainstSource: true,
    },
  ],
  sourceUrl: REPORT,
  pages: 9,
  licence: OGL,
  provenance: [theReport(REPORT), ofstedStatistics],
}
