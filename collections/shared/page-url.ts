import type { Field, PayloadRequest } from 'payload'
import { env } from '#src/env.ts'
import { SLUG } from '#src/lib/slug.ts'

export const pageCollections = ['authorities', 'inspection-reports', 'news-articles', 'agencies'] as const
export type PageCollection = (typeof pageCollections)[number]

/** Where the front end shows a page, unless the settings say otherwise. `{slug}` stands for the page's own. */
export const standardPaths: Record<PageCollection, string> = {
  authorities: '/authorities/{slug}',
  'inspection-reports': '/reports/{slug}',
  'news-articles': '/news/{slug}',
  agencies: '/agencies/{slug}',
}

export const pathName: Record<PageCollection, string> = {
  authorities: 'authorities',
  'inspection-reports': 'inspectionReports',
  'news-articles': 'newsArticles',
  agencies: 'agencies',
}

/** The page's address on the front end: SITE_URL with the collection's path pattern. Worked out when read. */
export const pageUrl = (collection: PageCollection): Field => ({
  name: 'url',
  type: 'text',
  virtual: true,
  custom: { needs: ['slug'] },
  admin: { hidden: true },
  hooks: {
    afterRead: [
      async ({ siblingData, req }) =>
        siblingData.slug ? addressOf(collection, String(siblingData.slug), req) : null,
    ],
  },
})

/** The address of one page on the front end. */
export async function addressOf(
  collection: PageCollection,
  slug: string,
  req: PayloadRequest,
): Promise<string> {
  const patterns = await patternsFor(req)
  const pattern = patterns[pathName[collection]] || standardPaths[collection]
  return env.SITE_URL + pattern.replace('{slug}', encodeURIComponent(slug))
}

/** Which page an address of our own front end is, by the patterns; nothing for any other address. */
export async function pageAt(
  url: string,
  req: PayloadRequest,
): Promise<{ collection: PageCollection; slug: string } | undefined> {
  if (!url.startsWith(`${env.SITE_URL}/`)) return undefined
  const path = url
    .slice(env.SITE_URL.length)
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
  const patterns = await patternsFor(req)
  for (const collection of pageCollections) {
    const [before, after] = (patterns[pathName[collection]] || standardPaths[collection]).split('{slug}')
    const slug = path.slice(before!.length, path.length - after!.length)
    if (path === `${before}${slug}${after}` && SLUG.test(slug)) return { collection, slug }
  }
  return undefined
}

type Patterns = Record<string, string | null | undefined>

/** Read once a request. */
async function patternsFor(req: PayloadRequest): Promise<Patterns> {
  const context = req.context as { pathPatterns?: Promise<Patterns> }
  context.pathPatterns ??= req.payload.db
    .findGlobal({ slug: 'site-settings', select: { pathPatterns: true }, req })
    .then((settings) => ((settings as { pathPatterns?: Patterns })?.pathPatterns ?? {}) as Patterns)
  return context.pathPatterns
}
