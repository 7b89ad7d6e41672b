import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collections, serverActions } from '#src/permissions/table.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { answering, fieldsOf, isHidden } from '#tests/support/permissions/fields.ts'
import { fillHouse, type FilledHouse } from '#tests/support/permissions/filled-house.ts'
import { changesBetween, snapshotOf } from '#tests/support/permissions/snapshot.ts'
import type { actingAs, Actions } from '#tests/support/permissions/server-actions.ts'
import {
  mayReadDocument,
  mayReadField,
  readsOf,
  staff,
  type Who,
} from '#tests/support/permissions/table-says.ts'

let house: House
let filled: FilledHouse
let actions: Actions
let acting: typeof actingAs
beforeAll(async () => {
  house = await openHouse()
  // What is filled in is nothing to be told of.
  await house.outbox.stop()
  filled = await fillHouse(house.payload)
  for (const who of staff) await house.tokenOf(who as never)
  const support = await import('#tests/support/permissions/server-actions.ts')
  actions = await support.loadActions()
  acting = support.actingAs
})
afterAll(() => house.close())

type Outcome = { thrown?: unknown; answered?: unknown }

/** Calls an action as Next would, and tells what came of it. Objects that lead back to themselves are told by words. */
async function call(name: string, who: Who, args: Record<string, unknown>): Promise<Outcome> {
  try {
    return { answered: await actions[name]!({ ...(await acting(house, who)), ...structuredClone(args) }) }
  } catch (thrown) {
    return { thrown }
  }
}

/** Nothing, or nothing but errors. */
const isRefused = ({ thrown, answered }: Outcome) =>
  thrown !== undefined || answered === null || ['errors', 'error'].some((name) => name in Object(answered))

function leaksIn(who: Who, answered: unknown): string[] {
  const seen = new Set<unknown>()
  const text = JSON.stringify(answered ?? null, (_key, value: unknown) => {
    if (typeof value === 'function' || typeof value === 'symbol') return undefined
    if (value === null || typeof value !== 'object') return value
    // The request and the config hold the whole house, and never leave it.
    if (seen.has(value) || 'payload' in value || 'payloadAPI' in value) return undefined
    seen.add(value)
    return value
  })
  return filled
    .marksIn(text)
    .filter(({ slug, kind, path }) => !mayReadDocument(who, slug, kind) || !mayReadField(who, slug, path))
    .map(({ slug, kind, path }) => `${slug} (${kind}): ${path}`)
}

const configOf = (slug: string) =>
  answering(house.payload.config.collections).find((each) => each.slug === slug)!
const idOf = (slug: string) => filled.idOf(slug, 'shown')!
const inOneWeek = () => new Date(Date.now() + 7 * 86_400_000)

/** Something to ask of each action. */
const asked: Record<string, () => Record<string, unknown>> = {
  'copy-data-from-locale': () => ({
    collectionSlug: 'authorities',
    docID: idOf('authorities'),
    fromLocale: 'en',
    toLocale: 'de',
  }),
  'form-state': () => ({
    collectionSlug: 'topics',
    data: { name: 'A' },
    operation: 'create',
    docPermissions: { fields: true },
    schemaPath: 'topics',
  }),
  'get-default-layout': () => ({}),
  'get-folder-results-component-and-data': () => ({ collectionsToDisplay: ['authorities'] }),
  'get-upcoming-scheduled-publish': () => ({ collectionSlug: 'authorities', id: idOf('authorities') }),
  'render-document': () => ({ collectionSlug: 'authorities', docID: idOf('authorities') }),
  'render-document-slots': () => ({ collectionSlug: 'authorities', id: idOf('authorities') }),
  'render-field': () => ({ schemaPath: 'topics.name', path: 'name', field: { type: 'text', name: 'name' } }),
  'render-list': () => ({ collectionSlug: 'authorities' }),
  'render-widget': () => ({ widgetSlug: 'collections' }),
  'schedule-publish': () => ({
    type: 'publish',
    date: inOneWeek(),
    doc: { relationTo: 'authorities', value: idOf('authorities') },
  }),
  slugify: () => ({ collectionSlug: 'authorities', path: 'slug', valueToSlugify: 'A B' }),
  'table-state': () => ({ collectionSlug: 'users', query: { limit: 100 }, columns: [] }),
}

describe('The admin’s own server actions', () => {
  it('are in the table, every one', () => {
    expect(Object.keys(actions).sort()).toEqual(Object.keys(serverActions).sort())
  })

  it.each(Object.keys(serverActions))(
    'answer nobody who is not signed in, and change nothing: %s',
    async (name) => {
      const before = await snapshotOf(house.payload)

      const outcome = await call(name, 'visitor', asked[name]!())

      expect(isRefused(outcome) || name === 'render-field' || name === 'render-document-slots').toBe(true)
      expect(leaksIn('visitor', outcome.answered)).toEqual([])
      expect(changesBetween(before, await snapshotOf(house.payload))).toEqual([])
    },
  )

  it.each(staff)('plan nothing for %s: what is scheduled is kept elsewhere', async (who) => {
    const before = await snapshotOf(house.payload)

    const plans = await call('schedule-publish', who, asked['schedule-publish']!())
    const withdrawn = await call('schedule-publish', who, {
      ...asked['schedule-publish']!(),
      deleteID: idOf('scheduled-publications'),
    })
    const upcoming = await call(
      'get-upcoming-scheduled-publish',
      who,
      asked['get-upcoming-scheduled-publish']!(),
    )

    expect([plans, withdrawn, upcoming].map(isRefused)).toEqual([true, true, true])
    expect(changesBetween(before, await snapshotOf(house.payload))).toEqual([])
  })

  it.each(staff.flatMap((who) => Object.keys(collections).map((slug) => [who, slug] as const)))(
    'give %s the rows of %s as the table says, and nothing by what they are filtered or ordered by',
    async (who, slug) => {
      const mistakes: string[] = []
      const list = await call('table-state', who, {
        collectionSlug: slug,
        query: { limit: 100 },
        columns: [],
      })
      const isRead = readsOf(who, slug) !== undefined
      const docs = (list.answered as { data?: { docs?: unknown[] } })?.data?.docs
      if (isRead !== Boolean(docs)) mistakes.push(docs ? 'a list is answered' : 'no list is answered')
      mistakes.push(...leaksIn(who, docs).map((each) => `tells ${each}`))
      const closed = fieldsOf(configOf(slug)).filter(
        ({ path, field }) => isHidden(field) || !mayReadField(who, slug, path),
      )
      for (const { path } of closed) {
        for (const query of [
          { where: { [path]: { exists: true } } },
          { where: { or: [{ [path]: { like: 'a' } }] } },
          { sort: path },
        ]) {
          const { answered } = await call('table-state', who, {
            collectionSlug: slug,
            query: { limit: 1, ...query },
            columns: [],
          })
          const found = (answered as { data?: { docs?: unknown[] } })?.data?.docs
          if (found && found.length > 0) mistakes.push(`answered for ${JSON.stringify(query)}`)
        }
      }

      expect(mistakes).toEqual([])
    },
  )

  it.each(staff)('fill no form of %s with what he may not read', async (who) => {
    const leaks: string[] = []
    for (const { slug, id, kind } of filled.kept.filter(({ slug }) => collections[slug])) {
      const form = await call('form-state', who, {
        ...{ collectionSlug: slug, id, operation: 'update', schemaPath: slug, data: { id } },
        ...{ docPermissions: { fields: true }, renderAllFields: true, returnLockStatus: false },
        ...{ checkForStaleData: true, originalUpdatedAt: '2001-01-01T00:00:00.000Z' },
      })
      leaks.push(...leaksIn(who, form.answered).map((each) => `${slug} (${kind}) tells ${each}`))
      const { staleDataState } = (form.answered ?? {}) as { staleDataState?: { isStale?: boolean } }
      if (staleDataState?.isStale && !mayReadDocument(who, slug, kind))
        leaks.push(`${slug} (${kind}) is there`)
    }

    expect(leaks).toEqual([])
  })
})
