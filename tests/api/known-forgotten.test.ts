import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { editorIn, inspections, uniqueName, type Doc } from '#tests/support/content.ts'
import { keepPicture } from '#tests/support/files.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { isKnown } from '#tests/support/known.ts'

const NEWS = 'news-articles'

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

type World = { authority: Doc; other: Doc; report: Doc; article: Doc; topic: Doc }

/** An authority with a report and an article, and another that has nothing to do with them. */
async function aWorld(): Promise<World> {
  const [authority, other, topic] = [
    await editor.authority(),
    await editor.authority(),
    await editor.create('topics', { name: uniqueName('Topic') }),
  ]
  const report = await editor.report(inspections.good2022, { authority: authority.id })
  const article = await editor.publish(NEWS, {
    title: uniqueName('Article'),
    authorities: [authority.id],
    topics: [topic.id],
  })
  return { authority, other, report, article, topic }
}

const PAGE = `query ($slug: String!) { Authorities(where: { slug: { equals: $slug } }) { docs {
  name positionSentence reports { docs { title } } news { docs { title topics { name } } }
} } }`

/** Pages that readers ask for, by what they are. */
const pages: Record<string, (world: World) => () => ReturnType<House['ask']>> = {
  'the authority’s page (GraphQL)':
    ({ authority }) =>
    () =>
      house.graphql(PAGE, { slug: authority.slug }),
  'the authority':
    ({ authority }) =>
    () =>
      house.ask(`/api/authorities/${authority.id}`),
  'its reports':
    ({ authority }) =>
    () =>
      house.ask(`/api/inspection-reports?where[authority][equals]=${authority.id}&depth=0`),
  'its news, with topics':
    ({ authority }) =>
    () =>
      house.ask(`/api/${NEWS}?where[authorities][in]=${authority.id}&depth=1`),
  'all authorities': () => () => house.ask('/api/authorities?depth=0&limit=100'),
  'the topic':
    ({ topic }) =>
    () =>
      house.ask(`/api/topics/${topic.id}?depth=0&joins[news]=false`),
}

/** What an editor does, and which pages are other ones then. */
const acts: [string, (world: World) => Promise<unknown>, string[]][] = [
  [
    'saves a draft',
    ({ authority }) => editor.saveDraft('authorities', authority.id, { officialName: 'x' }),
    [],
  ],
  [
    'changes the authority',
    ({ authority }) => editor.change('authorities', authority.id, { officialName: 'x' }),
    ['the authority’s page (GraphQL)', 'the authority', 'all authorities', 'its news, with topics'],
  ],
  [
    'changes another authority',
    ({ other }) => editor.change('authorities', other.id, { officialName: 'x' }),
    ['all authorities'],
  ],
  [
    'unpublishes the report',
    ({ report }) => editor.unpublish('inspection-reports', report.id),
    [
      'the authority’s page (GraphQL)',
      'the authority',
      'all authorities',
      'its reports',
      'its news, with topics',
    ],
  ],
  [
    'publishes another article about it',
    ({ authority }) => editor.publish(NEWS, { title: uniqueName('New'), authorities: [authority.id] }),
    ['the authority’s page (GraphQL)', 'the authority', 'all authorities', 'its news, with topics'],
  ],
  [
    'takes the article away from it',
    ({ article, other }) => editor.change(NEWS, article.id, { authorities: [other.id] }),
    ['the authority’s page (GraphQL)', 'the authority', 'all authorities', 'its news, with topics'],
  ],
  [
    'publishes an article about another',
    ({ other }) => editor.publish(NEWS, { title: uniqueName('New'), authorities: [other.id] }),
    ['all authorities'],
  ],
  [
    'renames the topic',
    ({ topic }) => editor.change('topics', topic.id, { name: uniqueName('Renamed') }),
    ['the authority’s page (GraphQL)', 'the authority', 'its news, with topics', 'the topic'],
  ],
  [
    'deletes the topic',
    ({ topic }) => editor.remove('topics', topic.id),
    [
      'the authority’s page (GraphQL)',
      'the authority',
      'all authorities',
      'its news, with topics',
      'the topic',
    ],
  ],
  [
    'trashes the article',
    ({ article }) => editor.trash(NEWS, article.id),
    ['the authority’s page (GraphQL)', 'the authority', 'all authorities', 'its news, with topics'],
  ],
  [
    'moves the front end',
    () =>
      house.ask('/api/globals/site-settings', {
        as: 'admin',
        body: { pathPatterns: { authorities: `/${uniqueName('a').replace(' ', '')}/{slug}` } },
      }),
    // Neither asks for an address.
    Object.keys(pages).filter((name) => name !== 'the topic' && name !== 'the authority’s page (GraphQL)'),
  ],
]

describe('When an editor', () => {
  it.each(acts)('%s, just what was made from it is forgotten', async (_, act, changed) => {
    const world = await aWorld()
    const asks = Object.entries(pages).map(([name, page]) => [name, page(world)] as const)
    for (const [, ask] of asks) await ask()
    const known = await Promise.all(asks.map(async ([, ask]) => isKnown(await ask())))

    await act(world)

    const forgotten: string[] = []
    for (const [name, ask] of asks) if (!isKnown(await ask())) forgotten.push(name)
    expect(known).toEqual(asks.map(() => true))
    expect(forgotten.sort()).toEqual([...changed].sort())
  })

  it('publishes a picture’s article, the picture is found at once, and is gone with it', async () => {
    const picture = await keepPicture(house)
    const counted = async () =>
      (await house.ask(`/api/media?where[id][equals]=${picture.id}`)).body.docs.length
    const before = await counted()

    const article = await editor.publish(NEWS, { title: uniqueName('Shown'), heroImage: picture.id })
    const shown = await counted()
    await editor.unpublish(NEWS, article.id)

    expect([before, shown, await counted()]).toEqual([0, 1, 0])
  })

  it('starts a campaign at a time, it is shown from then on, though nothing is saved', async () => {
    const HOUR = 3_600_000
    const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()
    await editor.create('campaigns', { text: uniqueName('Soon'), startAt: at(1), endAt: at(2) })
    const ask = async () => {
      const { body, headers } = await house.ask('/api/campaigns')
      return { shown: body.docs.length, known: isKnown({ headers }), cache: headers.get('cache-control') }
    }
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const first = await ask()
      vi.setSystemTime(Date.now() + HOUR - 10_000)
      const late = await ask()
      vi.setSystemTime(Date.now() + 10_001)
      const then = await ask()

      expect([first.shown, first.known]).toEqual([0, false])
      expect(late).toEqual({
        shown: 0,
        known: true,
        cache: expect.stringMatching(/^public, max-age=0, s-maxage=(9|10), stale-while-revalidate=0$/),
      })
      expect([then.shown, then.known]).toEqual([1, false])
    } finally {
      vi.useRealTimers()
    }
  })
})

/** A promise, and how to keep it. */
function aPromise() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => void (resolve = done))
  return { promise, resolve }
}

describe('A reader who asks', () => {
  it('after the save has been answered reads what was saved, whatever comes of readers before him', async () => {
    const { id } = await editor.authority()
    const ask = async () => (await house.ask(`/api/authorities/${id}`)).body.officialName
    const wrong: unknown[] = []

    for (let count = 0; count < 25; count++) {
      const before = Array.from({ length: 4 }, ask)
      await editor.change('authorities', id, { officialName: `Name ${count}` })
      const after = [await ask(), await ask()]
      await Promise.all(before)
      wrong.push(...after.filter((name) => name !== `Name ${count}`))
    }

    expect(wrong).toEqual([])
  })

  it('before the save, and is answered after it, does not plant the old page again', async () => {
    const { id } = await editor.authority({ officialName: 'Old' })
    const read = aPromise()
    const saved = aPromise()
    const { findOne } = house.payload.db
    house.payload.db.findOne = (async (args: { collection: string }) => {
      const found = await findOne.call(house.payload.db, args as never)
      if (args.collection === 'authorities') {
        house.payload.db.findOne = findOne
        read.resolve()
        await saved.promise
      }
      return found
    }) as never

    const early = house.ask(`/api/authorities/${id}`)
    await read.promise
    await editor.change('authorities', id, { officialName: 'New' })
    saved.resolve()

    expect((await early).body.officialName).toBe('Old')
    const late = await house.ask(`/api/authorities/${id}`)
    expect([late.body.officialName, isKnown(late)]).toEqual(['New', false])
  })

  it('after a save that broke off half-way reads what is there now', async () => {
    const { id } = await editor.create('topics', { name: uniqueName('Whole') })
    const ask = async () => (await house.ask(`/api/topics/${id}?depth=0`)).body.name
    const before = await ask()
    const hooks = house.payload.collections.topics.config.hooks.afterChange
    const fail = () => {
      throw new Error('The first hook fails.')
    }
    hooks.unshift(fail)

    const { status } = await house.ask(`/api/topics/${id}`, {
      as: 'editor',
      method: 'PATCH',
      body: { name: 'Half' },
    })
    hooks.splice(hooks.indexOf(fail), 1)

    const kept = (await house.payload.db.findOne({
      collection: 'topics',
      where: { id: { equals: id } },
    })) as { name?: string } | null
    expect(status).toBe(500)
    expect(await ask()).toBe(kept!.name)
    expect(before).not.toBe('Half')
  })
})
