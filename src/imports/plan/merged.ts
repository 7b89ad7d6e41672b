import type { Facts } from '../statements/said.ts'
import { fieldInWords, inWords } from './in-words.ts'
import type { Statement } from './join.ts'

/** What several rows say of one document. Where they contradict each other, none of them is taken. */
export function merged(said: readonly Statement[]): { facts: Facts; reasons: string[]; asAt: string } {
  const facts: Facts = {}
  const from = new Map<string, Statement>()
  const reasons: string[] = []
  const contested = new Set<string>()
  const framework = String(said.find((each) => each.facts.framework)?.facts.framework ?? '')
  const isStartKnown = said.some((each) => each.facts.startDate)
  for (const statement of said) {
    for (const [field, value] of Object.entries(statement.facts)) {
      if (field === 'framework' && isStartKnown && !statement.facts.startDate) continue
      const before = from.get(field)
      if (before && JSON.stringify(facts[field]) !== JSON.stringify(value)) {
        contested.add(field)
        reasons.push(
          `The rows of this file contradict each other: ${fieldInWords(field, framework)} is “${inWords(facts[field]!, framework)}” in ${before.at} and “${inWords(value, framework)}” in ${statement.at}. Neither is taken.`,
        )
      } else {
        facts[field] = value
        from.set(field, statement)
      }
    }
  }
  for (const field of contested) delete facts[field]
  const asAt =
    said
      .map((each) => each.asAt)
      .toSorted()
      .at(-1) ?? ''
  return { facts, reasons, asAt }
}
