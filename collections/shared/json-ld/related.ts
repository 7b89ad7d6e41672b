import type { PayloadRequest, SelectType } from 'payload'
import { idOf } from '#src/lib/id-of.ts'
import type { Row } from '#src/structured-data/index.ts'
import { loadRelated } from '../load-related.ts'
import type { PageCollection } from '../page-url.ts'

type Related = Record<string, { collection: string; select: SelectType }>

/** What each kind of page refers to that is told with it. */
export const related: Record<PageCollection, Related> = {
  'news-articles': {
    heroImage: {
      collection: 'media',
      select: {
        url: true,
        filename: true,
        width: true,
        height: true,
        alt: true,
        caption: true,
        credit: true,
      },
    },
    authorities: { collection: 'authorities', select: { name: true, url: true } },
    reports: { collection: 'inspection-reports', select: { title: true, url: true } },
    topics: { collection: 'topics', select: { name: true } },
  },
  'inspection-reports': {
    authority: { collection: 'authorities', select: { name: true, url: true } },
    agency: { collection: 'agencies', select: { name: true, url: true } },
  },
  authorities: {},
  agencies: {},
}

/** The page with what it refers to, as far as this reader may see it; loaded with that of all other pages of a list. */
export async function withRelated(collection: PageCollection, row: Row, req: PayloadRequest): Promise<Row> {
  const fields = await Promise.all(
    Object.entries(related[collection]).map(async ([name, from]) => {
      const loaded = await Promise.all(
        idsOf(row[name]).map((id) => loadRelated(req, id, { ...from, draft: false })),
      )
      return [name, loaded.filter(Boolean)] as const
    }),
  )
  return { ...row, ...Object.fromEntries(fields) }
}

const idsOf = (value: unknown): string[] => [value ?? []].flat().flatMap((each) => idOf(each) ?? [])
