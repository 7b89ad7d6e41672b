import type { RequestHandler } from 'express'

const FIRST_QUERY = `# Press the triangle to ask.
{
  Authorities(where: { slug: { equals: "wandsworth" } }) {
    docs {
      name
      positionSentence
      reports(limit: 5) { docs { title overallGrade startDate publicationDate } }
      news(limit: 5) { docs { title url } }
    }
  }
}
`

const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "worker-src 'self' blob: data:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
].join('; ')

/** The GraphQL explorer, in the demo: all of it comes from this service. It is large, so it is loaded when asked for. */
export const explorer: RequestHandler = async (_req, res) => {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  res.set('Content-Security-Policy', POLICY)
  res
    .type('html')
    .send(renderGraphiQL({ endpoint: '/api/graphql', title: 'GraphQL explorer', defaultQuery: FIRST_QUERY }))
}
