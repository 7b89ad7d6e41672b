import type { FlattenedField, SanitizedCollectionConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collections, everybody } from '#src/permissions/table.ts'
import { openHouse, type Answer, type House } from '#tests/support/house.ts'
import { answering, fieldsOf, isHidden, type FieldAt } from '#tests/support/permissions/fields.ts'
import { fillHouse, type FilledHouse } from '#tests/support/permissions/filled-house.ts'
import { isAnswer, isRefusal, readsNothing, roads } from '#tests/support/permissions/requests.ts'
import { mayReadDocument, mayReadField, type Who } from '#tests/support/permissions/table-says.ts'

let house: House
let filled: FilledHouse
beforeAll(async () => {
  house = await openHouse()
  // What is filled in is nothing to be told of.
  await house.outbox.stop()
  filled = await fillHouse(house.payload)
})
afterAll(() => house.close())

const configOf = (slug: string) =>
  answering(house.payload.config.collections).find((each) => each.slug === slug)!
const cases = everybody.flatMap((who) => Object.keys(collections).map((slug) => [who, slug] as const))
const readable = cases.filter(([who, slug]) => !readsNothing(who, slug))

describe('What somebody may not read', () => {
  it.each(cases)('%s learns nothing of, of %s, by filters, counts or orders', async (who, slug) => {
    const mistakes: string[] = []
    if (readsNothing(who, slug)) mistakes.push(...(await answeredOfAll(who, slug)))
    for (const { path, field } of readsNothing(who, slug) ? [] : closedTo(who, slug)) {
      const searches = [
        ['/', `where[${path}][exists]=true`],
        ['/', `where[or][0][${path}][${operatorOf(field)}]=${valueFor(field)}`],
        ['/count', `where[${path}][${operatorOf(field)}]=${valueFor(field)}`],
        ['/', `sort=${path}`],
        ['/', `sort=-${path},id`],
      ] as const
      for (const [where, search] of searches) {
        for (const road of roads) {
          const answer = await road.list(house, who, `/api/${slug}${where === '/' ? '' : where}`, search)
          if (answer.status !== 400) mistakes.push(`${road.name} ${where}?${search}: ${answer.status}`)
        }
      }
    }

    expect(mistakes).toEqual([])
  })

  it.each(readable)('%s learns nothing of through relations of %s', async (who, slug) => {
    const mistakes: string[] = []
    for (const { path, target } of relationsOf(configOf(slug))) {
      if (!mayReadField(who, slug, path)) continue
      for (const { path: theirs, field } of closedTo(who, target)) {
        for (const search of [
          `where[${path}.${theirs}][${operatorOf(field)}]=${valueFor(field)}`,
          `sort=${path}.${theirs}`,
        ]) {
          for (const road of roads) {
            const answer = await road.list(house, who, `/api/${slug}`, search)
            if (answer.status !== 400) mistakes.push(`${road.name} ?${search}: ${answer.status}`)
          }
        }
      }
    }

    expect(mistakes).toEqual([])
  })

  it.each(readable)('%s finds not by what hidden documents say that %s lead to', async (who, slug) => {
    const mistakes: string[] = []
    for (const { path, target } of relationsOf(configOf(slug))) {
      const [words] = fieldsOf(configOf(target)).filter((each) => filled.markOf(target, 'hidden', each.path))
      if (!words || !mayReadField(who, slug, path) || readsNothing(who, target)) continue
      const search = `where[${path}.${words.path}][like]=${filled.markOf(target, 'hidden', words.path)}`
      for (const road of roads) {
        const answer = await road.list(house, who, `/api/${slug}`, search)
        const count = await road.list(house, who, `/api/${slug}/count`, search)
        const isFound = mayReadDocument(who, target, 'hidden')
        for (const { status, body } of [answer, count]) {
          if (status !== 200 || body.totalDocs > 0 !== isFound)
            mistakes.push(`${road.name} ?${search}: ${status}, ${body.totalDocs} found`)
        }
      }
    }

    expect(mistakes).toEqual([])
  })

  it.each(readable)('%s learns nothing of by the joins of %s', async (who, slug) => {
    const mistakes: string[] = []
    for (const { path, target } of joinsOf(configOf(slug))) {
      for (const { path: theirs, field } of closedTo(who, target)) {
        for (const search of [
          `joins[${path}][where][${theirs}][${operatorOf(field)}]=${valueFor(field)}`,
          `joins[${path}][sort]=${theirs}`,
        ]) {
          for (const road of roads) {
            const answer = await road.list(house, who, `/api/${slug}`, search)
            const listed = isAnswer(answer) && readsNothing(who, target) ? joinedIn(answer, path) : ['?']
            if (answer.status !== 400 && listed.length > 0)
              mistakes.push(`${road.name} ?${search}: ${answer.status}`)
          }
        }
      }
      const answer = await house.ask(
        `/api/${slug}?joins[${path}][count]=true&depth=0`,
        who === 'visitor' ? {} : { as: who },
      )
      const listed = joinedIn(answer, path)
      const hidden = listed.filter((id) =>
        filled.kept.some((each) => each.id === id && !mayReadDocument(who, target, each.kind)),
      )
      if (hidden.length > 0 || (readsNothing(who, target) && listed.length > 0))
        mistakes.push(`${path} lists ${hidden.join()}`)
    }

    expect(mistakes).toEqual([])
  })
})

describe('What somebody may read', () => {
  it.each(readable)('%s filters and orders by, of %s', async (who, slug) => {
    const mistakes: string[] = []
    const open = openTo(who, slug)
    const filters = open
      .filter(({ field }) => !('relationTo' in field && Array.isArray(field.relationTo)))

      .filter(({ field }) => !['array', 'group'].includes(field.type))
      .map(({ path, field }) => `[${path}][${operatorOf(field)}]=${valueFor(field)}`)
    const orders = open
      .filter(({ path, field }) => isPlain(configOf(slug), path, field))
      .map(({ path }) => path)
    const searches = [
      ...inGroups(filters, 40).map((some) => some.map((each, at) => `where[or][${at}]${each}`).join('&')),
      ...inGroups(orders, 5).map((some) => `sort=${some.join(',')}`),
    ]
    for (const search of searches) {
      for (const road of roads) {
        const answer = await road.list(house, who, `/api/${slug}`, `depth=0&${search}`)
        if (!isAnswer(answer)) mistakes.push(`${road.name} ?${search}: ${JSON.stringify(answer.body.errors)}`)
      }
    }

    expect(mistakes).toEqual([])
  })
})

/** Visitors see what is published and not in the trash, and are told no more of either. */
const STATES = ['_status', 'deletedAt']

const closedTo = (who: Who, slug: string): FieldAt[] =>
  fieldsOf(configOf(slug)).filter(
    ({ path, field }) =>
      isHidden(field) ||
      !mayReadField(who, slug, path) ||
      readsNothing(who, slug) ||
      (who === 'visitor' && STATES.includes(path)),
  )

const openTo = (who: Who, slug: string): FieldAt[] => {
  const closed = new Set(closedTo(who, slug).map(({ path }) => path))
  return fieldsOf(configOf(slug)).filter(
    ({ path, field }) => !closed.has(path) && !('virtual' in field && field.virtual) && field.type !== 'join',
  )
}

/** Of a collection that is closed to somebody: what he is answered all the same, whatever field he asks by. */
async function answeredOfAll(who: Who, slug: string): Promise<string[]> {
  const answered: string[] = []
  for (const some of inGroups(fieldsOf(configOf(slug)), 40)) {
    const filter = some.map(
      ({ path, field }, at) => `where[or][${at}][${path}][${operatorOf(field)}]=${valueFor(field)}`,
    )
    for (const road of roads) {
      for (const path of [`/api/${slug}`, `/api/${slug}/count`]) {
        const answer = await road.list(house, who, path, filter.join('&'))
        if (answer.status !== 400 && !isRefusal(who, answer))
          answered.push(`${road.name} ${path}: ${answer.status}`)
      }
      for (const { path } of some.slice(0, 5)) {
        const answer = await road.list(house, who, `/api/${slug}`, `sort=${path}`)
        if (answer.status !== 400 && !isRefusal(who, answer))
          answered.push(`${road.name} sort=${path}: ${answer.status}`)
      }
    }
  }
  return answered
}

type Relation = { path: string; target: string }

/** Every relation and file that leads to one collection, at the top or in groups and lists. */
const relationsOf = (config: SanitizedCollectionConfig): Relation[] =>
  fieldsOf(config).flatMap(({ path, field }) =>
    'relationTo' in field && typeof field.relationTo === 'string' && collections[field.relationTo]
      ? [{ path, target: field.relationTo }]
      : [],
  )

const joinsOf = (config: SanitizedCollectionConfig): Relation[] =>
  fieldsOf(config).flatMap(({ path, field }) =>
    field.type === 'join' && typeof field.collection === 'string' ? [{ path, target: field.collection }] : [],
  )

const joinedIn = ({ body }: Answer, path: string): string[] =>
  (body.docs as Record<string, { docs?: unknown[] }>[]).flatMap((doc) =>
    (doc[path]?.docs ?? []).map((each) => String((each as { id?: string })?.id ?? each)),
  )

function operatorOf(field: FlattenedField): string {
  if (['text', 'textarea', 'email'].includes(field.type)) return 'like'
  return ['richText', 'json', 'array', 'group'].includes(field.type) ? 'exists' : 'equals'
}

function valueFor(field: FlattenedField): string {
  if (field.type === 'date') return '2001-02-03T00:00:00.000Z'
  if (field.type === 'number') return '51'
  if (field.type === 'select' || field.type === 'radio') {
    const [first] = field.options
    return typeof first === 'string' ? first : first!.value
  }
  if ('relationTo' in field && typeof field.relationTo === 'string')
    return filled.kept.find(({ slug }) => slug === 'users')!.id
  return ['text', 'textarea', 'email'].includes(field.type) ? 'a' : 'true'
}

/** Holds one value, in the document itself. */
const isPlain = (config: SanitizedCollectionConfig, path: string, field: FlattenedField) =>
  !('hasMany' in field && field.hasMany) &&
  !['richText', 'json', 'array', 'group', 'relationship', 'upload'].includes(field.type) &&
  !fieldsOf(config).some((each) => each.field.type === 'array' && path.startsWith(`${each.path}.`))

const inGroups = <Item>(items: Item[], size: number): Item[][] =>
  items.length === 0 ? [] : [items.slice(0, size), ...inGroups(items.slice(size), size)]
