import { createHash } from 'node:crypto'
import { slugFrom } from '../../lib/slug.ts'
import type { Clues } from '../statements/said.ts'
import { plainWords } from '../table/columns.ts'

/** An authority or agency that rows can be about: kept already, or, without an id, about to be. */
export type Subject = {
  key: string
  kind: 'authority' | 'agency'
  id?: string
  label: string
  names: string[]
  gssCodes: string[]
  dfeCode?: string
  urn?: string
}

export type Directory = {
  find(kind: Subject['kind'], by: keyof Marks, value: string): Subject[]
  add(subject: Subject): void
}
type Marks = { name: string; gssCode: string; dfeCode: string; urn: string; slug: string; key: string }

/** All that rows can be about, found by each of their names and codes. */
export function makeDirectory(subjects: Iterable<Subject>): Directory {
  const found = new Map<string, Set<Subject>>()
  const note = (subject: Subject, by: keyof Marks, value: string | undefined) => {
    if (!value) return
    const at = `${subject.kind} ${by} ${value}`
    found.set(at, (found.get(at) ?? new Set()).add(subject))
  }
  const add = (subject: Subject) => {
    for (const name of subject.names) {
      note(subject, 'name', nameWords(name))
      note(subject, 'slug', slugFrom(nameWords(name)))
    }
    for (const code of subject.gssCodes) note(subject, 'gssCode', code)
    note(subject, 'dfeCode', subject.dfeCode)
    note(subject, 'urn', subject.urn)
    note(subject, 'key', subject.key)
  }
  for (const subject of subjects) add(subject)
  return { add, find: (kind, by, value) => [...(found.get(`${kind} ${by} ${value}`) ?? [])] }
}

/** Names are the same without case, signs, "and" for "&", and what only some lists add. */
export const nameWords = (name: string): string =>
  plainWords(name)
    .replace(/^the /, '')
    .replace(/ (borough|council|city of|county of|royal borough of)$/, '')

export type Match =
  | { is: 'found'; subject: Subject }
  | { is: 'unknown' }
  | { is: 'question'; candidates: Subject[]; why: string }

const KINDS = ['gssCode', 'urn', 'dfeCode', 'name', 'slug'] as const
const CALLED: Record<(typeof KINDS)[number], string> = {
  gssCode: 'the ONS code',
  urn: 'the Ofsted URN',
  dfeCode: 'the DfE code',
  name: 'the name',
  slug: 'the link',
}

/**
 * Whom a row is about: the one with whom everything agrees that the row says of it. Where two fit, or something in the
 * row speaks against the only one, it is a question.
 */
export function matchSubject(clues: Clues, directory: Directory): Match {
  return clues.kind === 'agency' && clues.urn ? matchAgency(clues, directory) : matchByAll(clues, directory)
}

/** Branches of one agency share a name, and names change: its number says which it is. */
function matchAgency({ urn, name }: Clues, directory: Directory): Match {
  const [subject] = directory.find('agency', 'urn', urn!)
  if (subject) return { is: 'found', subject }
  const unnumbered = directory.find('agency', 'name', nameWords(name ?? '')).filter((each) => !each.urn)
  if (unnumbered.length === 0) return { is: 'unknown' }
  const why = `${namesOf(unnumbered)} is kept here without a URN, and may be another of the same name.`
  return { is: 'question', candidates: unnumbered, why }
}

function matchByAll(clues: Clues, directory: Directory): Match {
  const votes = KINDS.flatMap((kind) => {
    const value = clues[kind]
    if (!value) return []
    const looked =
      kind === 'name'
        ? nameWords(value)
        : kind === 'slug'
          ? slugFrom(nameWords(value.replace(/-/g, ' ')))
          : value
    return [{ kind, value, subjects: directory.find(clues.kind, kind, looked) }]
  })
  const heard = votes.filter(({ subjects }) => subjects.length > 0)
  if (heard.length === 0) return { is: 'unknown' }
  const common = heard[0]!.subjects.filter((one) => heard.every(({ subjects }) => subjects.includes(one)))
  const candidates = [...new Set(heard.flatMap(({ subjects }) => subjects))]
  const [only, another] = common
  if (!only || another) {
    const says = heard.map(
      ({ kind, value, subjects }) => `${CALLED[kind]} “${value}” is ${namesOf(subjects)}`,
    )
    return { is: 'question', candidates, why: `${capital(says.join(', '))}.` }
  }
  const against = votes.find(({ kind, subjects }) => subjects.length === 0 && speaksAgainst(kind, only))
  if (!against) return { is: 'found', subject: only }
  const why = `${capital(CALLED[against.kind])} “${against.value}” is none that ${only.label} has here; the rest of the row is.`
  return { is: 'question', candidates, why }
}

/** A code that is unknown says nothing of one that has none; of one that has another, it says that it is not meant. */
function speaksAgainst(kind: (typeof KINDS)[number], subject: Subject): boolean {
  if (kind === 'gssCode') return subject.gssCodes.length > 0
  if (kind === 'urn') return Boolean(subject.urn)
  if (kind === 'dfeCode') return Boolean(subject.dfeCode)
  // Addresses shorten names.
  return kind === 'name'
}

const namesOf = (subjects: Subject[]) => subjects.map(({ label }) => label).join(' or ')
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The same for all rows that say the same of whom they are about: an answer is given once. */
export const questionKey = (...of: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 16)

export const keyOfClues = ({ kind, name, gssCode, dfeCode, urn, slug }: Clues): string =>
  questionKey('whom', kind, nameWords(name ?? ''), gssCode ?? '', dfeCode ?? '', urn ?? '', slug ?? '')
