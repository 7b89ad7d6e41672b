import type { FlattenedField, SanitizedConfig } from 'payload'
import { optionIsObject } from 'payload/shared'

/** What a path is compared with. `nothing`: it cannot be (groups, lists, joins, what is worked out when read). */
export type Takes =
  | 'id'
  | 'reference'
  | 'any-reference'
  | 'text'
  | 'options'
  | 'date'
  | 'number'
  | 'boolean'
  | 'presence'
  | 'nothing'

export type KnownPath = {
  takes: Takes
  /** One document may hold several: it is in a list, or is one. */
  isMany: boolean
  /** Not for visitors: they are told that it is unknown. */
  isPrivate: boolean
  isRequired: boolean
  options?: ReadonlySet<string>
  /** The one collection that a reference leads to. */
  relationTo?: string
  /** The ids compared with are not the database's own. */
  hasOwnIds?: boolean
}

export type PathIndex = ReadonlyMap<string, KnownPath>

/** Every path of these fields, without following references. Hidden fields are not in it: Payload refuses them for everyone. */
export function knownPaths(
  config: SanitizedConfig,
  fields: FlattenedField[],
  hasSecrets: boolean,
): PathIndex {
  const index = new Map<string, KnownPath>()
  const root = { isMany: false, isPrivate: false }
  if (!fields.some(({ name }) => name === 'id')) index.set('id', { ...root, takes: 'id', isRequired: true })
  addPaths({
    config,
    index,
    fields: hasSecrets ? fields.filter(({ name }) => !SECRETS.has(name)) : fields,
    prefix: '',
    ...root,
  })
  return index
}

/** Fields that Payload keeps for signing in, of which nothing may be found out by filtering. */
const SECRETS = new Set(
  'hash salt sessions apiKey apiKeyIndex enableAPIKey resetPasswordToken resetPasswordExpiration resetPasswordRequestedAt loginAttempts lockUntil _verified _verificationToken'.split(
    ' ',
  ),
)

/** Visitors see published documents that are not in the trash, whatever they ask. */
const STAFF_ONLY = new Set(['_status', 'deletedAt'])

export const isPrivateField = (field: FlattenedField): boolean =>
  Boolean(('access' in field && field.access?.read) || field.custom?.private)

type Adding = {
  config: SanitizedConfig
  index: Map<string, KnownPath>
  fields: FlattenedField[]
  prefix: string
  isMany: boolean
  isPrivate: boolean
}

function addPaths({ fields, ...above }: Adding): void {
  const { config, index, prefix } = above
  for (const field of fields) {
    if ('hidden' in field && field.hidden) continue
    const path = `${prefix}${field.name}`
    const isPrivate = above.isPrivate || isPrivateField(field) || STAFF_ONLY.has(path)
    const isMany = above.isMany || field.type === 'array' || ('hasMany' in field && Boolean(field.hasMany))
    const isRequired = 'required' in field && Boolean(field.required)
    const at = { isMany, isPrivate, isRequired }
    index.set(path, { ...at, takes: takesOf(field), ...referenceOf(config, field), ...optionsOf(field) })
    if ('flattenedFields' in field) {
      addPaths({ config, index, fields: field.flattenedFields, prefix: `${path}.`, isMany, isPrivate })
    } else if (
      (field.type === 'relationship' || field.type === 'upload') &&
      Array.isArray(field.relationTo)
    ) {
      index.set(`${path}.value`, { ...at, takes: 'id' })
      index.set(`${path}.relationTo`, { ...at, takes: 'options', options: new Set(field.relationTo) })
    }
  }
}

function takesOf(field: FlattenedField): Takes {
  if ('virtual' in field && field.virtual) return 'nothing'
  if (field.name === 'id') return field.type === 'number' ? 'number' : 'text'
  if (field.type === 'relationship' || field.type === 'upload') {
    return Array.isArray(field.relationTo) ? 'any-reference' : 'reference'
  }
  return TAKES[field.type] ?? 'nothing'
}

const TAKES: Partial<Record<FlattenedField['type'], Takes>> = {
  checkbox: 'boolean',
  code: 'text',
  date: 'date',
  email: 'text',
  json: 'presence',
  number: 'number',
  point: 'presence',
  radio: 'options',
  richText: 'presence',
  select: 'options',
  text: 'text',
  textarea: 'text',
}

function referenceOf(
  config: SanitizedConfig,
  field: FlattenedField,
): Pick<KnownPath, 'relationTo' | 'hasOwnIds'> {
  if ((field.type !== 'relationship' && field.type !== 'upload') || Array.isArray(field.relationTo)) return {}
  const target = config.collections.find(({ slug }) => slug === field.relationTo)
  return {
    relationTo: field.relationTo,
    hasOwnIds: Boolean(target?.flattenedFields.some(({ name }) => name === 'id')),
  }
}

const optionsOf = (field: FlattenedField): Pick<KnownPath, 'options'> =>
  field.type === 'select' || field.type === 'radio'
    ? { options: new Set(field.options.map((option) => (optionIsObject(option) ? option.value : option))) }
    : {}
