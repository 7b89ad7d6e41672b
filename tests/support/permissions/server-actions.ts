import { register } from 'node:module'
import { createLocalReq, getAccessResults, type PayloadRequest } from 'payload'
import type { House } from '#tests/support/house.ts'
import { as, type Who } from './table-says.ts'

type Action = (args: Record<string, unknown>) => unknown
export type Actions = Record<string, Action>

const PAYLOADS = '../../../node_modules/@payloadcms'

/** Node has no use for the styles and pictures that the admin’s modules bring. */
const WITHOUT_STYLES = `
  export const load = (url, context, next) =>
    /\\.(s?css|png|svg)$/.test(url)
      ? { format: 'module', source: 'export default {}', shortCircuit: true }
      : next(url, context)`

/**
 * The functions behind the admin’s own server actions, as Next would call them. What stands before them is Next’s, which reads the cookie and gives them the request of who is signed in.
 */
export async function loadActions(): Promise<Actions> {
  register(`data:text/javascript,${encodeURIComponent(WITHOUT_STYLES)}`)
  const load = async (path: string) => (await import(/* @vite-ignore */ `${PAYLOADS}/${path}`)) as Actions
  const rsc = await load('ui/dist/exports/rsc/index.js')
  const schedule = await load('ui/dist/utilities/schedulePublishHandler.js')
  const widgets = 'next/dist/views/Dashboard/Default/ModularDashboard/renderWidget'
  return {
    'copy-data-from-locale': rsc.copyDataFromLocaleHandler!,
    'form-state': (await load('ui/dist/utilities/buildFormState.js')).buildFormStateHandler!,
    'get-default-layout': (await load(`${widgets}/getDefaultLayoutServerFn.js`)).getDefaultLayoutHandler!,
    'get-folder-results-component-and-data': rsc.getFolderResultsComponentAndDataHandler!,
    'get-upcoming-scheduled-publish': schedule.getUpcomingScheduledPublishHandler!,
    'render-document': (await load('next/dist/views/Document/handleServerFunction.js'))
      .renderDocumentHandler!,
    'render-document-slots': (await load('next/dist/views/Document/renderDocumentSlots.js'))
      .renderDocumentSlotsHandler!,
    'render-field': rsc._internal_renderFieldHandler!,
    'render-list': (await load('next/dist/views/List/handleServerFunction.js')).renderListHandler!,
    'render-widget': (await load(`${widgets}/renderWidgetServerFn.js`)).renderWidgetHandler!,
    'schedule-publish': schedule.schedulePublishHandler!,
    slugify: (await load('next/dist/utilities/slugify.js')).slugifyHandler!,
    'table-state': (await load('ui/dist/utilities/buildTableState.js')).buildTableStateHandler!,
  }
}

/** What Next’s side hands to every action. */
export async function actingAs(
  { payload, ask }: House,
  who: Who,
): Promise<{ req: PayloadRequest } & Record<string, unknown>> {
  const me = who === 'visitor' ? null : ((await ask('/api/users/me', as(who))).body.user as { id: string })
  const user = me && { ...me, collection: 'users' as const }
  const req = await createLocalReq(
    { user: user as never, req: { headers: new Headers(), query: {} } as never },
    payload,
  )
  const permissions = await getAccessResults({ req })
  // Only what is asked for and what is told matters here: every component of ours draws nothing.
  const importMap = new Proxy({}, { get: () => () => null })
  Object.assign(payload, { importMap })
  return { req, user, permissions, cookies: new Map(), locale: undefined, importMap }
}
