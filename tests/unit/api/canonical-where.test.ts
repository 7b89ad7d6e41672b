import type { Where } from 'payload'
import { describe, expect, it } from 'vitest'
import { canonicalQuery, canonicalWhere } from '#collections/shared/canonical-where.ts'

describe('A canonical filter', () => {
  it.each<[string, Where, Where]>([
    ['is left alone when it says one thing', { name: { equals: 'a' } }, { name: { equals: 'a' } }],
    ['is empty when it says nothing', { and: [{}], name: {} }, {}],
    [
      'has each field of its own',
      both({ name: { equals: 'a' }, type: { equals: 'b' } }),
      and({ name: { equals: 'a' } }, { type: { equals: 'b' } }),
    ],
    [
      'has each operator of its own',
      both({ 'authority.name': { equals: 'a', contains: 'b' } }),
      and({ 'authority.name': { equals: 'a' } }, { 'authority.name': { contains: 'b' } }),
    ],
    [
      'keeps both of an "and" and an "AND"',
      both({ and: [{ a: { equals: 1 } }], b: { equals: 2 }, AND: [{ c: { equals: 3 } }] }),
      and({ a: { equals: 1 } }, { b: { equals: 2 } }, { c: { equals: 3 } }),
    ],
    [
      'keeps both of an "and" and an "or"',
      both({ and: [{ a: { equals: 1 } }], Or: [{ b: { equals: 2 } }, { c: { equals: 3, not_equals: 4 } }] }),
      and(
        { a: { equals: 1 } },
        { or: [{ b: { equals: 2 } }, and({ c: { equals: 3 } }, { c: { not_equals: 4 } })] },
      ),
    ],
    [
      'reads numbered keys as a list, in their order',
      both({ or: { 10: { b: { equals: 2 } }, 9: { a: { equals: 1 } } } }),
      { or: [{ a: { equals: 1 } }, { b: { equals: 2 } }] },
    ],
    [
      'passes over empty alternatives, as Payload does',
      { or: [{}, { a: { equals: 1 } }] },
      { a: { equals: 1 } },
    ],
    [
      'reaches filters of related documents',
      both({ tags: { contains: { and: [{ a: { equals: 1 } }], AND: [{ b: { equals: 2 } }] } } }),
      { tags: { contains: and({ a: { equals: 1 } }, { b: { equals: 2 } }) } } as never,
    ],
    [
      'leaves to Payload to refuse what it does not understand',
      both({ or: 'x', name: 'y', and: ['z'] }),
      and({ or: 'x' } as never, { name: 'y' } as never, { and: ['z'] } as never),
    ],
    [
      'keeps values as they are',
      { at: { less_than: new Date(0) as never } },
      { at: { less_than: new Date(0) as never } },
    ],
  ])('%s', (_title, where, expected) => {
    expect(canonicalWhere(where)).toEqual(expected)
  })

  it('means the same, has one key an object, and is itself canonical, whatever was sent', () => {
    const random = randomNumbers(20260131)
    for (let round = 0; round < 2000; round++) {
      const where = randomWhere(random, 4)
      const sent = structuredClone(where)

      const canonical = canonicalWhere(where)

      expect(where).toEqual(sent)
      expect(isCanonical(canonical)).toBe(true)
      expect(canonicalWhere(canonical)).toEqual(canonical)
      expect(documents.filter((each) => matches(canonical, each))).toEqual(
        documents.filter((each) => matches(where, each)),
      )
    }
  })
})

describe('An operation', () => {
  const run = (args: Record<string, unknown>) => canonicalQuery({ args } as never) as unknown

  it('has its filter and those of its joins made canonical, and nothing else touched', () => {
    const where = { a: { equals: 1 }, b: { equals: 2 } }
    const canonical = { and: [{ a: { equals: 1 } }, { b: { equals: 2 } }] }

    const args = run({
      where,
      limit: 0,
      depth: 1,
      joins: { reports: { where, limit: 5 }, news: false, posts: {} },
    })

    expect(args).toEqual({
      where: canonical,
      limit: 0,
      depth: 1,
      joins: { reports: { where: canonical, limit: 5 }, news: false, posts: {} },
    })
  })

  it.each([{ limit: 3 }, { joins: false }, { id: 'x', where: undefined }])(
    'without a filter stays as it is: %j',
    (args) => {
      expect(run(args)).toEqual(args)
    },
  )
})

const both = (where: unknown) => where as Where
function and(...conditions: Where[]): Where {
  return { and: conditions }
}

type Doc = { a: number; b: number }
const documents: Doc[] = [0, 1, 2].flatMap((a) => [0, 1, 2].map((b) => ({ a, b })))

/** What Payload means by a filter: everything in an object holds; what says nothing is passed over. */
function matches(where: Where, doc: Doc): boolean {
  return Object.entries(where).every(([key, value]) => {
    if (!Array.isArray(value))
      return Object.entries(value as object).every((test) => compare(doc[key as keyof Doc], test))
    const entries = value.filter(saysSomething)
    if (entries.length === 0) return true
    return key.toLowerCase() === 'and'
      ? entries.every((each) => matches(each, doc))
      : entries.some((each) => matches(each, doc))
  })
}

const saysSomething = (where: Where): boolean =>
  Object.values(where).some((value) =>
    Array.isArray(value) ? value.some(saysSomething) : Object.keys(value as object).length > 0,
  )

const compare = (value: number, [operator, operand]: [string, number]) =>
  operator === 'equals' ? value === operand : operator === 'not_equals' ? value !== operand : value > operand

function isCanonical(where: Where): boolean {
  const [[key, value], second] = [Object.entries(where)[0] ?? ['and', []], Object.entries(where)[1]]
  if (second) return false
  if (!Array.isArray(value)) return Object.keys(value as object).length === 1
  return (
    (key === 'and' || key === 'or') &&
    value.every((each) => Object.keys(each).length === 1 && isCanonical(each))
  )
}

type Random = (below: number) => number

/** The same numbers in every run. */
function randomNumbers(seed: number): Random {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function randomWhere(random: Random, nesting: number): Where {
  const where: Where = {}
  for (let i = random(4); i > 0; i--) {
    const key = ['a', 'b', 'and', 'AND', 'or', 'Or'][random(nesting > 0 ? 6 : 2)]!
    const isField = key === 'a' || key === 'b'
    where[key] = isField
      ? randomTests(random)
      : Array.from({ length: random(4) }, () => randomWhere(random, nesting - 1))
  }
  return where
}

const randomTests = (random: Random) =>
  Object.fromEntries(
    Array.from({ length: random(3) }, () => [
      ['equals', 'not_equals', 'greater_than'][random(3)]!,
      random(3),
    ]),
  )
