import type { Express } from 'express'
import type { SanitizedConfig } from 'payload'

export type Route = { method: string; path: string }

type Layer = {
  route?: { path: string | string[]; methods: Record<string, boolean> }
  handle?: { stack?: Layer[] }
}

/** The routes that Express has of its own, those of its routers too. Where any method is taken, GET stands for them. */
export const routesOfExpress = (app: Express): Route[] =>
  layersOf((app as unknown as { router: { stack: Layer[] } }).router.stack).flatMap(({ route }) => {
    const methods = Object.keys(route!.methods).map((method) => method.toUpperCase())
    const told = methods.length > 10 || methods.includes('_ALL') ? ['GET'] : methods
    return [route!.path].flat().flatMap((path) => told.map((method) => ({ method, path })))
  })

const layersOf = (stack: Layer[]): Layer[] =>
  stack.flatMap((layer) => (layer.route ? [layer] : layersOf(layer.handle?.stack ?? [])))

/** The routes that Payload has: of collections, globals, and of neither. */
export const routesOfPayload = ({ collections, globals, endpoints }: SanitizedConfig): Route[] => [
  ...collections.flatMap(({ slug, endpoints }) => at(`/api/${slug}`, endpoints)),
  ...globals.flatMap(({ slug, endpoints }) => at(`/api/globals/${slug}`, endpoints)),
  ...at('/api', endpoints),
]

const at = (base: string, endpoints: readonly { method: string; path: string }[] | false): Route[] =>
  (endpoints || []).map(({ method, path }) => ({
    method: method.toUpperCase(),
    path: (base + path).replace(/\/+$/, ''),
  }))
