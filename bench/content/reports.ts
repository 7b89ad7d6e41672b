import { p, richText } from '#src/lib/rich-text.ts'

type Event = {
  title: string
  framework: string
  eventType: string
  startDate: string
  endDate: string
  publicationDate: string
  theme?: string
  grade?: string
}

/** What happened to each authority: three inspections and three visits, under two of Ofsted's frameworks. */
const EVENTS: Event[] = [
  {
    title: 'standard inspection, June 2018',
    framework: 'ilacs-2018',
    eventType: 'standard-inspection',
    startDate: '2018-06-18',
    endDate: '2018-06-29',
    publicationDate: '2018-08-06',
    grade: 'requires-improvement',
  },
  {
    title: 'focused visit to the front door, March 2019',
    framework: 'ilacs-2018',
    eventType: 'focused-visit',
    startDate: '2019-03-12',
    endDate: '2019-03-13',
    publicationDate: '2019-04-04',
    theme: 'front-door',
  },
  {
    title: 'short inspection, November 2021',
    framework: 'ilacs-2018',
    eventType: 'short-inspection',
    startDate: '2021-11-15',
    endDate: '2021-11-19',
    publicationDate: '2022-01-10',
    grade: 'good',
  },
  {
    title: 'focused visit about care leavers, October 2022',
    framework: 'ilacs-2018',
    eventType: 'focused-visit',
    startDate: '2022-10-04',
    endDate: '2022-10-05',
    publicationDate: '2022-11-02',
    theme: 'care-leavers',
  },
  {
    title: 'focused visit about children in care, May 2023',
    framework: 'ilacs-2023',
    eventType: 'focused-visit',
    startDate: '2023-05-16',
    endDate: '2023-05-17',
    publicationDate: '2023-06-19',
    theme: 'children-in-care',
  },
  {
    title: 'standard inspection, September 2024',
    framework: 'ilacs-2023',
    eventType: 'standard-inspection',
    startDate: '2024-09-09',
    endDate: '2024-09-20',
    publicationDate: '2024-11-04',
    grade: 'good',
  },
]

const AREAS: Record<string, string[]> = {
  'ilacs-2018': ['leaders', 'help-and-protection', 'in-care-and-care-leavers', 'overall'],
  'ilacs-2023': ['leaders', 'help-and-protection', 'in-care', 'care-leavers', 'overall'],
}

const texts = (...lines: string[]) => lines.map((text) => ({ text }))

/** The six reports about an authority. */
export const reportsOf = ({ name, slug }: { name: string; slug: string }) =>
  EVENTS.map(({ title, grade, ...event }, at) => ({
    ...event,
    title: `${name}: ${title}`,
    slug: `${slug}-report-${at + 1}`,
    datePrecision: 'day',
    judgements: grade ? AREAS[event.framework]!.map((area) => ({ area, grade })) : [],
    headline: 'Most children and families gain from the help that they get',
    summary: richText(
      p(
        'Most children and families gain from the help that they get, under leaders who know the service and have built a ',
        'culture of support and challenge. Psychologists and other specialists work beside social workers.',
      ),
      p('Some narrower areas, such as long child protection plans, were not yet watched closely enough.'),
    ),
    recommendations: texts(
      'How soon help comes to children who have waited for longest.',
      'What managers write down of their decisions, and why they made them.',
    ),
    strengths: texts(
      'Early help of many kinds, which works for most families.',
      'Personal advisers who know care leavers early and stand by them.',
    ),
    areasForImprovement: texts('Tracking of children before care proceedings.'),
    leadInspector: 'Ada Example',
    pages: 9,
    provenance: [{ source: 'Made up, to be measured with', url: 'https://www.example.org/' }],
  }))
