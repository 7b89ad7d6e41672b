import type { Day } from '../../inspections/calendar-days.ts'
import { spellDay } from '../../inspections/dates.ts'
import type { Facts } from '../statements/said.ts'
import { areGradesEqual, sameness } from './same-inspection.ts'
import { questionKey } from './subjects.ts'

/** An inspection that is kept, or that rows of the file speak of. `id`: of the report that keeps it. */
export type Target = {
  id?: string
  facts: Facts
  /** What the file says of it. */
  said: Statement[]
}
/** `row`: its place among the rows of the part. `at`: its sheet and row, in words. */
export type Statement = { row: number; sheet: string; at: string; facts: Facts; asAt: string; link?: string }

export type Joined = {
  targets: Target[]
  /** Which inspection a statement speaks of is not clear. */
  questions: { statement: Statement; key: string; options: { value: string; label: string }[] }[]
  repeated: { statement: Statement; first: Statement; isEqual: boolean }[]
}

/** To a question which inspection it is. */
export const ANOTHER = 'another'

/**
 * Brings together what speaks of one inspection. `answers`: to questions that were asked before. What is kept comes
 * first, and of the file what tells the beginning, by which the rest is known.
 */
export function joinStatements(
  kept: Target[],
  statements: readonly Statement[],
  { subject, answers }: { subject: string; answers: ReadonlyMap<string, string> },
): Joined {
  const joined: Joined = { targets: [...kept], questions: [], repeated: [] }
  const inOrder = [...statements].toSorted((one, other) => knows(other) - knows(one))
  for (const statement of inOrder) {
    const others = joined.targets.filter(({ said }) => !said.some(({ sheet }) => sheet === statement.sheet))
    const first = joined.targets
      .flatMap(({ said }) => said)
      .find((each) => each.sheet === statement.sheet && sameness(each.facts, statement.facts) === 'same')
    if (first) {
      const isEqual = JSON.stringify(sorted(first.facts)) === JSON.stringify(sorted(statement.facts))
      joined.repeated.push({ statement, first, isEqual })
      continue
    }
    const same = others.filter(({ facts }) => sameness(facts, statement.facts) === 'same')
    const likely = others.filter(({ facts }) => sameness(facts, statement.facts) === 'likely')
    const agreeing = likely.filter(({ facts }) => areGradesEqual(facts, statement.facts))
    const found = same.length === 1 ? same : same.length === 0 && agreeing.length === 1 ? agreeing : []
    const near = others.filter(({ facts }) => sameness(facts, statement.facts) === 'near')
    const candidates = same.length > 0 ? same : [...likely, ...near]
    if (found.length === 1) add(found[0]!, statement)
    else if (candidates.length === 0)
      joined.targets.push({ facts: { ...statement.facts }, said: [statement] })
    else settle(candidates, statement)
  }
  return joined

  function settle(candidates: Target[], statement: Statement) {
    const key = questionKey('which', subject, keyDates(statement.facts))
    const answer = answers.get(key)
    const chosen = candidates.find(({ facts }) => optionOf(facts) === answer)
    if (chosen) add(chosen, statement)
    else if (answer === ANOTHER) joined.targets.push({ facts: { ...statement.facts }, said: [statement] })
    else {
      const options = candidates.map(({ facts }) => ({ value: optionOf(facts), label: inWords(facts) }))
      joined.questions.push({ statement, key, options })
    }
  }
}

function add(target: Target, statement: Statement): void {
  target.said.push(statement)
  target.facts = { ...statement.facts, ...target.facts }
}

const knows = ({ facts }: Statement) => (facts.startDate ? 2 : 0) + (facts.publicationDate ? 1 : 0)

const keyDates = ({ framework, eventType, startDate, publicationDate }: Facts) => [
  String(framework).replace(/^ilacs-\d{4}$/, 'ilacs'),
  eventType ?? '',
  startDate ?? '',
  publicationDate ?? '',
]

/** How an answer names an inspection, so that it holds next year too. */
export const optionOf = (facts: Facts): string => firstKnown(facts).join(' ')

/** The same for an editor to read: "begun 10 July 2023". */
export function whenInWords(facts: Facts): string {
  const [what, day] = firstKnown(facts)
  return `${what} ${spellDay(day)}`
}

function firstKnown({ startDate, publicationDate, endDate }: Facts): [string, Day] {
  if (startDate) return ['begun', startDate as Day]
  return publicationDate ? ['published', publicationDate as Day] : ['ended', endDate as Day]
}

const inWords = (facts: Facts): string =>
  `the ${String(facts.eventType ?? 'inspection').replace(/-/g, ' ')} ${whenInWords(facts)}`

const sorted = (facts: Facts) => Object.entries(facts).toSorted(([one], [other]) => (one < other ? -1 : 1))
