import type { Endpoint, SanitizedConfig } from 'payload'
import { routeOf } from './rest-route.ts'

/** The methods that whoever asks may use at an address of the REST API; none where he may not ask anything there. */
export function methodsAt(
  config: SanitizedConfig,
  pathname: string,
  { visitor }: { visitor: boolean },
): string[] {
  const [, , first = '', ...rest] = pathname.replace(/\/+$/, '').split('/')
  const global = first === 'globals' ? config.globals.find(({ slug }) => slug === rest[0]) : undefined
  const collection = config.collections.find(({ slug }) => slug === first)
  const endpoints =
    (global && at(global.endpoints, rest.slice(1))) ??
    (collection && at(collection.endpoints, rest)) ??
    at(config.endpoints, [first, ...rest])
  const methods = ['GET', 'POST', 'PATCH', 'DELETE'].filter(
    (method) =>
      endpoints.some((endpoint) => endpoint.method.toUpperCase() === method) &&
      (!visitor || isForVisitors(config, method, pathname)),
  )
  return methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
}

/** An enquiry is taken before the REST API is reached. */
const isForVisitors = (config: SanitizedConfig, method: string, pathname: string): boolean =>
  routeOf(config, method, pathname).isForVisitors ||
  (method === 'POST' && /^\/api\/enquiries\/*$/.test(pathname))

const at = (endpoints: readonly Endpoint[] | false, path: string[]): readonly Endpoint[] =>
  (endpoints || []).filter((endpoint) => {
    const parts = endpoint.path.split('/').filter(Boolean)
    return (
      parts.length === path.length && parts.every((part, at) => part.startsWith(':') || part === path[at])
    )
  })
