import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collections, everybody } from '#src/permissions/table.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { answering, fieldsOf, isNothing, valueAt } from '#tests/support/permissions/fields.ts'
import { fillHouse, type FilledHouse } from '#tests/support/permissions/filled-house.ts'
import { forgeryOf, nested } from '#tests/support/permissions/forgery.ts'
import { bodyOf, makeTarget, sampleOf } from '#tests/support/permissions/samples.ts'
import { as, may, mayWriteField, type Who } from '#tests/support/permissions/table-says.ts'

let house: House
let filled: FilledHouse
beforeAll(async () => {
  house = await openHouse({ ENQUIRIES_TO: '' })
  await house.outbox.stop()
  filled = await fillHouse(house.payload)
})
afterAll(() => house.close())

const configOf = (slug: string) =>
  answering(house.payload.config.collections).find((each) => each.slug === slug)!

const cases = everybody.flatMap((who) =>
  Object.keys(collections)
    .filter((slug) => Object.keys(collections[slug]!.writtenBy).length > 0)
    .map((slug) => [who, slug] as const),
)

/** The fields of a collection that somebody does not write, though he writes its others. */
const closedTo = (who: Who, slug: string) =>
  fieldsOf(configOf(slug)).filter(
    ({ path }) => path in collections[slug]!.writtenBy && !mayWriteField(who, slug, path),
  )

const rowOf = async (slug: string, id: string) =>
  (await house.payload.db.findOne({
    collection: slug as CollectionSlug,
    where: { id: { equals: id } },
  })) as Record<string, unknown>

/** One’s own account, or a new document. */
const targetFor = async (who: Who, slug: string) =>
  may(who, 'change', slug) === 'own'
    ? { id: (await house.ask('/api/users/me', as(who))).body.user.id as string }
    : makeTarget(house, filled, configOf(slug), 'published')

describe('What nobody writes, or not everybody who writes the rest', () => {
  it.each(cases.filter(([who, slug]) => may(who, 'change', slug)))(
    '%s does not type into %s by changing it, in any form',
    async (who, slug) => {
      const config = configOf(slug)
      const isList = (path: string) =>
        fieldsOf(config).some((each) => each.path === path && each.field.type === 'array')
      const target = await targetFor(who, slug)
      const mistakes: string[] = []
      for (const { path, field } of closedTo(who, slug)) {
        const before = valueAt(await rowOf(slug, target.id), path)
        const forged = forgeryOf(field, before, filled)
        const data = nested(path, forged, isList)
        const form = new FormData()
        form.set('_payload', JSON.stringify(data))
        const ways: [how: string, body: unknown, query: string][] = [
          ['as JSON', data, ''],
          ['by a form', form, ''],
          ['by a dotted key', { [path]: forged, [`${path}.0`]: forged }, ''],
          ...(config.versions ? [['in a draft', data, '?draft=true'] as [string, unknown, string]] : []),
        ]
        for (const [how, body, query] of ways) {
          const asked = { ...as(who), method: 'PATCH', body }
          const { status } = await house.ask(`/api/${slug}/${target.id}${query}`, asked)
          const after = valueAt(await rowOf(slug, target.id), path)
          if (isTaken(forged, before, after) || status >= 500)
            mistakes.push(`${path} ${how}: ${status} ${JSON.stringify(after)}`)
        }
      }

      expect(mistakes).toEqual([])
    },
  )

  it.each(cases.filter(([who, slug]) => may(who, 'create', slug)))(
    '%s does not send it along with a new one of %s',
    async (who, slug) => {
      const config = configOf(slug)
      const isList = (path: string) =>
        fieldsOf(config).some((each) => each.path === path && each.field.type === 'array')
      const mistakes: string[] = []
      for (const { path, field } of closedTo(who, slug)) {
        const forged = forgeryOf(field, undefined, filled)
        const sample = sampleOf(slug, filled)
        const body = bodyOf(config, { ...sample, ...nested(path, forged, isList) })
        const answer = await house.ask(`/api/${slug}?depth=0`, { ...as(who), body })
        if (answer.status !== 201) {
          mistakes.push(`${path}: ${answer.status} ${JSON.stringify(answer.body.errors)}`)
          continue
        }
        const kept = valueAt(await rowOf(slug, answer.body.doc.id), path)
        if (isTaken(forged, undefined, kept)) mistakes.push(`${path}: ${JSON.stringify(kept)}`)
      }

      expect(mistakes).toEqual([])
    },
  )
})

/** Whether the field now holds what was sent: something of it, and not what it held already. */
function isTaken(forged: unknown, before: unknown, after: unknown): boolean {
  if (isNothing(after) || JSON.stringify(after) === JSON.stringify(before)) return false
  const values = leavesOf(forged).map(String)
  return leavesOf(after).some((value) => values.includes(String(value)))
}

const leavesOf = (value: unknown): unknown[] => {
  if (value instanceof Date) return [value.toISOString()]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : [value]
}
