import type { OpenApi } from '../document.ts'
import type { Part } from '../part.ts'

/** What a `$ref` stands for; anything else is itself. */
export function resolved(document: OpenApi, part: Part): Part {
  if (typeof part.$ref !== 'string') return part
  const [, , kind, name] = part.$ref.split('/')
  return document.components[kind!]![name!]!
}

/** The last part of a `$ref`: what it is called. */
export const nameOfRef = ({ $ref }: Part): string | undefined =>
  typeof $ref === 'string' ? $ref.split('/').at(-1) : undefined
