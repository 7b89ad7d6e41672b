import { element, xmlDocument } from '../lib/xml.ts'

/** A page for search engines: its address, and when it was last changed. */
export type SitemapPage = { url: string; updatedAt?: Date }

/** So many pages a file may list (sitemaps.org). */
export const MOST_PAGES = 50_000

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

export const sitemap = (pages: SitemapPage[]): string =>
  xmlDocument(
    element(
      'urlset',
      { xmlns: NAMESPACE },
      ...pages.map(({ url, updatedAt }) =>
        element(
          'url',
          {},
          element('loc', {}, url),
          updatedAt ? element('lastmod', {}, updatedAt.toISOString()) : null,
        ),
      ),
    ),
  )

/** Where there are more pages than one file may list: the files. */
export const sitemapIndex = (urls: string[]): string =>
  xmlDocument(
    element(
      'sitemapindex',
      { xmlns: NAMESPACE },
      ...urls.map((url) => element('sitemap', {}, element('loc', {}, url))),
    ),
  )
