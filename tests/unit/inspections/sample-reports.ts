import type { JudgementFacts, ReportFacts } from '#src/inspections/check-report.ts'

/** Wandsworth's inspections, as Ofsted published them: facts without a fault. */
export const wandsworth = {
  slac2012: report({
    framework: 'slac',
    eventType: 'inspection',
    startDate: '2012-05-01',
    datePrecision: 'month',
    publicationDate: '2012-06-27',
    judgements: graded({ safeguarding: 'good', 'looked-after': 'good' }),
  }),
  sif2015: report({
    framework: 'sif',
    eventType: 'inspection',
    startDate: '2015-11-24',
    endDate: '2015-12-17',
    publicationDate: '2016-02-16',
    judgements: graded({
      overall: 'inadequate',
      'help-and-protection': 'inadequate',
      'looked-after-permanence': 'requires-improvement',
      adoption: 'requires-improvement',
      'care-leavers': 'inadequate',
      leadership: 'inadequate',
      lscb: 'requires-improvement',
    }),
    sourceUrl: 'https://files.ofsted.gov.uk/v1/file/2760524',
  }),
  fifthVisit2017: report({
    framework: 'sif',
    eventType: 'monitoring-visit',
    visitNumber: 5,
    theme: 'achieving-permanence',
    startDate: '2017-09-01',
    datePrecision: 'month',
    parentInspection: 'sif2015',
  }),
  sif2018: report({
    framework: 'sif',
    eventType: 're-inspection',
    startDate: '2018-05-08',
    endDate: '2018-05-31',
    publicationDate: '2018-07-20',
    judgements: graded({
      overall: 'requires-improvement',
      'help-and-protection': 'requires-improvement',
      'looked-after-permanence': 'requires-improvement',
      adoption: 'requires-improvement',
      'care-leavers': 'good',
      leadership: 'requires-improvement',
    }),
    parentInspection: 'sif2015',
  }),
  ilacs2022: report({
    framework: 'ilacs-2018',
    eventType: 'standard-inspection',
    startDate: '2022-11-07',
    endDate: '2022-11-18',
    publicationDate: '2023-01-13',
    judgements: graded({
      leaders: 'good',
      'help-and-protection': 'good',
      'in-care-and-care-leavers': 'good',
      overall: 'good',
    }),
  }),
  visit2023: report({
    framework: 'ilacs-2023',
    eventType: 'focused-visit',
    theme: 'front-door',
    startDate: '2023-11-23',
  }),
  ilacs2026: report({
    framework: 'ilacs-2023',
    eventType: 'short-inspection',
    startDate: '2026-03-02',
    endDate: '2026-03-06',
    publicationDate: '2026-05-18',
    judgements: graded({
      leaders: 'outstanding',
      'help-and-protection': 'outstanding',
      'in-care': 'outstanding',
      'care-leavers': 'outstanding',
      overall: 'outstanding',
    }),
  }),
}

/** Trafford, June 2026: two areas inadequate and, since April 2026, no overall grade. */
export const trafford2026 = report({
  framework: 'ilacs-2026',
  eventType: 'standard-inspection',
  startDate: '2026-06-08',
  endDate: '2026-06-19',
  publicationDate: '2026-08-10',
  judgements: graded({
    leaders: 'inadequate',
    'help-and-protection': 'inadequate',
    'in-care': 'good',
    'care-leavers': 'requires-improvement',
  }),
})

export const fosteringAgency2023: ReportFacts = {
  subjectKind: 'agency',
  framework: 'sccif-ifa',
  eventType: 'full-inspection',
  startDate: '2023-03-06',
  publicationDate: '2023-04-27',
  judgements: graded({
    'overall-experiences': 'outstanding',
    'helped-and-protected': 'outstanding',
    'leaders-and-managers': 'outstanding',
  }),
}

export function graded(grades: Record<string, string>): JudgementFacts[] {
  return Object.entries(grades).map(([area, grade]) => ({ area, grade, noGradeReason: null }))
}

/** The same report with other grades in the places of its own. */
export function regraded(facts: ReportFacts, grades: Record<string, string>): ReportFacts {
  const judgements = (facts.judgements ?? []).map((row) => ({
    ...row,
    grade: grades[row.area ?? ''] ?? row.grade,
  }))
  return { ...facts, judgements }
}

function report(facts: ReportFacts): ReportFacts {
  return { subjectKind: 'authority', ...facts }
}
