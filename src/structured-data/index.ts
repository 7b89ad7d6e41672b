import { newsArticle } from './news-article.ts'
import { governmentOrganization, organization } from './organisation.ts'
import { report } from './report.ts'
import { rowsOf, textOf, type Row, type Site } from './row.ts'

export type { Row, Site } from './row.ts'
export { safeJson } from './safe-json.ts'

const MAIN = {
  'news-articles': newsArticle,
  'inspection-reports': report,
  authorities: governmentOrganization,
  agencies: organization,
}

/** A page as search engines take it: what it is about in the words of schema.org, and where it stands on the site. */
export const structuredData = (kind: keyof typeof MAIN, row: Row, site: Site) => ({
  '@context': 'https://schema.org' as const,
  '@graph': [MAIN[kind](row, site), breadcrumbs(row, site)],
})

/** From the first page by whom it is about, if anybody, to the page itself. */
export const breadcrumbs = (row: Row, site: Site) => ({
  '@type': 'BreadcrumbList' as const,
  itemListElement: [
    { name: site.name, url: site.url },
    ...rowsOf(row.authority ?? row.agency),
    { name: row.title ?? row.name, url: row.url },
  ].map(({ name, url }, index) => ({
    '@type': 'ListItem' as const,
    position: index + 1,
    name: textOf(name),
    item: textOf(url),
  })),
})
