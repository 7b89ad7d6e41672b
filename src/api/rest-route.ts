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
}

/** What the public reads. Everything else answers a visitor with 401, whatever he asks of it. */
const PUBLIC = new Set([
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
const SESSION = new Set(['login', 'forgot-password', 'reset-password', 'logout', 'me', 'refresh-token'])

const closed: Route = { isKnown: true, isForVisitors: false, isSignIn: false }
const unknown: Route = { isKnown: false, isForVisitors: false, isSignIn: false }

export function routeOf(config: SanitizedConfig, method: string, url: string): Route {
  const [, , first, second, ...rest] = url.split('?')[0]!.split('/')
  if (first === 'globals') return globalRoute(config, method, second, rest)
  const isKnown = config.collections.some(({ slug }) => slug === first)
  if (!first || !isKnown) return first === 'access' || first === 'payload-jobs' ? closed : unknown
  if (first === 'users') return userRoute(method, second, rest)
  const route = collectionRoute(first, method, second, rest)
  return { ...route, isForVisitors: route.isForVisitors && PUBLIC.has(first) && method === 'GET' }
}

function collectionRoute(slug: string, method: string, second: string | undefined, rest: string[]): Route {
  const at = (kind: QueryKind | undefined, isForVisitors = true): Route => ({
    slug,
    kind,
    isKnown: true,
    isForVisitors,
    isSignIn: false,
  })
  if (!second)
    return at(method === 'GET' ? 'list' : method === 'PATCH' || method === 'DELETE' ? 'bulk' : undefined)
  if (second === 'count') return at('count')
  if (second === 'versions') return at(method === 'GET' && rest.length === 0 ? 'versions' : undefined, false)
  if (second === 'file') return at(undefined)
  if (rest.length === 0) return at(method === 'GET' ? 'document' : undefined)
  return at(undefined, false)
}

function userRoute(method: string, second: string | undefined, rest: string[]): Route {
  const isSession = rest.length === 0 && SESSION.has(second ?? '')
  if (isSession)
    return { isKnown: true, isForVisitors: true, isSignIn: method === 'POST' && SIGN_IN.has(second!) }
  return { ...collectionRoute('users', method, second, rest), isForVisitors: false }
}

function globalRoute(
  config: SanitizedConfig,
  method: string,
  slug: string | undefined,
  rest: string[],
): Route {
  if (!config.globals.some((global) => global.slug === slug)) return unknown
  const isPlain = rest.length === 0 && method === 'GET'
  return {
    slug,
    kind: isPlain ? 'global' : undefined,
    isKnown: true,
    isForVisitors: isPlain && PUBLIC_GLOBALS.has(slug!),
    isSignIn: false,
  }
}
