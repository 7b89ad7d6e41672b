/**
 * Ofsted's inspection frameworks, oldest first. Dates are calendar days, both ends included, and speak of the
 * day an inspection *starts*, except `publishedRangeInData`: first and last publication in Ofsted's own lists.
 *
 * - `replacedOn`: for frameworks whose last inspection is not known, the day their successor began.
 * - `limits`: how a limiting judgement graded Inadequate binds the overall grade. `both-ways`: overall is
 *   Inadequate if and only if one of them is (168 of 168 SIF inspections). `one-way`: one of them makes the
 *   overall Inadequate. ILACS has no such rule: leaders Inadequate with a better overall happened three times.
 * - `graded`: what the grade is of, in words that follow the authority's name.
 *
 * Sources: Ofsted nos 090027 (SLAC), 130216 (SIF), the ILACS and SCCIF pages on GOV.UK, and Ofsted's
 * published lists of inspection outcomes.
 */
export const FRAMEWORKS = [
  {
    key: 'slac',
    name: 'Safeguarding and looked after children inspection',
    label: 'Safeguarding and looked after children (2009 to 2012)',
    subject: 'authority',
    inspectionsFrom: '2009-04-01',
    replacedOn: '2013-11-19',
    publishedRangeInData: ['2009-08-07', '2012-08-24'],
    graded: "children's services",
    overallJudgement: null,
    judgements: [
      { key: 'safeguarding', label: 'Safeguarding: overall effectiveness' },
      { key: 'looked-after', label: 'Services for looked after children: overall effectiveness' },
    ],
  },
  {
    key: 'cpi',
    name: 'Child protection inspection',
    label: 'Child protection (2012 to 2013)',
    subject: 'authority',
    replacedOn: '2013-11-19',
    publishedRangeInData: ['2012-07-13', '2013-08-16'],
    graded: 'child protection services',
    overallJudgement: 'overall',
    judgements: [{ key: 'overall', label: 'Overall effectiveness' }],
  },
  {
    key: 'tlac',
    name: 'Targeted looked after children inspection',
    label: 'Targeted looked after children (2013)',
    subject: 'authority',
    replacedOn: '2013-11-19',
    publishedRangeInData: ['2013-08-02', '2013-08-23'],
    graded: 'services for looked after children',
    overallJudgement: 'overall',
    judgements: [{ key: 'overall', label: 'Overall effectiveness' }],
  },
  {
    key: 'sif',
    name: 'Single inspection framework',
    label: 'Single inspection framework (2013 to 2018)',
    subject: 'authority',
    inspectionsFrom: '2013-11-19',
    inspectionsTo: '2018-06-11',
    publishedRangeInData: ['2014-02-11', '2018-08-24'],
    graded: "children's services",
    overallJudgement: 'overall',
    limits: 'both-ways',
    judgements: [
      { key: 'overall', label: 'Overall effectiveness' },
      {
        key: 'help-and-protection',
        number: '1',
        label: 'Children who need help and protection',
        limiting: true,
      },
      {
        key: 'looked-after-permanence',
        number: '2',
        label: 'Children looked after and achieving permanence',
        limiting: true,
      },
      { key: 'adoption', number: '2.1', label: 'Adoption performance', sub: true },
      { key: 'care-leavers', number: '2.2', label: 'Experiences and progress of care leavers', sub: true },
      { key: 'leadership', number: '3', label: 'Leadership, management and governance', limiting: true },
      {
        key: 'lscb',
        label: 'Effectiveness of the Local Safeguarding Children Board',
        separateReview: true,
      },
    ],
  },
  {
    key: 'ilacs-2018',
    name: 'ILACS',
    label: 'ILACS (2018 to 2022)',
    subject: 'authority',
    inspectionsFrom: '2018-01-29',
    inspectionsTo: '2022-12-31',
    graded: "children's services",
    overallJudgement: 'overall',
    judgements: [
      { key: 'leaders', label: 'The impact of leaders on social work practice with children and families' },
      {
        key: 'help-and-protection',
        label: 'The experiences and progress of children who need help and protection',
      },
      {
        key: 'in-care-and-care-leavers',
        label: 'The experiences and progress of children in care and care leavers',
      },
      { key: 'overall', label: 'Overall effectiveness' },
    ],
  },
  {
    key: 'ilacs-2023',
    name: 'ILACS (care leavers judged separately)',
    label: 'ILACS, care leavers judged separately (2023 to March 2026)',
    subject: 'authority',
    inspectionsFrom: '2023-01-01',
    inspectionsTo: '2026-03-31',
    graded: "children's services",
    overallJudgement: 'overall',
    judgements: [
      { key: 'leaders', label: 'The impact of leaders on social work practice with children and families' },
      {
        key: 'help-and-protection',
        label: 'The experiences and progress of children who need help and protection',
      },
      { key: 'in-care', label: 'The experiences and progress of children in care' },
      { key: 'care-leavers', label: 'The experiences and progress of care leavers' },
      { key: 'overall', label: 'Overall effectiveness' },
    ],
  },
  {
    key: 'ilacs-2026',
    name: 'ILACS (no overall effectiveness judgement)',
    label: 'ILACS, no overall effectiveness judgement (from April 2026)',
    subject: 'authority',
    inspectionsFrom: '2026-04-01',
    graded: "children's services",
    overallJudgement: null,
    judgements: [
      { key: 'leaders', label: 'The impact of leaders on social work practice with children and families' },
      {
        key: 'help-and-protection',
        label: 'The experiences and progress of children who need help and protection',
      },
      { key: 'in-care', label: 'The experiences and progress of children in care' },
      { key: 'care-leavers', label: 'The experiences and progress of care leavers' },
    ],
  },
  {
    key: 'jtai',
    name: 'Joint targeted area inspection',
    label: 'Joint targeted area inspection',
    subject: 'authority',
    graded: "children's services",
    overallJudgement: null,
    judgements: [],
  },
  {
    key: 'sccif-ifa',
    name: 'SCCIF: independent fostering agencies',
    label: 'SCCIF: independent fostering agencies',
    subject: 'agency',
    graded: '',
    overallJudgement: 'overall-experiences',
    limits: 'one-way',
    judgements: [
      {
        key: 'overall-experiences',
        label: 'Overall experiences and progress of children and young people',
      },
      {
        key: 'helped-and-protected',
        label: 'How well children and young people are helped and protected',
        limiting: true,
      },
      { key: 'leaders-and-managers', label: 'The effectiveness of leaders and managers' },
    ],
  },
] as const satisfies readonly FrameworkShape[]

type AreaShape = {
  key: string
  label: string
  number?: string
  limiting?: true
  sub?: true
  separateReview?: true
}

type FrameworkShape = {
  key: string
  name: string
  label: string
  subject: 'authority' | 'agency'
  inspectionsFrom?: string
  inspectionsTo?: string
  replacedOn?: string
  publishedRangeInData?: readonly [string, string]
  graded: string
  overallJudgement: string | null
  limits?: 'both-ways' | 'one-way'
  judgements: readonly AreaShape[]
}

export type FrameworkKey = (typeof FRAMEWORKS)[number]['key']
export type AreaKey = (typeof FRAMEWORKS)[number]['judgements'][number]['key']
export type Area = Omit<AreaShape, 'key'> & { readonly key: AreaKey }
export type Framework = Omit<FrameworkShape, 'key' | 'judgements'> & {
  readonly key: FrameworkKey
  readonly judgements: readonly Area[]
}
