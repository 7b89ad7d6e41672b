import type { ServerProps } from 'payload'
import '../admin.css'
import { readListQuery } from '../enquiries/list-query.ts'
import { viewShowing, type View } from '../enquiries/views.ts'
import { listUrl } from '../urls.ts'
import { ViewLinks } from '../ViewLinks.tsx'
import { readMonths } from './read-sources.ts'
import { sourceViews, type Sourced } from './views.ts'

/** Above a list of what carries its sources: what is to be read again, as links. */
export async function SourceViews({ payload, user, searchParams, of }: ServerProps & { of: Sourced }) {
  if (!user) return null
  const views = sourceViews(of, { now: new Date(), months: await readMonths({ payload, user }) })
  const { conditions, isSearched } = readListQuery(searchParams ?? {})
  const shown = conditions && !isSearched ? viewShowing(views, conditions) : undefined
  const urlOf = ({ conditions, sort }: View) =>
    listUrl(payload.config.routes.admin, of, conditions, sort ? { sort } : {})
  return (
    <ViewLinks className="list-views" label="Lists by when they were checked" {...{ views, shown, urlOf }} />
  )
}
