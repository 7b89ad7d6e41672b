import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'
import { asVisitor, editorIn, inspections, uniqueName } from '#tests/support/content.ts'

const NEWS = 'news-articles'

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

const article = (data: object = {}) => editor.publish(NEWS, { title: uniqueName('Article'), ...data })
const topic = () => editor.create('topics', { name: uniqueName('Topic') })
const dated = (day: number, data: object) =>
  article({ publishedAt: `2026-01-${String(day).padStart(2, '0')}T09:00:00.000Z`, ...data })
const ids = (docs: { id: string }[]) => docs.map(({ id }) => id)

describe('The time at which an article was published', () => {
  it('is that of its first publication, and stays', async () => {
    const before = Date.now()
    const draft = await editor.create(NEWS, { title: uniqueName('Draft'), _status: 'draft' })
    expect(draft.publishedAt).toBeNull()

    const { publishedAt } = await editor.change(NEWS, draft.id, { _status: 'published' })
    expect(Date.parse(publishedAt)).toBeGreaterThanOrEqual(before)
    expect(Date.parse(publishedAt)).toBeLessThanOrEqual(Date.now())

    await editor.change(NEWS, draft.id, { standfirst: 'Changed.' })
    await editor.unpublish(NEWS, draft.id)
    const again = await editor.change(NEWS, draft.id, { _status: 'published' })
    expect(again.publishedAt).toBe(publishedAt)
  })

  it('is the one that an editor gives it', async () => {
    const { id, publishedAt } = await article({ publishedAt: '2017-10-02T08:30:00.000Z' })

    expect(publishedAt).toBe('2017-10-02T08:30:00.000Z')
    expect(await editor.change(NEWS, id, { standfirst: 'Changed.' })).toMatchObject({ publishedAt })
  })

  it('is none where it is not known: it is not made up, however often the article is saved', async () => {
    const { id, publishedAt } = await article({ undated: true })
    expect(publishedAt).toBeNull()

    await editor.change(NEWS, id, { standfirst: 'Changed.' })
    await editor.unpublish(NEWS, id)
    await editor.change(NEWS, id, { _status: 'published' })

    expect(await asVisitor(house, NEWS, id)).toMatchObject({ publishedAt: null })
  })
})

describe('Articles without a date', () => {
  it('come last: in the list as it is, in one by date, with their authority, and over GraphQL', async () => {
    const authority = await editor.authority()
    const about = { authorities: [authority.id] }
    const undated = await article({ undated: true, ...about })
    const older = await dated(1, about)
    const newer = await dated(2, about)
    const newestFirst = ids([newer, older, undated])
    const where = `where[authorities][in]=${authority.id}`

    const lists = await Promise.all(
      [`?${where}`, `?${where}&sort=-publishedAt`].map((query) => house.ask(`/api/${NEWS}${query}&depth=0`)),
    )
    const joined = await asVisitor(house, 'authorities', authority.id)
    const { body } = await house.graphql(
      `query ($id: String!) { Authority(id: $id) { news { docs { id } } } NewsArticles(where: { authorities: { in: [$id] } }) { docs { id } } }`.replace(
        '[$id]',
        `["${authority.id}"]`,
      ),
      { id: authority.id },
    )

    expect(lists.map(({ body: { docs } }) => ids(docs))).toEqual([newestFirst, newestFirst])
    expect(joined!.news.docs).toEqual(newestFirst)
    expect(ids(body.data.Authority.news.docs)).toEqual(newestFirst)
    expect(ids(body.data.NewsArticles.docs)).toEqual(newestFirst)
  })
})

describe('Articles to read next', () => {
  const related = async (id: string) => (await asVisitor(house, NEWS, id))!.related

  it('are those about the same authority, the newest first, then those on the same topic', async () => {
    const authority = await editor.authority()
    const shared = await topic()
    const read = await dated(9, { authorities: [authority.id], topics: [shared.id] })
    const onTopic = await dated(8, { topics: [shared.id] })
    const older = await dated(1, { authorities: [authority.id] })
    const newer = await dated(2, { authorities: [authority.id], topics: [shared.id] })

    expect(await related(read.id)).toEqual(ids([newer, older, onTopic]))
  })

  it('are never the article itself, one that is not published, or one in the trash', async () => {
    const authority = await editor.authority()
    const read = await article({ authorities: [authority.id] })
    await editor.create(NEWS, { title: uniqueName('Draft'), authorities: [authority.id], _status: 'draft' })
    const trashed = await article({ authorities: [authority.id] })
    await editor.trash(NEWS, trashed.id)

    expect(await related(read.id)).toEqual([])
  })

  it('are at most four', async () => {
    const authority = await editor.authority()
    const made = []
    for (const day of [1, 2, 3, 4, 5, 6]) made.push(await dated(day, { authorities: [authority.id] }))

    expect(await related(made[5]!.id)).toEqual(ids([made[4]!, made[3]!, made[2]!, made[1]!]))
  })

  it('are those that an editor chose, where he did, and no others', async () => {
    const authority = await editor.authority()
    const other = await article({ authorities: [authority.id] })
    const chosen = await article()
    const read = await article({ authorities: [authority.id], related: [chosen.id] })

    expect(await related(read.id)).toEqual([chosen.id])
    expect(await related(other.id)).toContain(read.id)
  })

  it('cannot be the article itself', async () => {
    const read = await article()

    const { status, body } = await house.ask(`/api/${NEWS}/${read.id}`, {
      as: 'editor',
      method: 'PATCH',
      body: { related: [read.id] },
    })

    expect([status, body.errors[0].field]).toEqual([400, 'related'])
  })

  it('are there when they alone are asked for', async () => {
    const authority = await editor.authority()
    const other = await article({ authorities: [authority.id] })
    const read = await article({ authorities: [authority.id] })

    const rest = await asVisitor(house, NEWS, read.id, 'select[related]=true&depth=0')
    const { body } = await house.graphql(`query ($id: String!) { NewsArticle(id: $id) { related { id } } }`, {
      id: read.id,
    })

    expect(rest!.related).toEqual([other.id])
    expect(body.data.NewsArticle.related).toEqual([{ id: other.id }])
  })

  it('are not put into the form of an editor, who would then save them as chosen', async () => {
    const authority = await editor.authority()
    await article({ authorities: [authority.id] })
    const read = await article({ authorities: [authority.id] })

    const { body } = await house.ask(`/api/${NEWS}/${read.id}?depth=0`, { as: 'editor' })

    expect(body.related).toEqual([])
  })
})

describe('What an article refers to', () => {
  it('is told with it, as far as it is published', async () => {
    const authority = await editor.authority()
    const [shown, hidden] = [
      await editor.report(inspections.good2022, { authority: authority.id }),
      await editor.report(inspections.visit2023, { authority: authority.id }),
    ]
    const { id } = await article({ reports: [shown.id, hidden.id] })
    await editor.unpublish('inspection-reports', hidden.id)

    const { body } = await house.graphql(
      `query ($id: String!) { NewsArticle(id: $id) { reports { title } } }`,
      { id },
    )
    const rest = await asVisitor(house, NEWS, id, 'depth=2')

    expect(body.data.NewsArticle.reports).toEqual([{ title: shown.title }])
    expect(JSON.stringify(rest)).not.toContain(hidden.title)
  })
})
