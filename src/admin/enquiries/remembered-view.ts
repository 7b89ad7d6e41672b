import type { Payload, TypedUser, Where } from 'payload'
import type { Condition } from '../urls.ts'
import { viewShowing, type View } from './views.ts'

/** The list that somebody last worked from: one of the views, or conditions of their own. */
export type Remembered = { view: string } | { conditions: Condition[] }

type Whose = { payload: Payload; user: TypedUser }

const KEY = 'enquiries-view'

export async function rememberedBy({ payload, user }: Whose): Promise<Remembered | undefined> {
  const found = await payload.db.findOne({ collection: 'payload-preferences', where: whereOf(user) })
  return (found as { value?: Remembered } | null)?.value
}

/** Kept as Payload keeps the columns of a list: for this person, until they are removed. */
export async function remember(remembered: Remembered, { payload, user }: Whose): Promise<void> {
  const before = await rememberedBy({ payload, user })
  if (JSON.stringify(before) === JSON.stringify(remembered)) return
  await payload.db.upsert({
    collection: 'payload-preferences',
    where: whereOf(user),
    data: { key: KEY, user: { relationTo: user.collection, value: user.id }, value: remembered },
  })
}

/**
 * What to keep of a filter. What somebody looked for in words may name an enquirer, and would outlive the enquiry's
 * erasure: then nothing is kept.
 * @param fields the collection's fields that hold no words, by path.
 */
export function worthRemembering(
  conditions: Condition[] | undefined,
  views: View[],
  fields: ReadonlySet<string>,
): Remembered | undefined {
  if (!conditions) return undefined
  const view = viewShowing(views, conditions)
  if (view) return { view: view.key }
  const isSafe = conditions.every((condition) => Object.keys(condition).every((path) => fields.has(path)))
  return isSafe ? { conditions } : undefined
}

/** The remembered list as it is now; nothing where it is a view that there is no more. */
export function asView(remembered: Remembered, views: View[]): View | undefined {
  if ('view' in remembered) return views.find(({ key }) => key === remembered.view)
  return { key: 'own', label: 'Own filter', conditions: remembered.conditions, sort: '-createdAt' }
}

const whereOf = ({ id, collection }: TypedUser): Where => ({
  and: [
    { key: { equals: KEY } },
    { 'user.value': { equals: id } },
    { 'user.relationTo': { equals: collection } },
  ],
})
