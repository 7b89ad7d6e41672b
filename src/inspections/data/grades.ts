/** Ofsted's four grades, best first. `alsoPrintedAs`: other wordings in its files, for the importer. */
export const GRADES = [
  { key: 'outstanding', label: 'Outstanding', order: 1, alsoPrintedAs: [] },
  { key: 'good', label: 'Good', order: 2, alsoPrintedAs: [] },
  {
    key: 'requires-improvement',
    label: 'Requires improvement to be good',
    order: 3,
    alsoPrintedAs: ['Requires improvement', 'Require improvement'],
    // On the front page of a single inspection report.
    sifLabel: 'Requires improvement',
    // SLAC reports printed "Adequate"; Ofsted's lists show those grades under today's name.
    slacEraLabel: 'Adequate',
  },
  { key: 'inadequate', label: 'Inadequate', order: 4, alsoPrintedAs: [] },
] as const

/** What a place may show where others show an overall grade, beside the four. */
export const NO_GRADE_POSITIONS = [
  { key: 'not-reported', label: 'No overall grade reported' },
  { key: 'not-inspected', label: 'Not inspected' },
] as const

/**
 * Why a judgement has no grade. `forJudgement`: it can be true of an area that the report prints. The others
 * explain an empty cell in a table of many reports, where this report has no such judgement at all.
 */
export const NO_GRADE_REASONS = [
  { key: 'not-applicable-visit', label: 'A visit: visits are not graded', forJudgement: false },
  { key: 'judgement-not-in-framework', label: 'Not a judgement of this framework', forJudgement: false },
  {
    key: 'overall-not-reported-from-2026-04',
    label: 'No overall grade for inspections from April 2026',
    forJudgement: false,
  },
  { key: 'no-children-in-scope', label: 'No children in scope', forJudgement: true },
  { key: 'not-yet-inspected', label: 'Not yet inspected', forJudgement: true },
] as const

export type GradeKey = (typeof GRADES)[number]['key']
export type PositionGrade = GradeKey | (typeof NO_GRADE_POSITIONS)[number]['key']
export type NoGradeReason = (typeof NO_GRADE_REASONS)[number]['key']
