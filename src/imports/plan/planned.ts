import type { Facts } from '../statements/said.ts'
import type { Change, DocMarks } from './compare.ts'
import type { Subject } from './subjects.ts'

export type Doc = Record<string, unknown> & { id: string }
export type Collection = 'authorities' | 'agencies' | 'inspection-reports'

/** How what is kept of one authority or agency stands. */
export type Standing = {
  subject: Subject
  doc?: Doc
  reports: Doc[]
  /** By id of the document. */
  marks: Record<string, DocMarks>
  /** Ids of what has a draft beside what is published, or is a draft only. */
  drafts: Set<string>
  called(id: string): string
}

export type Verdict = 'create' | 'change' | 'same' | 'leave' | 'ask' | 'refuse'

/** What would become of one document. */
export type Planned = {
  key: string
  collection: Collection
  id?: string
  title: string
  verdict: Verdict
  reasons: string[]
  changes: Change[]
  /** All that the file says of it. */
  facts: Facts
  rows: number[]
  asAt: string
  link?: string
}

export type Question = {
  key: string
  text: string
  options: { value: string; label: string }[]
  rows: number[]
}

/** What a row comes to: of a row that tells of several inspections, the weightiest. */
export type PlannedRow = { sheet: string; row: number; verdict: Verdict; about: string; reasons: string[] }
export type Plan = { documents: Planned[]; questions: Question[]; rows: PlannedRow[] }
