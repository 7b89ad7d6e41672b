import { authorityNamed, publisher } from './organisation.ts'
import { dayOf, rowsOf, someOf, textOf, type Row, type Site } from './row.ts'

/** An article. Whose authors are not known has none: they are not made up. */
export const newsArticle = (article: Row, site: Site) => ({
  '@type': 'NewsArticle' as const,
  '@id': textOf(article.url)!,
  url: textOf(article.url),
  mainEntityOfPage: textOf(article.url),
  headline: textOf(article.title),
  description: textOf((article.seo as Row | undefined)?.description) ?? textOf(article.standfirst),
  image: someOf(rowsOf(article.heroImage).map(picture)),
  datePublished: textOf(article.publishedAt),
  dateModified: textOf(article.updatedAt),
  inLanguage: 'en-GB',
  author: someOf(
    rowsOf(article.authors).map(({ name }) => ({ '@type': 'Person' as const, name: textOf(name) })),
  ),
  publisher: publisher(site),
  about: someOf(rowsOf(article.authorities).map(authorityNamed)),
  keywords: someOf(rowsOf(article.topics).map(({ name }) => textOf(name))),
  mentions: someOf(
    rowsOf(article.reports).map(({ title, url }) => ({
      '@type': 'Report' as const,
      '@id': textOf(url)!,
      name: textOf(title),
      url: textOf(url),
    })),
  ),
  citation: someOf(
    rowsOf(article.sourceLinks).map(({ label, url }) => ({
      '@type': 'CreativeWork' as const,
      name: textOf(label),
      url: textOf(url),
    })),
  ),
  correction: someOf(
    rowsOf(article.corrections).map(({ date, text }) => ({
      '@type': 'CorrectionComment' as const,
      datePublished: dayOf(date),
      text: textOf(text),
    })),
  ),
})

const picture = ({ url, width, height, caption, credit, alt }: Row) =>
  textOf(url)
    ? {
        '@type': 'ImageObject' as const,
        url: textOf(url),
        width: lengthOf(width),
        height: lengthOf(height),
        caption: textOf(caption) ?? textOf(alt),
        creditText: textOf(credit),
      }
    : undefined

const lengthOf = (pixels: unknown) =>
  typeof pixels === 'number'
    ? { '@type': 'QuantitativeValue' as const, value: pixels, unitCode: 'E37' }
    : undefined
