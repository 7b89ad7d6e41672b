import { getDistDirectory, renderAltair } from 'altair-static'
import express, { type Router } from 'express'

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

const FILES = '/api/graphql/explorer/'

/** The GraphQL explorer, in the demo: all of it comes from this service. */
export function explorer(): Router {
  const router = express.Router()
  const page = renderAltair({ baseURL: FILES, endpointURL: '/api/graphql', initialQuery: FIRST_QUERY })
  router.get('/api/graphql', (req, res, next) => {
    // With a query it is a question.
    if (Object.keys(req.query).length > 0) return next()
    res.set('Content-Security-Policy', POLICY).type('html').send(page)
  })
  router.use(FILES, express.static(getDistDirectory(), { immutable: true, maxAge: '1d' }))
  return router
}
