import type { SanitizedCollectionConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collections, globals, everybody } from '#src/permissions/table.ts'
import { openHouse, type Answer, type House } from '#tests/support/house.ts'
import {
  answering,
  fieldsOf,
  isHidden,
  isNothing,
  isWorkedOut,
  valueAt,
} from '#tests/support/permissions/fields.ts'
import { fillHouse, type FilledHouse, type Mark } from '#tests/support/permissions/filled-house.ts'
import { isAnswer, isRefusal, readsNothing, roads, whole } from '#tests/support/permissions/requests.ts'
import {
  as,
  isOwnField,
  may,
  mayReadDocument,
  mayReadField,
  readsOf,
  staff,
  type Who,
} from '#tests/support/permissions/table-says.ts'

let house: House
let filled: FilledHouse
let people: number
const ids = new Map<Who, string>()
beforeAll(async () => {
  house = await openHouse()
  people = (await house.payload.count({ collection: 'users', overrideAccess: true })).totalDocs
  // What is filled in is nothing to be told of.
  await house.outbox.stop()
  filled = await fillHouse(house.payload)
  for (const who of staff) ids.set(who, (await house.ask('/api/users/me', as(who))).body.user.id)
})
afterAll(() => house.close())

const configOf = (slug: string) => house.payload.config.collections.find((each) => each.slug === slug)!
const docsOf = ({ body }: Answer) => (body.docs ?? []) as { id: string }[]
const say = ({ slug, kind, path }: Mark) => `${slug} (${kind}): ${path}`

/** What an answer tells somebody that the table does not let him read. */
const leaksIn = (who: Who, answer: Answer): string[] =>
  filled
    .marksIn(answer.body)
    .filter(({ slug, kind, path }) => !mayReadDocument(who, slug, kind) || !mayReadField(who, slug, path))
    .map(say)

describe('The table of permissions', () => {
  it('names every collection and global that answers at an address, and no other', () => {
    const { config } = house.payload

    expect(Object.keys(collections).sort()).toEqual(
      answering(config.collections)
        .map(({ slug }) => slug)
        .sort(),
    )
    expect(Object.keys(globals).sort()).toEqual(config.globals.map(({ slug }) => slug).sort())
  })

  it('names no field that is not there', () => {
    const { config } = house.payload
    const missing = [...answering(config.collections), ...config.globals].flatMap((each) => {
      const { readBy, writtenBy } = { ...collections, ...globals }[each.slug]!
      const known = new Set(fieldsOf(each).map(({ path }) => path))
      return Object.keys({ ...readBy, ...writtenBy }).flatMap((path) =>
        known.has(path) ? [] : [`${each.slug}.${path}`],
      )
    })

    expect(missing).toEqual([])
  })
})

const cases = everybody.flatMap((who) => Object.keys(collections).map((slug) => [who, slug] as const))

describe('By REST and by the method override', () => {
  it.each(cases)('%s is answered of %s what the table says, in every field', async (who, slug) => {
    const mistakes: string[] = []
    for (const road of roads) {
      for (const search of searchesOf(who)) {
        const answer = await road.list(house, who, `/api/${slug}`, search)
        const at = `${road.name} ?${search}`
        if (readsNothing(who, slug)) {
          if (!isRefusal(who, answer)) mistakes.push(`${at}: answered ${answer.status}`)
        } else {
          const isDraft = search.includes('draft')
          mistakes.push(...mistakesInList(who, slug, answer, isDraft).map((each) => `${at}: ${each}`))
        }
        mistakes.push(...leaksIn(who, answer).map((each) => `${at} tells ${each}`))
      }
    }

    expect(mistakes).toEqual([])
  })

  it.each(cases)(
    '%s is answered each of %s by its id as the table says, and counts no more',
    async (who, slug) => {
      const mistakes: string[] = []
      const kept = filled.kept.filter((each) => each.slug === slug)
      for (const { id, kind } of kept) {
        for (const search of searchesOf(who)) {
          const inTrash = kind === 'trashed' && !search.includes('trash')
          const answer = await house.ask(`/api/${slug}/${id}?${search.replace(/limit=\d+&/, '')}`, as(who))
          const isFound = answer.status === 200
          // A preference is asked for by its name, and one that is not set is null.
          const isByName = readsOf(who, slug) === 'own'
          if (!isByName && isFound !== (mayReadDocument(who, slug, kind) && !inTrash))
            mistakes.push(`the ${kind} one ?${search}: answered ${answer.status}`)
          mistakes.push(...leaksIn(who, answer).map((each) => `the ${kind} one ?${search} tells ${each}`))
        }
      }
      const count = await house.ask(`/api/${slug}/count`, as(who))
      if (readsNothing(who, slug) ? !isRefusal(who, count) : !isAnswer(count))
        mistakes.push(`the count: answered ${count.status}`)
      // People are those of this house besides.
      const others = slug === 'users' ? people : 0
      if (isAnswer(count) && count.body.totalDocs - others > listedOf(who, slug).length)
        mistakes.push(`the count is ${count.body.totalDocs}`)

      expect(mistakes).toEqual([])
    },
  )

  it.each(cases)(
    '%s reads versions of %s if the table says so, and restores none by reading',
    async (who, slug) => {
      const isAllowed = Boolean(may(who, 'read versions', slug))
      const list = await house.ask(`/api/${slug}/versions?${whole(who)}&depth=1`, as(who))
      const { docs } = await versionsOf(configOf(slug))
      const one = await house.ask(`/api/${slug}/versions/${docs[0]?.id ?? 'none'}?depth=1`, as(who))

      expect([isAnswer(list), isAnswer(one)]).toEqual([isAllowed, isAllowed])
      expect([...leaksIn(who, list), ...leaksIn(who, one)]).toEqual([])
      expect(docsOf(list).length > 0).toBe(isAllowed)
    },
  )

  it.each(cases)('%s selects of %s the fields that he reads, and no other', async (who, slug) => {
    const mistakes: string[] = []
    const fields = fieldsOf(configOf(slug)).filter(({ path }) => !path.endsWith('.id'))
    const selecting = (paths: string[]) =>
      paths.map((path) => `select[${path.replaceAll('.', '][')}]=true`).join('&')
    const isOpen = (path: string) => mayReadField(who, slug, path)
    if (!readsNothing(who, slug)) {
      const open = fields.filter(({ path, field, isLeaf }) => isLeaf && isOpen(path) && !isHidden(field))
      const answer = await house.ask(
        `/api/${slug}?depth=0&${selecting(open.map(({ path }) => path))}`,
        as(who),
      )
      if (!isAnswer(answer)) mistakes.push(`all that he reads: ${JSON.stringify(answer.body.errors)}`)
    }
    for (const { path } of fields.filter(({ path }) => !isOpen(path))) {
      for (const road of roads) {
        const answer = await road.list(house, who, `/api/${slug}`, `depth=0&${selecting([path])}`)
        const others = docsOf(answer).filter(({ id }) => !isOwnField(slug, path) || id !== ids.get(who))
        if (answer.status === 200 && others.some((doc) => !isNothing(valueAt(doc, path))))
          mistakes.push(`${road.name}: ${path} is answered`)
        mistakes.push(...leaksIn(who, answer).map((each) => `${road.name}: ${path} tells ${each}`))
      }
    }

    expect(mistakes).toEqual([])
  })

  it.each(cases)('%s populates with %s what he reads of it, and no more', async (who, slug) => {
    const holders = answering(house.payload.config.collections).filter(
      (each) => !readsNothing(who, each.slug) && fieldsOf(each).some(({ field }) => leadsTo(field, slug)),
    )
    const secrets = fieldsOf(configOf(slug)).filter(({ path }) => !mayReadField(who, slug, path))
    const choice = secrets
      .map(({ path }) => `populate[${slug}][${path.replaceAll('.', '][')}]=true`)
      .join('&')
    const leaks: string[] = []
    for (const holder of holders) {
      const answer = await house.ask(`/api/${holder.slug}?depth=1&${choice}`, as(who))
      leaks.push(...leaksIn(who, answer).map((each) => `${holder.slug} tells ${each}`))
    }

    expect(leaks).toEqual([])
  })

  it.each(everybody.flatMap((who) => Object.keys(globals).map((slug) => [who, slug] as const)))(
    '%s is answered of the global %s what the table says, in every field',
    async (who, slug) => {
      const config = house.payload.config.globals.find((each) => each.slug === slug)!
      for (const depth of [0, 2]) {
        const answer = await house.ask(`/api/globals/${slug}?depth=${depth}`, as(who))

        expect(isAnswer(answer)).toBe(!readsNothing(who, slug))
        expect(leaksIn(who, answer)).toEqual([])
        const wrong = readsNothing(who, slug) ? [] : wrongFields(who, slug, answer.body, fieldsOf(config))
        expect(wrong).toEqual([])
      }
    },
  )
})

/** Who reads everything of content is asked less deep: his answers hold all of it. */
const searchesOf = (who: Who) => [
  `${whole(who)}&depth=0`,
  ...(readsOf(who, 'authorities') === 'all' ? [] : [`${whole(who)}&depth=2`]),
  ...(who === 'visitor' ? [] : [`${whole(who)}&depth=1&draft=true&trash=true`]),
]

/** The kinds that stand in a list as documents of their own. */
const listedOf = (who: Who, slug: string) =>
  filled.kept.filter((each) => each.slug === slug && mayReadDocument(who, slug, each.kind))

function mistakesInList(who: Who, slug: string, answer: Answer, isDraft: boolean): string[] {
  if (!isAnswer(answer)) return [`answered ${answer.status} ${JSON.stringify(answer.body.errors)}`]
  // Payload lists no published page that has a draft over it to somebody who asks for drafts and may not read them.
  const isPassedOver = isDraft && readsOf(who, slug) === 'published'
  const expected = listedOf(who, slug).filter(
    ({ kind }) => kind !== 'trashed' && !(isPassedOver && kind === 'shown'),
  )
  const found = new Set(docsOf(answer).map(({ id }) => id))
  const missing = expected.filter(({ id }) => !found.has(id)).map(({ kind }) => `the ${kind} one is missing`)
  const wrong = filled.kept
    .filter((each) => each.slug === slug && found.has(each.id) && !mayReadDocument(who, slug, each.kind))
    .map(({ kind }) => `the ${kind} one is listed`)
  const shown = docsOf(answer).find(({ id }) => id === filled.idOf(slug, 'shown'))
  return [...missing, ...wrong, ...(shown ? wrongFields(who, slug, shown, fieldsOf(configOf(slug))) : [])]
}

/** Fields of a filled document that the table promises and that are not there, or that are there and should not be. */
function wrongFields(who: Who, slug: string, doc: object, fields: ReturnType<typeof fieldsOf>): string[] {
  return fields
    .filter(({ isLeaf, field }) => isLeaf && !isWorkedOut(field))
    .flatMap(({ path }) => {
      const isThere = !isNothing(valueAt(doc, path))
      const isOpen = mayReadField(who, slug, path)
      if (isThere === isOpen || (isOpen && MAY_BE_EMPTY.has(path))) return []
      return [
        isOpen ? `${path} is not answered: is it private? Then say so in the table` : `${path} is answered`,
      ]
    })
}

/** Nothing that is published was ever in the trash. */
const MAY_BE_EMPTY = new Set(['deletedAt'])

const leadsTo = (field: object, slug: string) =>
  'relationTo' in field && [field.relationTo].flat().includes(slug)

const versionsOf = async ({ slug, versions }: SanitizedCollectionConfig) =>
  versions
    ? house.payload.db.findVersions({
        collection: slug as never,
        where: { parent: { equals: filled.idOf(slug, 'shown') } },
        limit: 1,
      })
    : { docs: [] }
