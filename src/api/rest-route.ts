import type { SanitizedConfig } from 'payload'
import type { QueryKind } from './query/check-rest-query.ts'

/** What a REST address means, as far as the door has to know. */
export type Route = {
  slug?: string
  /** How its query is checked; none for what has no query of ours (sign-in, files, …). */
  kind?: QueryKind
  isKnown: boolean
  /** A visitor may get as far as the collection's own access rules. */
  isForVisitors: boolean
  /** Guesses a password or sends a mail: counted. */
  isSignIn: boolean
  /** The name of the file that is fetched, as it stands in the address. */
  file?: string
}

/** What the public reads. Everything else answers a visitor with 401, whatever he asks of it. */
export const PUBLIC = new Set([
  'authorities',
  'inspection-reports',
  'news-articles',
  'agencies',
  'media',
  'topics',
  'glossary',
  'campaigns',
])
const PUBLIC_GLOBALS = new Set(['site-settings'])

const SIGN_IN = new Set(['login', 'forgot-password', 'reset-password', 'unlock', 'verify'])
/** What somebody who is not signed in may ask about his session, by method. */
const SESSION: Record<string, Set<string>> = {
  GET: new Set(['me']),
  POST: new Set(['login', 'forgot-password', 'reset-password', 'logout', 'refresh-token']),
}

const closed: Route = { isKnown: true, isForVisitors: false, isSignIn: false }
const unknown: Route = { isKnown: false, isForVisitors: false, isSignIn: false }

/** `pathname` as Payload will read it: a URL's own, in which `..` has been followed. */
export function routeOf(config: SanitizedConfig, method: string, pathname: string): Route {
  const [, api, first, second, ...rest] = pathname.replace(/\/+$/, '').split('/')
  if (api !== 'api' || !first) return unknown
  if (first === 'globals') return globalRoute(config, method, second, rest)
  const collection = config.collections.find(({ slug }) => slug === first)
  if (!collection) return isOurs(config, first) ? closed : unknown
  if (!collection.endpoints || (second === 'versions' && !collection.versions)) return unknown
  if (first === 'users') return userRoute(method, second, rest)
  const route = collectionRoute(first, method, second, rest)
  return { ...route, isForVisitors: route.isForVisitors && PUBLIC.has(first) && method === 'GET' }
}

/** An endpoint that belongs to no collection, such as `/api/access`. */
const isOurs = (config: SanitizedConfig, first: string) =>
  config.endpoints.some(({ path }) => path.split('/')[1] === first)

function collectionRoute(slug: string, method: string, second: string | undefined, rest: string[]): Route {
  const at = (kind: QueryKind | undefined, isForVisitors = true): Route => ({
    slug,
    kind,
    isKnown: true,
    isForVisitors,
    isSignIn: false,
  })
  if (!second && rest.length > 0) return unknown
  if (!second)
    return at(method === 'GET' ? 'list' : method === 'PATCH' || method === 'DELETE' ? 'bulk' : undefined)
  if (second === 'paste-url') return at(undefined, false)
  if (second === 'versions') return at(method === 'GET' && rest.length === 0 ? 'versions' : undefined, false)
  if (second === 'file' && rest.length === 1 && method === 'GET') return { ...at(undefined), file: rest[0]! }
  if (second === 'by-slug' && rest.length === 1 && method === 'GET') return at('document')
  if (rest[0] === 'json-ld' && rest.length === 1 && method === 'GET') return at('json-ld')
  if (rest.length > 0) return at(undefined, false)
  return at(method === 'GET' ? (second === 'count' ? 'count' : 'document') : undefined)
}

function userRoute(method: string, second: string | undefined, rest: string[]): Route {
  const isSession = rest.length === 0 && SESSION[method]?.has(second ?? '')
  if (isSession) return { isKnown: true, isForVisitors: true, isSignIn: SIGN_IN.has(second!) }
  const isSignIn = method === 'POST' && SIGN_IN.has(second ?? '')
  return { ...collectionRoute('users', method, second, rest), isForVisitors: false, isSignIn }
}

function globalRoute(
  config: SanitizedConfig,
  method: string,
  slug: string | undefined,
  rest: string[],
): Route {
  const global = config.globals.find((each) => each.slug === slug)
  if (!global || (rest[0] === 'versions' && !global.versions)) return unknown
  const isPlain = rest.length === 0 && method === 'GET'
  const isForVisitors = isPlain && PUBLIC_GLOBALS.has(global.slug)
  return { slug, kind: isPlain ? 'global' : undefined, isKnown: true, isForVisitors, isSignIn: false }
}
