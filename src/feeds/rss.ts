import { element, xmlDocument } from '../lib/xml.ts'
import { LANGUAGE, type Feed, type FeedArticle } from './feed.ts'

/** RSS 2.0, with whole articles (`content:encoded`). Its own `author` takes e-mail addresses only, so names are Dublin Core's. */
export const rss = ({ title, description, address, page, updatedAt, articles }: Feed): string =>
  xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      element(
        'channel',
        {},
        element('title', {}, title),
        element('link', {}, page),
        element('description', {}, asHtml(description)),
        element('language', {}, LANGUAGE.toLowerCase()),
        element('lastBuildDate', {}, updatedAt.toUTCString()),
        element('atom:link', { href: `${address}.rss`, rel: 'self', type: 'application/rss+xml' }),
        ...articles.map(item),
      ),
    ),
  )

const item = ({ id, url, title, standfirst, html, authors, topics, image, publishedAt }: FeedArticle) =>
  element(
    'item',
    {},
    element('title', {}, title),
    element('link', {}, url),
    element('guid', { isPermaLink: 'false' }, id),
    element('pubDate', {}, publishedAt.toUTCString()),
    ...authors.map((name) => element('dc:creator', {}, name)),
    ...topics.map((name) => element('category', {}, name)),
    standfirst ? element('description', {}, asHtml(standfirst)) : null,
    html ? element('content:encoded', {}, html) : null,
    image ? element('enclosure', { url: image.url, length: image.bytes, type: image.type }) : null,
  )

/** Readers take descriptions as HTML. */
const asHtml = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
