import type { FlattenedField, SanitizedConfig } from 'payload'
import { optionIsObject } from 'payload/shared'
import { isPrivateField } from '../api/query/known-paths.ts'
import { nameOf } from './names.ts'
import { closed, orNull, schemaRef, type Schema } from './part.ts'

/** What a visitor is answered of these fields, each by its name. */
export function propertiesOf(config: SanitizedConfig, fields: FlattenedField[]): Record<string, Schema> {
  const open = fields.filter(isForVisitors)
  return Object.fromEntries(open.map((field) => [field.name, described(field, schemaOf(config, field))]))
}

export const isForVisitors = (field: FlattenedField): boolean =>
  !isPrivateField(field) && !('hidden' in field && field.hidden)

/** One text of a field that an editor reads is as good for a front-end developer. */
function described(field: FlattenedField, schema: Schema): Schema {
  const description = 'admin' in field ? (field.admin as { description?: unknown })?.description : undefined
  return typeof description === 'string' ? { ...schema, description } : schema
}

/** What of a document visitors are answered in one way only: it is published, and not in the trash. */
const SETTLED: Record<string, Schema> = { _status: { const: 'published' }, deletedAt: { type: 'null' } }

function schemaOf(config: SanitizedConfig, field: FlattenedField): Schema {
  const settled = SETTLED[field.name]
  if (settled) return settled
  const isMany = field.type !== 'join' && 'hasMany' in field && Boolean(field.hasMany)
  const one = schemaOfOne(config, field)
  if (isMany) return { type: 'array', items: one }
  return isNeverEmpty(field) ? one : orNull(one)
}

const isNeverEmpty = (field: FlattenedField) =>
  ['array', 'blocks', 'group', 'tab', 'join'].includes(field.type) ||
  field.name === 'id' ||
  ('required' in field && Boolean(field.required))

function schemaOfOne(config: SanitizedConfig, field: FlattenedField): Schema {
  switch (field.type) {
    case 'number':
      return { type: 'number' }
    case 'checkbox':
      return { type: 'boolean' }
    case 'date':
      return { type: 'string', format: 'date-time' }
    case 'select':
    case 'radio':
      return { type: 'string', enum: field.options.map((each) => (optionIsObject(each) ? each.value : each)) }
    case 'relationship':
    case 'upload':
      return Array.isArray(field.relationTo)
        ? closed({ relationTo: { enum: field.relationTo }, value: reference(config, field.relationTo) })
        : reference(config, [field.relationTo])
    case 'join':
      return closed({
        docs: { type: 'array', items: reference(config, [field.collection].flat()) },
        hasNextPage: { type: 'boolean' },
        totalDocs: { type: 'integer', minimum: 0, description: 'Where count is asked for.' },
      })
    case 'array':
      return { type: 'array', items: closed(propertiesOf(config, field.flattenedFields)) }
    case 'group':
    case 'tab':
      return closed(propertiesOf(config, field.flattenedFields))
    case 'richText':
      return schemaRef('RichText')
    case 'json':
    case 'blocks':
    case 'point':
      throw new Error(`Say in src/openapi/schema-of-field.ts what "${field.type}" is answered as.`)
    default:
      return { type: 'string' }
  }
}

/** By `depth` an id or the document. */
const reference = (config: SanitizedConfig, slugs: string[]): Schema => ({
  anyOf: [schemaRef('Id'), ...slugs.map((slug) => schemaRef(nameOf(config, slug)))],
})
