/** A service to ask, and what there is to ask for. */
export type Place = {
  port: number
  token: string
  topic: string
  place: string
  dashboard(): Promise<unknown>
}

export type Ask = (of: Place) => Promise<unknown>

/** Every list that a front end or the admin shows. */
export const lists: Record<string, Ask> = {
  'authorities by name': rest('authorities?depth=0&joins[reports]=false&joins[news]=false'),
  'authorities by name, page 50': rest('authorities?depth=0&page=50&joins[reports]=false&joins[news]=false'),
  'authorities by name, with their joins': rest('authorities?depth=0'),
  'authorities of a region': rest('authorities?depth=0&where[region][equals]=london&select[name]=true'),
  'authorities of a region with a grade': rest(
    'authorities?depth=0&where[region][equals]=london&where[currentGrade][equals]=good&select[name]=true',
  ),
  'authorities of a type, page 5': rest(
    'authorities?depth=0&where[type][equals]=county&page=5&select[name]=true',
  ),
  'reports, newest first': rest('inspection-reports?depth=0'),
  'reports of an authority': rest('inspection-reports?depth=0&limit=6&where[authority][equals]=$place'),
  'reports of an authority by its slug': rest(
    'inspection-reports?depth=0&limit=5&where[authority.slug][equals]=bench-1',
  ),
  'reports of a framework with a grade': rest(
    'inspection-reports?depth=0&where[framework][equals]=sif&where[overallGrade][equals]=good',
  ),
  'news, newest first': rest('news-articles?depth=0&select[title]=true'),
  'news, page 50': rest('news-articles?depth=0&page=50&select[title]=true'),
  'news of an authority': rest('news-articles?depth=0&where[authorities][equals]=$place&select[title]=true'),
  'news on a topic': rest('news-articles?depth=0&where[topics][in]=$topic&select[title]=true'),
  'news on a topic, page 3': rest('news-articles?depth=0&where[topics][in]=$topic&page=3&select[title]=true'),
  'agencies of a kind': rest('agencies?depth=0&where[kind][equals]=trust&joins[reports]=false'),
  media: rest('media?depth=0'),
  topics: rest('topics?depth=0&joins[news]=false'),
  'GraphQL: the page of an authority': graphql(`
    {
      Authorities(where: { slug: { equals: "bench-1" } }, limit: 1) {
        docs {
          name
          positionSentence
          summaryHtml
          reports(limit: 6) {
            docs {
              title
              url
              startDate
              overallGrade
            }
          }
          news(limit: 10) {
            docs {
              title
              url
              publishedAt
            }
          }
        }
      }
    }
  `),
  'GraphQL: authorities of a region with reports': graphql(`
    {
      Authorities(where: { region: { equals: london } }, limit: 10) {
        docs {
          name
          url
          currentGrade
          reports(limit: 3) {
            docs {
              title
              startDate
            }
          }
        }
        totalDocs
      }
    }
  `),
  'GraphQL: news with authorities': graphql(
    '{ NewsArticles(limit: 10) { docs { title url publishedAt authorities { name url } } totalDocs hasNextPage } }',
  ),
  'GraphQL: news on a topic': graphql(
    '{ NewsArticles(limit: 10, where: { topics: { equals: "$topic" } }) { docs { title } hasNextPage } }',
  ),
  'admin: authorities': admin('authorities?sort=name'),
  'admin: authorities of a region': admin('authorities?sort=name&where[region][equals]=london'),
  'admin: reports': admin('inspection-reports?sort=-startDate'),
  'admin: reports of an authority': admin(
    'inspection-reports?sort=-startDate&where[authority][equals]=$place',
  ),
  'admin: news': admin('news-articles?sort=-publishedAt'),
  'admin: news of an authority': admin('news-articles?sort=-publishedAt&where[authorities][in]=$place'),
  'admin: news on a topic': admin('news-articles?sort=-publishedAt&where[topics][in]=$topic'),
  'admin: agencies': admin('agencies?sort=name'),
  'admin: media': (of) => asked(of, 'media?depth=0', { authorization: `JWT ${of.token}` }),
  'admin: dashboard': (of) => of.dashboard(),
}

function rest(query: string): Ask {
  return (of) => asked(of, query)
}

/** As its list view asks: the newest versions. What they refer to the browser asks for, by ids. */
function admin(query: string): Ask {
  return (of) => asked(of, `${query}&draft=true&depth=0`, { authorization: `JWT ${of.token}` })
}

function graphql(query: string): Ask {
  return (of) => asked(of, 'graphql', {}, { query: named(query, of) })
}

const named = (text: string, { topic, place }: Place) =>
  text.replace('$topic', topic).replace('$place', place)

async function asked(of: Place, query: string, headers: object = {}, body?: object): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${of.port}/api/${named(query, of)}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', ...headers },
    body: body && JSON.stringify(body),
  })
  const text = await response.text()
  if (response.status !== 200 || text.includes('"errors"')) throw new Error(`${query}: ${text.slice(0, 300)}`)
}
