import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorIn, inspections, uniqueName, type Doc } from '#tests/support/content.ts'
import { queriesOf } from '#tests/support/count-queries.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
let editor: ReturnType<typeof editorIn>
let authority: Doc
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
  authority = await editor.authority()
  for (const day of [1, 2, 3]) {
    await editor.report(
      inspections.good2022,
      { authority: authority.id },
      { startDate: `2022-11-0${day}`, title: uniqueName('Report') },
    )
    await editor.publish('news-articles', { title: uniqueName('Article'), authorities: [authority.id] })
  }
})
afterAll(() => house.close())

/** As Payload answers it: whoever brings a token, though it is nobody's, is answered anew. */
const byPayload = { headers: { authorization: 'JWT nobody' } }
const answered = async (path: string, how = {}) => (await house.ask(path, how)).body

let asked = 0
/** A list of all news, which nobody has asked for before. */
const newList = (shape = '') => `/api/news-articles?where[title][not_equals]=${(asked += 1)}${shape}`

describe('A list for visitors', () => {
  it.each([
    '/api/authorities',
    '/api/authorities?depth=2&limit=1&page=2',
    '/api/authorities?select[name]=true&joins[reports][limit]=2&joins[news]=false',
    '/api/inspection-reports?sort=title&where[authority.name][exists]=true',
    '/api/inspection-reports?depth=0&pagination=false&limit=2',
    '/api/news-articles?depth=1&select[title]=true&select[url]=true&select[authorities]=true&populate[authorities][name]=true',
    '/api/news-articles?where[title][equals]=nothing',
    '/api/media',
    '/api/topics?limit=3&sort=-name',
  ])('is as Payload itself answers it, whether its documents are known or not: %s', async (path) => {
    const whole = await answered(path, byPayload)
    const same = path.includes('?') ? `${path}&` : `${path}?`

    expect(await answered(path)).toEqual(whole)
    expect(await answered(same)).toEqual(whole)
  })

  it('asks only which documents are in it, and how many, when they are known', async () => {
    await house.ask(newList('&depth=1'))
    const path = newList('&depth=1')

    const queries = await queriesOf(house, () => house.ask(path))

    expect(queries.filter((text) => !text.startsWith('pragma'))).toHaveLength(2)
  })

  it('has what an editor changed at once, and what it refers to as well', async () => {
    const article = (await house.ask(newList('&depth=1'))).body.docs[0]
    const title = uniqueName('Changed')
    const officialName = uniqueName('Renamed')

    await editor.change('news-articles', article.id, { title })
    await editor.change('authorities', authority.id, { officialName })

    const { docs } = (await house.ask(newList('&depth=1'))).body
    expect(docs.map((each: Doc) => each.title)).toContain(title)
    expect(docs.map((each: Doc) => each.authorities[0].officialName)).toEqual(docs.map(() => officialName))
  })

  it('has nothing of what is no longer published', async () => {
    const { docs } = (await house.ask(newList())).body

    await editor.unpublish('news-articles', docs[0].id)

    const left = (await house.ask(newList())).body
    expect(left.docs.map(({ id }: Doc) => id)).toEqual(docs.slice(1).map(({ id }: Doc) => id))
    expect(left.totalDocs).toBe(docs.length - 1)
  })
})
