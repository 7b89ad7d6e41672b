import { FORMS } from '../../feeds/index.ts'
import { SLUG } from '../../lib/slug.ts'
import { answerAs, besidesReads } from '../answers.ts'
import { headerRefs, ofReads } from '../headers.ts'
import { closed, parameterRef, schemaRef, type OwnPaths, type Part, type Schema } from '../part.ts'

const text: Schema = { type: 'string' }
const forms = Object.keys(FORMS)
const named = closed({ name: text }, ['name'])
const list = (items: Schema): Schema => ({ type: 'array', items })

const feed = answerAs('The newest fifty articles.', {
  'application/rss+xml': text,
  'application/atom+xml': text,
  'application/feed+json': schemaRef('JsonFeed'),
})

const moved: Part = {
  description: 'The authority moved: its feed is there now.',
  headers: { ...(ofReads as object), ...(headerRefs('Location') as object) },
  content: { 'text/plain': { schema: text } },
}

const read = (operationId: string, summary: string, file: Part, more: Part = {}): Part => ({
  operationId,
  summary,
  parameters: [{ name: 'file', in: 'path', required: true, ...file }, parameterRef('If-None-Match')],
  responses: { 200: feed, ...more, ...besidesReads },
})

const ofSlug: Schema = {
  type: 'string',
  pattern: `^${SLUG.source.slice(1, -1)}\\.(${forms.join('|')})$`,
  maxLength: 200,
}

export const feeds: OwnPaths = {
  tag: {
    name: 'Feeds',
    description: 'News as RSS 2.0, Atom or JSON Feed 1.1, and pages for search engines.',
  },
  paths: {
    '/feeds/{file}': {
      get: read('fetchNews', 'The newest articles, whatever they are about', {
        schema: { type: 'string', enum: forms.map((form) => `news.${form}`) },
        example: 'news.json',
      }),
    },
    '/feeds/authorities/{file}': {
      get: read(
        'fetchNewsOfAuthority',
        'The same about one authority',
        { schema: ofSlug, example: 'wandsworth.atom' },
        { 301: moved },
      ),
    },
    '/feeds/topics/{file}': {
      get: read('fetchNewsOnTopic', 'The same on one topic', { schema: ofSlug, example: 'adoption.rss' }),
    },
  },
  schemas: {
    JsonFeed: closed(
      {
        version: { const: 'https://jsonfeed.org/version/1.1' },
        title: text,
        description: text,
        home_page_url: text,
        feed_url: text,
        language: text,
        authors: list(named),
        items: list(schemaRef('JsonFeedItem')),
      },
      ['version', 'title', 'home_page_url', 'feed_url', 'items'],
    ),
    JsonFeedItem: closed(
      {
        id: text,
        url: text,
        title: text,
        content_html: text,
        content_text: text,
        summary: text,
        authors: list(named),
        tags: list(text),
        image: text,
        attachments: list(closed({ url: text, mime_type: text, size_in_bytes: { type: 'integer' } })),
        date_published: { type: 'string', format: 'date-time' },
        date_modified: { type: 'string', format: 'date-time' },
      },
      ['id', 'url', 'title', 'date_published', 'date_modified'],
    ),
  },
}
