import { describe, expect, it } from 'vitest'
import type { Happening } from '#src/changes/public-change.ts'
import { bodyOf, inPlaceOf, type Told } from '#src/webhooks/event.ts'

const change = (order: number, more: Partial<Told> = {}): Told => ({
  collectionSlug: 'topics',
  document: '1',
  what: 'changed',
  slug: 'fostering',
  previousSlug: null,
  keys: ['topics', 'topics/1'],
  order,
  ...more,
})
const together = (...changes: Told[]) => inPlaceOf(changes.slice(0, -1).map(bodyOf), changes.at(-1)!)

describe('One change in the place of several', () => {
  it('is the change itself where there is no other', () => {
    expect(together(change(1))).toEqual(change(1))
  })

  it('has the place of the last, and touches what any of them touched, each once', () => {
    const told = together(change(1, { keys: ['topics', 'topics/slug/old'] }), change(2), change(3))

    expect(told).toMatchObject({ order: 3, keys: ['topics', 'topics/slug/old', 'topics/1'] })
  })

  it.each<[Happening[], Happening]>([
    [['published', 'changed'], 'published'],
    [['changed', 'changed'], 'changed'],
    [['changed', 'unpublished', 'published', 'changed'], 'published'],
    [['published', 'changed', 'unpublished'], 'unpublished'],
    [['published', 'deleted'], 'deleted'],
  ])('says of %j: %s', (happenings, what) => {
    expect(together(...happenings.map((what, at) => change(at, { what })))).toMatchObject({ what })
  })

  it.each([
    ['from where it was known before', ['a', null, 'b'], ['b', 'b', 'c'], 'a'],
    ['from its first address', [null, 'a'], ['a', 'b'], 'a'],
    ['not, where it is back', ['a', 'b'], ['b', 'a'], null],
    ['not, where it has none', [null, null], [null, null], null],
  ])('says that it moved %s', (_, before, slugs, previousSlug) => {
    const changes = slugs.map((slug, at) => change(at, { slug, previousSlug: before[at] }))

    expect(together(...changes)).toMatchObject({ slug: slugs.at(-1), previousSlug })
  })

  it('can itself be one of several', () => {
    const first = together(
      change(1, { what: 'published', slug: 'a' }),
      change(2, { slug: 'b', previousSlug: 'a' }),
    )

    expect(together(first, change(3, { slug: 'c', previousSlug: 'b' }))).toMatchObject({
      what: 'published',
      slug: 'c',
      previousSlug: 'a',
    })
  })
})
