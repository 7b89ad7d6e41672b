import type { Day } from '../../inspections/calendar-days.ts'

export type FactValue = string | number | boolean | string[] | Record<string, unknown>

/** Facts by the name of the field that keeps them; a judgement's as `judgements.<area>`, a grade or `none:<reason>`. */
export type Facts = Record<string, FactValue>

/** What a row says of one document. */
export type Statement = { kind: 'authority' | 'agency' | 'report'; facts: Facts }

/** By what a row says whom it is about. */
export type Clues = {
  kind: 'authority' | 'agency'
  name?: string
  gssCode?: string
  dfeCode?: string
  urn?: string
  /** The last part of an address: a name without spaces. */
  slug?: string
  isAbolished?: true
}

/** What a row says, and what is wrong with it: a row with a fault says nothing else. */
export type Said = {
  sheet: string
  row: number
  clues: Clues
  statements: Statement[]
  faults: string[]
  /** Why nothing follows from it, where that is no fault. */
  remark?: string
  /** As at when it is said. */
  asAt?: Day
  /** Ofsted’s page of the one it is about. */
  link?: string
}
