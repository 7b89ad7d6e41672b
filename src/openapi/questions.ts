import type { OpenApi } from './document.ts'
import type { Part } from './part.ts'

/** A request that the description shows as an example. */
export type Question = { method: string; path: string; body?: unknown; shows: string }

export const parametersOfOperation = ({ components }: OpenApi, { parameters = [] }: Part): Part[] =>
  (parameters as Part[]).map((each) =>
    typeof each.$ref === 'string' ? components.parameters![each.$ref.split('/').at(-1)!]! : each,
  )

/**
 * Every example of an operation as a request: each parameter's with those that are needed, and the body's. What stands
 * in the path in braces is found by a link from a list, so it is left as it is where it has no example.
 */
export function questionsOf(document: OpenApi, address: string, method: string): Question[] {
  const operation = document.paths[address]![method]!
  const content = (operation.requestBody as Part | undefined)?.content as Record<string, Part> | undefined
  const body = content?.['application/json']?.example
  if (body !== undefined) return [{ method, path: address, body, shows: 'its body' }]
  const parameters = parametersOfOperation(document, operation).filter(({ example }) => example !== undefined)
  const inQuery = parameters.filter((parameter) => parameter.in === 'query')
  const needed = inQuery.filter(({ required }) => required)
  const path = parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce((filled, { name, example }) => filled.replace(`{${name}}`, String(example)), address)
  const asked = (those: Part[]) => (those.length > 0 ? `${path}?${those.map(queryOf).join('&')}` : path)
  const plain = { method, path: asked(needed), shows: 'it by itself' }
  return [
    ...inQuery
      .filter(({ required }) => !required)
      .map((parameter) => ({
        method,
        path: asked([...needed, parameter]),
        shows: String(parameter.name),
      })),
    ...(needsAQuery(address) ? [] : [plain]),
  ]
}

/** Whether it tells for as long as somebody listens: who waits for the end of its answer waits for ever. */
export const isEndless = ({ responses }: Part): boolean =>
  'text/event-stream' in (((responses as Record<number, Part>)[200]?.content ?? {}) as object)

const needsAQuery = (address: string) => address === '/api/graphql'

/** As OpenAPI says that it is written: an object with a bracket for each name, a list with commas. */
function queryOf({ name, example, style }: Part): string {
  if (style !== 'deepObject') return `${name}=${encodeURIComponent([example].flat().join(','))}`
  return Object.entries(example as Record<string, unknown>)
    .map(([key, value]) => `${name}[${key}]=${encodeURIComponent(String(value))}`)
    .join('&')
}
