import type { GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collections, everybody } from '#src/permissions/table.ts'
import { openHouse, type Answer, type House } from '#tests/support/house.ts'
import { answering, fieldsOf, isHidden } from '#tests/support/permissions/fields.ts'
import { fillHouse, type FilledHouse } from '#tests/support/permissions/filled-house.ts'
import { everyField, namesOf, type Names } from '#tests/support/permissions/graphql.ts'
import {
  as,
  may,
  mayReadDocument,
  mayReadField,
  staff,
  type Who,
} from '#tests/support/permissions/table-says.ts'

let house: House
let filled: FilledHouse
let schema: GraphQLSchema
beforeAll(async () => {
  house = await openHouse()
  // What is filled in is nothing to be told of.
  await house.outbox.stop()
  filled = await fillHouse(house.payload)
  const { schemaOf } = await import('#src/api/graphql/schema.ts')
  schema = schemaOf(house.payload.config)
})
afterAll(() => house.close())

const configOf = (slug: string) =>
  answering(house.payload.config.collections).find((each) => each.slug === slug)!
const ask = (who: Who, query: string) => house.graphql(query, {}, as(who))
const isAnswered = ({ body }: Answer) => !body.errors && Boolean(body.data)

/** What an answer tells somebody that the table does not let him read. */
const leaksIn = (who: Who, answer: Answer): string[] =>
  filled
    .marksIn(answer.body)
    .filter(({ slug, kind, path }) => !mayReadDocument(who, slug, kind) || !mayReadField(who, slug, path))
    .map(({ slug, kind, path }) => `${slug} (${kind}): ${path}`)

const cases = everybody.flatMap((who) => Object.keys(collections).map((slug) => [who, slug] as const))

/** Calls with the collection’s names where it is in the schema. What is not in it is looked for once, below. */
async function inSchema<Found>(
  slug: string,
  found: (names: Names) => Promise<Found>,
  none: Found,
): Promise<Found> {
  const names = namesOf(configOf(slug))
  return names ? found(names) : none
}

describe('By GraphQL', () => {
  it.each(cases)('%s is answered of %s what the table says, in every field', async (who, slug) => {
    const mistakes = await inSchema(
      slug,
      async ({ singular, plural }) => {
        const fields = everyField(schema, singular, 0)
        const searches = [
          // With the timeline of each, no more may be asked for at once.
          'limit: 12',
          ...(who === 'visitor' ? [] : ['limit: 12, draft: true', 'limit: 12, trash: true']),
        ]
        const wrong: string[] = []
        for (const search of searches.filter((each) => takes(plural, each))) {
          const answer = await ask(who, `{ ${plural}(${search}) { docs { ${fields} } totalDocs } }`)
          wrong.push(...leaksIn(who, answer).map((each) => `(${search}) tells ${each}`))
          if (!answer.body.data) wrong.push(`(${search}): ${JSON.stringify(answer.body.errors)}`)
          const ids = answer.body.data?.[plural]?.docs.map(({ id }: { id: string }) => id) ?? []
          for (const { id, kind } of filled.kept.filter((each) => each.slug === slug)) {
            const isPassedOver = kind === 'trashed' || search.includes('draft')
            const isAllowed = mayReadDocument(who, slug, kind)
            if (ids.includes(id) ? !isAllowed : isAllowed && !isPassedOver)
              wrong.push(`(${search}): the ${kind} one`)
          }
        }
        for (const { id, kind } of filled.kept.filter(
          (each) => each.slug === slug && each.kind !== 'trashed',
        )) {
          const answer = await ask(who, `{ ${singular}(id: "${id}") { ${everyField(schema, singular, 1)} } }`)
          wrong.push(...leaksIn(who, answer).map((each) => `the ${kind} one tells ${each}`))
          if (Boolean(answer.body.data?.[singular]) !== mayReadDocument(who, slug, kind))
            wrong.push(`the ${kind} one: ${JSON.stringify(answer.body.errors)}`)
        }
        return wrong
      },
      [],
    )

    expect(mistakes).toEqual([])
  })

  it.each(cases)(
    '%s learns nothing of closed fields of %s by filters, counts or orders',
    async (who, slug) => {
      const closed = fieldsOf(configOf(slug)).filter(
        ({ path, field }) =>
          isHidden(field) ||
          !mayReadField(who, slug, path) ||
          (who === 'visitor' && ['_status', 'deletedAt'].includes(path)),
      )
      const answered = await inSchema(
        slug,
        async ({ plural }) => {
          const found: string[] = []
          for (const { path } of closed) {
            const where = `where: { ${path.replaceAll('.', '__')}: { exists: true } }`
            for (const query of [
              `{ ${plural}(${where}) { totalDocs } }`,
              `{ count${plural}(where: { OR: [{ ${where.slice(9, -2)} }] }) { totalDocs } }`,
              `{ ${plural}(sort: "${path}") { totalDocs } }`,
            ]) {
              const { body } = await ask(who, query)
              if (!body.errors || body.data?.[plural] || body.data?.[`count${plural}`]) found.push(query)
            }
          }
          return found
        },
        [],
      )

      expect(answered).toEqual([])
    },
  )

  it.each(cases)('%s reads versions of %s if the table says so', async (who, slug) => {
    const [isAllowed, isDone, leaks] = await inSchema(
      slug,
      async ({ singular, plural }) => {
        if (!configOf(slug).versions) return [false, false, [] as string[]]
        const fields = everyField(schema, `${singular}Version_Version`, 0)
        const list = await ask(who, `{ versions${plural}(limit: 20) { docs { id version { ${fields} } } } }`)
        return [Boolean(may(who, 'read versions', slug)), isAnswered(list), leaksIn(who, list)]
      },
      [false, false, [] as string[]],
    )

    expect(isDone).toBe(isAllowed)
    expect(leaks).toEqual([])
  })

  it.each(everybody)('%s is answered of the settings what the table says', async (who) => {
    const answer = await ask(who, `{ SiteSettings { ${everyField(schema, 'SiteSettings', 0)} } }`)

    expect(answer.body.data.SiteSettings.name).toBeTruthy()
    expect(leaksIn(who, answer)).toEqual([])
    expect(answer.body.data.SiteSettings.defaultRecipients === null).toBe(who === 'visitor')
  })

  it.each(['visitor', ...staff])('%s finds no collection that is closed to the public', async (who) => {
    const fields = [
      ...Object.keys(schema.getQueryType()!.getFields()),
      ...Object.keys(schema.getMutationType()!.getFields()),
    ]
    const closed = Object.keys(collections).filter((slug) => !namesOf(configOf(slug)))
    const { body } = await ask(who as Who, '{ __type(name: "User") { name } }')

    expect(closed).toContain('users')
    expect(fields.join(' ')).not.toMatch(/user|outbox|redirect|payload|Enquiries/i)
    expect(body.data).toEqual({ __type: null })
  })
})

const takes = (plural: string, search: string) =>
  [...search.matchAll(/(\w+):/g)].every(([, name]) =>
    schema
      .getQueryType()!
      .getFields()
      [plural]!.args.some((each) => each.name === name),
  )
