import express, { type RequestHandler, type Router } from 'express'

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

/** The GraphQL explorer, in the demo: all of it comes from this service, and is loaded when it is first opened. */
export function explorer(): Router {
  const router = express.Router()
  let opened: Promise<Opened> | undefined
  router.get('/api/graphql', async (req, res, next) => {
    // With a query it is a question.
    if (Object.keys(req.query).length > 0) return next()
    const { page } = await (opened ??= open())
    res.set({ 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store' }).type('html').send(page)
  })
  router.use(FILES, async (req, res, next) => {
    const { files } = await (opened ??= open())
    await files(req, res, next)
  })
  return router
}

type Opened = { page: string; files: RequestHandler }

async function open(): Promise<Opened> {
  const { getDistDirectory, renderAltair } = await import('altair-static')
  return {
    page: renderAltair({ baseURL: FILES, endpointURL: '/api/graphql', initialQuery: FIRST_QUERY }),
    files: express.static(getDistDirectory(), { immutable: true, maxAge: '1d' }),
  }
}
