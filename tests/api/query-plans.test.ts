import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSources } from '#src/admin/sources/read-sources.ts'
import { editorIn } from '#tests/support/content.ts'
import { plansOfLists as plansOf, queriesOf, type Plan } from '#tests/support/count-queries.ts'
import { enquiriesAt } from '#tests/support/enquiries.ts'
import { engine, openHouse, type House } from '#tests/support/house.ts'

// Read when the house is open: the settings are read when that happens.
const queuePendingEnquiries = async (payload: House['payload']) =>
  (await import('#src/outbox/queue-enquiry-mails.ts')).queuePendingEnquiries(payload)

let house: House
let ids: Record<string, string>
beforeAll(async () => {
  house = await openHouse()
  const editor = editorIn(house)
  const topic = await editor.create('topics', { name: 'Fostering' })
  const authority = await editor.authority()
  const agency = await editor.publish('agencies', { name: 'Borsetshire Fostering', kind: 'fostering-agency' })
  const more = { framework: 'ilacs-2018', authority: authority.id }
  await editor.publish('inspection-reports', { title: 'A report', ...more })
  await editor.publish('news-articles', {
    title: 'An article',
    authorities: [authority.id],
    topics: [topic.id],
  })
  ids = { $authority: authority.id, $agency: agency.id, $topic: topic.id }
})
afterAll(() => house.close())

const asked = (query: string) => query.replace(/\$\w+/, (name) => ids[name]!)

/** As a front end asks them. Joins are queries of their own, within the same one on SQLite. */
const forReaders = [
  'authorities?sort=name',
  'authorities?where[region][equals]=london',
  'authorities?where[type][equals]=county',
  'authorities?where[currentGrade][equals]=good',
  'authorities?where[region][equals]=london&where[currentGrade][equals]=good',
  'authorities?where[region][equals]=london&where[type][equals]=county',
  'authorities?where[gradeIn.leaders][equals]=good&sort=name',
  'authorities?where[gradeIn.helpAndProtection][equals]=good&sort=name',
  'authorities?where[gradeIn.inCare][equals]=good&sort=name',
  'authorities?where[gradeIn.careLeavers][equals]=good&sort=name',
  'authorities?sort=-currentInspectedAt',
  'authorities?where[region][equals]=london&sort=-currentInspectedAt',
  'authorities?where[type][equals]=county&sort=-currentInspectedAt',
  'authorities?where[currentGrade][equals]=not-reported&sort=-currentInspectedAt',
  'authorities?where[currentInspectedAt][greater_than_equal]=2026-01-01&sort=-currentInspectedAt',
  'inspection-reports?page=2',
  'inspection-reports?where[authority][equals]=$authority&sort=-startDate',
  'inspection-reports?where[agency][equals]=$agency',
  'inspection-reports?where[framework][equals]=sif',
  'inspection-reports?where[eventType][equals]=re-inspection',
  'inspection-reports?where[overallGrade][equals]=good',
  'inspection-reports?sort=-publicationDate',
  'inspection-reports?sort=-inspectedAt',
  'inspection-reports?where[authority][equals]=$authority&sort=-inspectedAt',
  'news-articles?sort=-publishedAt',
  'news-articles?sort=-updatedAt',
  'news-articles?where[createdAt][greater_than]=2026-01-01&sort=-createdAt',
  'inspection-reports?sort=-createdAt',
  'agencies?where[kind][equals]=trust',
  'topics?sort=name',
  'glossary?sort=abbreviation',
  'media?limit=10',
]

/** As the admin's lists ask: the newest version of each. */
const forStaff = [
  'authorities?sort=name',
  'authorities?sort=name&where[currentGrade][equals]=good',
  'inspection-reports?sort=-startDate',
  'inspection-reports?sort=-startDate&where[authority][equals]=$authority',
  'authorities?sort=lastCheckedAt&where[lastCheckedAt][less_than]=2026-01-01',
  'inspection-reports?sort=lastCheckedAt&where[lastCheckedAt][less_than]=2026-01-01',
  'agencies?sort=lastCheckedAt&where[lastCheckedAt][less_than]=2026-01-01',
  'news-articles?sort=-publishedAt',
  'news-articles?where[_status][equals]=draft&sort=-updatedAt',
  'news-articles?sort=-createdAt',
  'agencies?sort=name',
]

const fields = 'select[updatedAt]=true&depth=0'

describe('A list', () => {
  it.each(forReaders)('for readers has an index: %s', async (query) => {
    const plans = await plansOf(house, () => house.ask(`/api/${asked(query)}&${fields}`))

    expect(plans.length).toBeGreaterThan(0)
    expect(plans.filter(isOfList).filter(isSlow)).toEqual([])
  })

  it.each(forStaff)('for staff has an index: %s', async (query) => {
    const plans = await plansOf(house, () =>
      house.ask(`/api/${asked(query)}&${fields}&draft=true`, { as: 'editor' }),
    )

    expect(plans.filter(isOfList).length).toBeGreaterThan(0)
    expect(plans.filter(isOfList).filter(isSlow)).toEqual([])
  })

  it.each([
    'news-articles?where[topics][in]=$topic',
    'news-articles?where[authorities][equals]=$authority',
    'news-articles?where[topics][equals]=$topic&draft=true',
  ])('by what is related begins with what refers to it: %s', async (query) => {
    const as = query.includes('draft') ? 'editor' : undefined
    const plans = await plansOf(house, () => house.ask(`/api/${asked(query)}&${fields}`, { as }))

    const words = plans.filter(isOfList).map((plan) => plan.words)
    expect(words.join()).toMatch(RELATED)
    expect(plans.filter(isOfList).flatMap(({ scans }) => scans)).toEqual([])
  })

  it('of what was not checked lately, for the dashboard, has an index', async () => {
    const { body } = await house.ask('/api/users/me?depth=0', { as: 'editor' })
    const user = { ...body.user, collection: 'users' }

    const plans = await plansOf(house, () => readSources({ payload: house.payload, user, now: new Date() }))

    // Of each kind as a list, and how many there are.
    expect(plans.filter(isOfSources).length).toBeGreaterThan(6)
    expect(plans.filter(isOfSources).map(({ words }) => words)).toEqual(
      plans.filter(isOfSources).map(() => expect.stringMatching(LAST_CHECKED)),
    )
    expect(plans.filter(isOfSources).filter(isSlow)).toEqual([])
  })

  it('reads the rows of a document’s own lists by that document', async () => {
    const plans = await plansOf(house, () =>
      house.ask('/api/authorities?depth=0&joins[news]=false&joins[reports]=false'),
    )

    expect(plans.filter(isOfList).filter(isSlow)).toEqual([])
  })
})

describe('How many there are', () => {
  let asked = 0
  /** Never the same question twice: its answer would be known. */
  const count = async () =>
    (await house.ask(`/api/topics?depth=0&limit=${(asked += 1)}`)).body.totalDocs as number

  it('is right after each change', async () => {
    const editor = editorIn(house)
    const before = await count()

    const topic = await editor.create('topics', { name: 'Adoption' })
    const added = await count()
    await editor.remove('topics', topic.id)
    const removed = await count()

    expect([added, removed]).toEqual([before + 1, before])
  })

  it('follows what is published and trashed', async () => {
    const editor = editorIn(house)
    const counted = async () =>
      (await house.ask('/api/news-articles/count?where[title][equals]=Counted')).body.totalDocs as number
    const article = await editor.create('news-articles', { title: 'Counted' })

    const draft = await counted()
    await editor.change('news-articles', article.id, { _status: 'published' })
    const published = await counted()
    await editor.trash('news-articles', article.id)
    const trashed = await counted()

    expect([draft, published, trashed]).toEqual([0, 1, 0])
  })

  it('follows what is related', async () => {
    const editor = editorIn(house)
    const topic = await editor.create('topics', { name: 'Kinship' })
    const counted = async () => {
      const { body } = await house.ask(`/api/news-articles?where[topics][in]=${topic.id}&limit=1&depth=0`)
      return [body.totalDocs, body.docs.length] as number[]
    }

    const none = await counted()
    const article = await editor.publish('news-articles', { title: 'On kinship', topics: [topic.id] })
    const one = await counted()
    await editor.change('news-articles', article.id, { topics: [] })
    const gone = await counted()

    expect([none, one, gone]).toEqual([
      [0, 0],
      [1, 1],
      [0, 0],
    ])
  })

  it('follows the work on enquiries', async () => {
    const enquiries = enquiriesAt(house)
    const one = await enquiries.sent({ fullName: 'Ann Counted' })
    const counted = async () => {
      const ask = async (where: string) =>
        (await house.ask(`/api/enquiries?limit=1&depth=0&${where}`, { as: 'admin' })).body.totalDocs as number
      const open = await ask('where[stage][equals]=open')
      const closed = await ask('where[status][equals]=closed')
      return [open, closed, await ask('')]
    }

    const before = await counted()
    await enquiries.sent({ fullName: 'Bea Counted' })
    const sent = await counted()
    await enquiries.change(one.id, { status: 'closed' })
    const closed = await counted()

    const [open, over, all] = before as [number, number, number]
    expect(sent).toEqual([open + 1, over, all + 1])
    expect(closed).toEqual([open, over + 1, all + 1])
  })

  it('follows the outbox at its work', async () => {
    const counted = async () => {
      const { body } = await house.ask('/api/outbox?limit=1&depth=0&where[enquiry][exists]=true', {
        as: 'admin',
      })
      return body.totalDocs as number
    }
    const before = await counted()

    await enquiriesAt(house).sent({ email: 'counted@family.example' })
    await queuePendingEnquiries(house.payload)

    expect(await counted()).toBeGreaterThan(before)
  })

  it.runIf(engine === 'sqlite')('is counted once between two writes', async () => {
    await count()
    const again = await queriesOf(house, count)

    expect(again).toHaveLength(2)
    expect(again.join()).toContain('count(*)')
  })
})

/** Of the list itself, not of who asks. */
const isOfList = ({ words }: Plan) => !/\b(users|payload_|site_settings|globals)/.test(words)

const isOfSources = ({ collection }: Plan) => /authorities|inspection|agencies/.test(collection)
const LAST_CHECKED = engine === 'sqlite' ? /last_checked_at/ : /lastCheckedAt/

const isSlow = ({ words, scans }: Plan) =>
  scans.length > 0 || SORTS.test(words) || (engine === 'sqlite' && readsAWholeTable(words))

const SORTS = /USE TEMP B-TREE|SORT/
const RELATED =
  engine === 'sqlite'
    ? /_rels USING|related USING/
    : /list_(version\.)?(latest_version\.)?(topics|authorities)/

/** A SCAN without an index, unless of what was put together a line before. */
const readsAWholeTable = (plan: string) => {
  const madeHere = [...plan.matchAll(/^(?:CO-ROUTINE|MATERIALIZE) (\S+)/gm)].map(([, name]) => name)
  return [...plan.matchAll(/^SCAN (\S+)$/gm)].some(([, name]) => !madeHere.includes(name))
}
