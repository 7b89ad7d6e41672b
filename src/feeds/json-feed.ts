import { xmlText } from '../lib/xml.ts'
import { LANGUAGE, type Feed, type FeedArticle } from './feed.ts'

/** JSON Feed 1.1. Halves of surrogate pairs are left out as in XML: not every reader of JSON takes them. */
export const jsonFeed = ({ title, description, address, page, publisher, articles }: Feed): string =>
  JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      description,
      home_page_url: page,
      feed_url: `${address}.json`,
      language: LANGUAGE,
      authors: [{ name: publisher }],
      items: articles.map(item),
    },
    (_, value: unknown) => (typeof value === 'string' ? xmlText(value) : value),
  )

/** An item has to have content: an article without any has its standfirst, or its title, as such. */
const item = (article: FeedArticle) => ({
  id: article.id,
  url: article.url,
  title: article.title,
  ...(article.html ? { content_html: article.html } : { content_text: article.standfirst || article.title }),
  ...(article.standfirst ? { summary: article.standfirst } : {}),
  ...(article.authors.length > 0 ? { authors: article.authors.map((name) => ({ name })) } : {}),
  ...(article.topics.length > 0 ? { tags: article.topics } : {}),
  ...(article.image ? { image: article.image.url, attachments: [attachment(article.image)] } : {}),
  date_published: article.publishedAt.toISOString(),
  date_modified: article.updatedAt.toISOString(),
})

const attachment = ({ url, type, bytes }: NonNullable<FeedArticle['image']>) => ({
  url,
  mime_type: type,
  size_in_bytes: bytes,
})
