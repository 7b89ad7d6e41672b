import { answerAs, besidesLists, besidesReads } from '../answers.ts'
import { parameterRef, type OwnPaths, type Part } from '../part.ts'

const again = parameterRef('If-None-Match')
const xml = (description: string): Part => answerAs(description, { 'application/xml': { type: 'string' } })

export const sitemaps: OwnPaths = {
  paths: {
    '/sitemap.xml': {
      get: {
        operationId: 'fetchSitemap',
        tags: ['Feeds'],
        summary: 'Every published page',
        parameters: [again],
        responses: {
          200: xml('The pages, or past 50,000 of them the files that list them.'),
          ...besidesLists,
        },
      },
    },
    '/sitemaps/{file}': {
      get: {
        operationId: 'fetchSitemapPart',
        tags: ['Feeds'],
        summary: 'One of the files of a sitemap',
        parameters: [
          {
            name: 'file',
            in: 'path',
            required: true,
            schema: { type: 'string', pattern: '^[1-9][0-9]{0,5}\\.xml$' },
            example: '1.xml',
          },
          again,
        ],
        responses: { 200: xml('Pages of one kind, the oldest first.'), ...besidesReads },
      },
    },
    '/robots.txt': {
      get: {
        operationId: 'fetchRobots',
        tags: ['Feeds'],
        summary: 'What search engines are asked to leave alone',
        parameters: [again],
        responses: { 200: answerAs('The rules.', { 'text/plain': { type: 'string' } }), ...besidesLists },
      },
    },
  },
}
