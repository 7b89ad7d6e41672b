import type { FlattenedField } from 'payload'
import type { FilledHouse } from './filled-house.ts'

/** A value of this field that nobody ever wrote. `kept`: what the field holds now, which is not it. */
export function forgeryOf(field: FlattenedField, kept: unknown, filled: FilledHouse): unknown {
  const many = 'hasMany' in field && field.hasMany
  switch (field.type) {
    case 'text':
    case 'textarea':
      return many ? ['forged'] : 'forged'
    case 'json':
      return [{ said: 'forged' }]
    case 'date':
      return '1999-09-09T00:00:00.000Z'
    case 'number':
      return 7
    case 'checkbox':
      return !kept
    case 'select': {
      const values = field.options.map((option) => (typeof option === 'string' ? option : option.value))
      const usual = [kept, field.defaultValue].flat()
      const other = values.findLast((value) => !usual.includes(value))
      return many ? [other] : other
    }
    case 'relationship':
    case 'upload': {
      const relationTo = [field.relationTo].flat()[0]!
      const id = filled.idOf(relationTo, 'shown too') ?? filled.idOf(relationTo, 'hidden')
      return many ? [id] : id
    }
    case 'array':
      return [forgedFields(field.flattenedFields, filled)]
    case 'group':
      return forgedFields(field.flattenedFields, filled)
    default:
      throw new Error(`No forgery is known for a field of the type “${field.type}”: add one here.`)
  }
}

const forgedFields = (fields: FlattenedField[], filled: FilledHouse) =>
  Object.fromEntries(fields.map((each) => [each.name, forgeryOf(each, undefined, filled)]))

/** `{ a: { b: value } }` for `a.b`; in a list, a row that holds it. */
export function nested(
  path: string,
  value: unknown,
  isList: (path: string) => boolean,
): Record<string, unknown> {
  const names = path.split('.')
  return names.reduceRight<unknown>((inner, name, at) => {
    const own = { [name]: inner }
    const above = names.slice(0, at).join('.')
    return above && isList(above) ? [{ text: 'A row.', ...own }] : own
  }, value) as Record<string, unknown>
}
