import type { Part } from '../part.ts'
import { markup, type Html } from './markup.ts'
import { nameOfRef } from './resolve.ts'

/** A schema in a few words: `text or null`, `one of a, b`, a link to what has a name. */
export function typeOf(schema: Part): Html {
  const name = nameOfRef(schema)
  if (name) return markup`<a href="#${name}">${name}</a>`
  if ('const' in schema) return markup`<code>${JSON.stringify(schema.const)}</code>`
  if (Array.isArray(schema.enum))
    return markup`one of
    ${listed(
      schema.enum.map((value) => markup`<code>${String(value)}</code>`),
      ', ',
    )}`
  const either = (schema.anyOf ?? schema.oneOf) as Part[] | undefined
  if (either && !schema.properties && schema.type !== 'object')
    return markup`${listed(either.map(typeOf), ' or ')}`
  if (schema.type === 'array') return markup`list of ${typeOf((schema.items ?? {}) as Part)}`
  const types = [schema.type ?? 'anything'].flat().map((type) => WORDS[String(type)] ?? String(type))
  return markup`${types.join(' or ')}${schema.format ? ` (${schema.format})` : ''}${rangeOf(schema)}`
}

const WORDS: Record<string, string> = { string: 'text', integer: 'whole number', boolean: 'true or false' }

function rangeOf({ minimum, maximum, maxLength }: Part): string {
  if (maxLength !== undefined) return `, at most ${maxLength} characters`
  if (minimum !== undefined && maximum !== undefined) return `, ${minimum} to ${maximum}`
  return ''
}

export const listed = (parts: Html[], between: string): Html[] =>
  parts.flatMap((part, at) => (at === 0 ? [part] : [markup`${between}`, part]))
