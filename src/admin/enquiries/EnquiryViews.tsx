import { redirect } from 'next/navigation'
import type { FlattenedField, ServerProps } from 'payload'
import '../admin.css'
import { listUrl } from '../urls.ts'
import { ViewLinks } from '../ViewLinks.tsx'
import { readListQuery } from './list-query.ts'
import { asView, remember, rememberedBy, worthRemembering } from './remembered-view.ts'
import { viewShowing, viewsFor, type View } from './views.ts'

/**
 * Above the list of enquiries: the lists to work from, as links. A filter stays: who comes back by the menu, to an
 * address that asks for nothing, is led to the list that they last worked from.
 */
export async function EnquiryViews({ payload, user, searchParams }: ServerProps) {
  if (!user) return null
  const views = viewsFor({ id: String(user.id), now: new Date() })
  const urlOf = (view: View) =>
    listUrl(payload.config.routes.admin, 'enquiries', view.conditions, { sort: view.sort })
  const { isBare, isSearched, conditions } = readListQuery(searchParams ?? {})

  if (isBare) {
    const remembered = await rememberedBy({ payload, user })
    const view = remembered && asView(remembered, views)
    if (view && view.conditions.length > 0) redirect(urlOf(view))
  } else if (!isSearched) {
    const fields = payload.collections.enquiries.config.flattenedFields
    const kept = worthRemembering(conditions, views, wordless(fields))
    if (kept) await remember(kept, { payload, user })
  }

  const shown = conditions && !isSearched ? viewShowing(views, conditions) : undefined
  return <ViewLinks className="enquiry-views" label="Lists of enquiries" {...{ views, shown, urlOf }} />
}

const WORDLESS = ['select', 'relationship', 'checkbox', 'date']

/** The paths of the fields that hold a choice or a time, those in groups included. */
function wordless(fields: FlattenedField[], prefix = ''): Set<string> {
  return new Set(
    fields.flatMap((field) => {
      if (field.type === 'group') return [...wordless(field.flattenedFields, `${prefix}${field.name}.`)]
      return WORDLESS.includes(field.type) ? [`${prefix}${field.name}`] : []
    }),
  )
}
