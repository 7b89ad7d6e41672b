import {
  collections,
  everybody,
  globals,
  type Act,
  type Reads,
  type Row,
  type Who,
} from '#src/permissions/table.ts'
import type { Asked } from '#tests/support/house.ts'

export { everybody, type Act, type Who }

/** How a document stands, as far as reading it goes. `draft` is what was written over a shown one. */
export type Kind = 'shown' | 'shown too' | 'hidden' | 'trashed' | 'draft'

/** As whom the house is asked: a visitor is nobody. */
export const as = (who: Who): Pick<Asked, 'as'> => (who === 'visitor' ? {} : { as: who })

export const staff = everybody.filter((who) => who !== 'visitor')

/** @throws for a collection that is not in the table: then nobody has said who may do what with it. */
export function rowOf(slug: string): Row {
  const row = collections[slug] ?? globals[slug]
  if (!row) throw new Error(`“${slug}” is not in src/permissions/table.ts: add it to the table.`)
  return row
}

export const readsOf = (who: Who, slug: string): Reads | undefined => rowOf(slug).reads[who]

/** Whether the table lets somebody read documents of this kind. What is one’s own is made by no test of reading. */
export function mayReadDocument(who: Who, slug: string, kind: Kind): boolean {
  const reads = readsOf(who, slug)
  if (!reads || reads === 'own') return false
  return reads === 'all' || kind === 'shown' || kind === 'shown too'
}

/** Whether somebody who reads the document reads this field of it. A field that is listed covers all that lies in it. */
export const mayReadField = (who: Who, slug: string, path: string): boolean =>
  listed(rowOf(slug).readBy, path)?.includes(who) ?? true

export const mayWriteField = (who: Who, slug: string, path: string): boolean =>
  listed(rowOf(slug).writtenBy, path)?.includes(who) ?? true

export const may = (who: Who, act: Act, slug: string): 'yes' | 'own' | undefined =>
  rowOf(slug).may[act]?.[who]

/** A field that everybody reads of his own document, and nobody of another’s. */
export const isOwnField = (slug: string, path: string): boolean =>
  listed(rowOf(slug).readBy, path)?.includes('own') ?? false

function listed(fields: Row['readBy'], path: string): readonly (Who | 'own')[] | undefined {
  const found = Object.keys(fields).find((name) => path === name || path.startsWith(`${name}.`))
  return found === undefined ? undefined : fields[found]
}
