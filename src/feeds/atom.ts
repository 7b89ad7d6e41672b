import { element, xmlDocument } from '../lib/xml.ts'
import { LANGUAGE, type Feed, type FeedArticle } from './feed.ts'

/** Atom 1.0 (RFC 4287), with whole articles. */
export const atom = ({ title, description, address, page, publisher, updatedAt, articles }: Feed): string =>
  xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': LANGUAGE },
      element('id', {}, `${address}.atom`),
      element('title', {}, title),
      element('subtitle', {}, description),
      element('updated', {}, updatedAt.toISOString()),
      element('author', {}, element('name', {}, publisher)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: `${address}.atom` }),
      element('link', { rel: 'alternate', type: 'text/html', href: page }),
      ...articles.map(entry),
    ),
  )

const entry = (article: FeedArticle) =>
  element(
    'entry',
    {},
    element('id', {}, article.id),
    element('title', {}, article.title),
    element('link', { rel: 'alternate', type: 'text/html', href: article.url }),
    element('published', {}, article.publishedAt.toISOString()),
    element('updated', {}, article.updatedAt.toISOString()),
    ...article.authors.map((name) => element('author', {}, element('name', {}, name))),
    ...article.topics.map((term) => element('category', { term })),
    article.standfirst ? element('summary', {}, article.standfirst) : null,
    article.html ? element('content', { type: 'html' }, article.html) : null,
    article.image
      ? element('link', {
          rel: 'enclosure',
          type: article.image.type,
          length: article.image.bytes,
          href: article.image.url,
        })
      : null,
  )
