import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import type { Decision } from '../plan/compare.ts'
import { planPart } from '../plan/plan-part.ts'
import type { Plan, Standing } from '../plan/planned.ts'
import { matchSubject, nameWords, type Directory, type Subject } from '../plan/subjects.ts'
import { isSettled } from '../plan/what-is-written.ts'
import type { Said } from '../statements/said.ts'
import type { Part } from './part.ts'
import { draftsAmong, readStanding } from './standing.ts'

/** What holds for all parts of a run. */
export type Setting = {
  payload: Payload
  directory: Directory
  answers: ReadonlyMap<string, string>
  /** As at when rows tell that do not say it. */
  asAt: string
}

export type PlanAsked = {
  subject: Subject
  rows: Said[]
  decisions?: Record<string, Record<string, Decision>>
  req?: PayloadRequest
}

/** What would become of what is kept now, if these rows were taken; how that stands; and whether there is anything to do. */
export async function planNow(
  { payload, directory, answers, asAt }: Setting,
  { subject, rows, decisions = {}, req }: PlanAsked,
): Promise<{ plan: Plan; standing: Standing; state: 'planned' | 'settled' }> {
  const called = (id: string) => canonical(directory.find('authority', 'key', `authority/${id}`)[0]) ?? id
  const standing = await readStanding(payload, subject, { called, req })
  const asked = { rows: rows.map((said) => withSuccessors(said, directory)), asAt, answers, decisions }
  const plan = planPart({ ...asked, standing })
  // Whether somebody is at work on it matters only of what would change.
  const changing = plan.documents.filter(({ id, changes }) => id && changes.length > 0)
  if (changing.length === 0) return { plan, standing, state: stateOf(plan, standing) }
  for (const collection of new Set(changing.map((each) => each.collection))) {
    const ids = changing.flatMap((each) => (each.collection === collection ? (each.id ?? []) : []))
    for (const id of await draftsAmong(payload, collection as CollectionSlug, ids, req))
      standing.drafts.add(id)
  }
  const now = standing.drafts.size > 0 ? planPart({ ...asked, standing }) : plan
  return { plan: now, standing, state: stateOf(now, standing) }
}

const stateOf = (plan: Plan, { marks }: Standing) => (isSettled(plan, marks) ? 'settled' : 'planned')

/** Whom a part is about: as it was found, or, where it was to be made, as somebody may have made it since. */
export function subjectOfPart({ subject: key, label, rows }: Part, directory: Directory): Subject {
  const [first, second] = key.split('/')
  const kind = (first === 'new' ? second : first) as Subject['kind']
  const known = directory.find(kind, 'key', key)[0]
  if (known?.id) return known
  const match = rows[0] && matchSubject(rows[0].clues, directory)
  if (match?.is === 'found' && match.subject.id) return match.subject
  return known ?? { key, kind, label, names: [label], gssCodes: [] }
}

/** Lists call successors by name or code: here they are called as we call them. */
function withSuccessors(said: Said, directory: Directory): Said {
  if (!said.statements.some(({ facts }) => facts.successors)) return said
  const statements = said.statements.map((statement) => {
    const { successors } = statement.facts
    if (!Array.isArray(successors)) return statement
    const named = successors.map((name) => canonical(successorCalled(name, directory)) ?? name)
    return { ...statement, facts: { ...statement.facts, successors: named } }
  })
  return { ...said, statements }
}

export const successorCalled = (name: string, directory: Directory): Subject | undefined =>
  directory.find('authority', 'gssCode', name)[0] ?? directory.find('authority', 'name', nameWords(name))[0]

const canonical = (subject: Subject | undefined) => subject && (subject.gssCodes[0] ?? subject.label)
