import type { FlattenedField, SanitizedConfig } from 'payload'
import { closed, orNull, schemaRef, type Schema } from './part.ts'
import { nameOf, publicCollections } from './names.ts'
import { propertiesOf } from './schema-of-field.ts'

/** A document of each public collection, and a page of a list of them. */
export function schemasOfCollections(config: SanitizedConfig): Record<string, Schema> {
  const schemas = publicCollections(config).flatMap(({ slug, flattenedFields }) => {
    const name = nameOf(config, slug)
    return [
      [name, documentSchema(config, flattenedFields)],
      [`${name}List`, listSchema(name)],
    ]
  })
  return Object.fromEntries(schemas)
}

/** With `select` only some of it is answered, the id always. */
const documentSchema = (config: SanitizedConfig, fields: FlattenedField[]): Schema =>
  closed({ id: schemaRef('Id'), ...propertiesOf(config, fields), createdAt: time, updatedAt: time }, ['id'])

const time: Schema = { type: 'string', format: 'date-time' }

export function settingsSchema(config: SanitizedConfig): Schema {
  const { flattenedFields } = config.globals.find(({ slug }) => slug === 'site-settings')!
  return closed({
    id: schemaRef('Id'),
    globalType: { const: 'site-settings' },
    ...propertiesOf(config, flattenedFields),
    createdAt: orNull(time),
    updatedAt: orNull(time),
  })
}

const whole = (minimum: number): Schema => ({ type: 'integer', minimum })

const PAGING: Record<string, Schema> = {
  totalDocs: { ...whole(0), description: 'How many there are on all pages.' },
  limit: { ...whole(1), description: 'How many a page holds.' },
  totalPages: whole(0),
  page: orNull(whole(1)),
  pagingCounter: {
    ...whole(0),
    description: 'The number of the first of this page among all; 0 where there is none.',
  },
  hasPrevPage: { type: 'boolean' },
  hasNextPage: { type: 'boolean' },
  prevPage: orNull(whole(1)),
  nextPage: orNull(whole(1)),
}

const listSchema = (name: string): Schema =>
  closed({ docs: { type: 'array', items: schemaRef(name) }, ...PAGING }, ['docs', ...Object.keys(PAGING)])
