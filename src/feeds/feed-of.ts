import type { Feed, FeedArticle } from './feed.ts'

export type Row = Record<string, unknown>

/** What a feed says of itself: whose it is, and, where it is about an authority or a topic, what that is. */
export type About = {
  site: { name?: unknown; strapline?: unknown; updatedAt?: unknown }
  subject?: { name?: unknown; url?: unknown; updatedAt?: unknown }
  address: string
  /** Of the service, under which a document keeps its name. */
  service: string
  /** The front end's first page. */
  home: string
}

/** Published articles as a feed. What a reader may not see of them (a picture that is not shown) is an id, and left out. */
export function feedOf(rows: Row[], { site, subject, address, service, home }: About): Feed {
  const publisher = textOf(site.name) || 'News'
  const articles = rows.map((row) => articleOf(row, service))
  const about = subject ? textOf(subject.name) : 'News'
  return {
    title: `${about} – ${publisher}`,
    description: subject
      ? `News about ${about} from ${publisher}`
      : textOf(site.strapline) || `News from ${publisher}`,
    address,
    page: textOf(subject?.url) || home,
    publisher,
    updatedAt: newestOf(articles.map(({ updatedAt }) => updatedAt)) ?? dateOf((subject ?? site).updatedAt),
    articles,
  }
}

function articleOf(row: Row, service: string): FeedArticle {
  const image = isRow(row.heroImage) ? row.heroImage : undefined
  return {
    id: `${service}/api/news-articles/${textOf(row.id)}`,
    url: textOf(row.url),
    title: textOf(row.title),
    standfirst: textOf(row.standfirst) || undefined,
    html: textOf(row.bodyHtml) || undefined,
    authors: namesOf(row.authors),
    topics: namesOf(row.topics),
    ...(image?.url
      ? {
          image: { url: textOf(image.url), type: textOf(image.mimeType), bytes: Number(image.filesize) || 0 },
        }
      : {}),
    publishedAt: dateOf(row.publishedAt),
    updatedAt: dateOf(row.updatedAt),
  }
}

const namesOf = (value: unknown): string[] =>
  [value ?? []].flat().flatMap((each) => (isRow(each) && each.name ? [textOf(each.name)] : []))

const newestOf = (dates: Date[]): Date | undefined =>
  dates.length > 0 ? new Date(Math.max(...dates.map(Number))) : undefined

/** Where nothing has ever been, the feed is as old as can be. */
const dateOf = (value: unknown): Date => new Date((value as Date | string | null) ?? 0)

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null
