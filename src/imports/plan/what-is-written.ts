import { isWritten, saidAgain, type DocMarks } from './compare.ts'
import type { Plan, Planned } from './planned.ts'

/** Whether anything of a document is written: a change of it, or that an editor has left a difference as it is. */
export const isForWriting = ({ verdict, changes }: Planned): boolean =>
  verdict === 'create' ||
  ((verdict === 'change' || verdict === 'ask') &&
    changes.some((change) => isWritten(change) || change.kind === 'keep'))

/** What this says again that an earlier file said, by document: that is noted, though nothing changes. */
export function marksAfter(plan: Plan, marks: Record<string, DocMarks>): Record<string, DocMarks> {
  return Object.fromEntries(
    plan.documents.flatMap(({ id, facts, asAt }) => {
      const before = id && marks[id]
      const after = before && saidAgain(before, facts, asAt)
      return after && after !== before ? [[id, after]] : []
    }),
  )
}

/** Whether there is nothing to do for a part, however it stands by then: what it says is all here, or is refused. */
export const isSettled = (plan: Plan, marks: Record<string, DocMarks>): boolean =>
  !plan.documents.some(isForWriting) && Object.keys(marksAfter(plan, marks)).length === 0
