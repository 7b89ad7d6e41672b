import type {
  CollectionBeforeValidateHook,
  FlattenedField,
  GlobalBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { isThere } from './is-there.ts'
import { refuseFields, type FieldFault } from './refuse-fields.ts'

type Row = Record<string, unknown>
type Relation = { path: string; target: string; id: string; isAllowed: boolean }

/**
 * A relation leads to a document that is there. One that leads nowhere would fail the save half-way on SQLite and be kept
 * for ever on MongoDB. What was kept already is not asked for again.
 */
export const refuseUnknownRelations: CollectionBeforeValidateHook = async (args) => {
  const { data, originalDoc, collection, req } = args
  const faults = await faultsIn(data ?? {}, originalDoc ?? {}, { fields: collection.flattenedFields, req })
  refuseFields(faults, { collection, req })
  return data
}

export const refuseUnknownRelationsOfGlobal: GlobalBeforeValidateHook = async (args) => {
  const { data, originalDoc, global, req } = args
  const faults = await faultsIn(data ?? {}, originalDoc ?? {}, { fields: global.flattenedFields, req })
  refuseFields(faults, { global, req })
  return data as unknown
}

async function faultsIn(
  data: Row,
  original: Row,
  { fields, req }: { fields: FlattenedField[]; req: PayloadRequest },
): Promise<FieldFault[]> {
  const kept = new Set(relationsIn(original, fields).map(({ id }) => id))
  const faults: FieldFault[] = []
  for (const { path, target, id, isAllowed } of relationsIn(data, fields)) {
    if (isAllowed && (kept.has(id) || (await isThere(target, id, req)))) continue
    const message = isAllowed
      ? `There is nothing with the id "${id.slice(0, 80)}" in ${target}. Choose something that is there.`
      : `Nothing of "${target.slice(0, 80)}" can be chosen here.`
    faults.push({ path, code: 'unknown-relation', message })
  }
  return faults
}

/** Every relation in these values, those in rows and groups included. Its path is that of its field. */
function relationsIn(row: Row, fields: FlattenedField[], prefix = ''): Relation[] {
  return fields.flatMap((field): Relation[] => {
    if (!('name' in field)) return []
    const value = row[field.name]
    const path = `${prefix}${field.name}`
    if (field.type === 'relationship' || field.type === 'upload') {
      return (Array.isArray(value) ? value : [value]).flatMap((each) =>
        relationOf(each, field.relationTo, path),
      )
    }
    if (field.type === 'array' && Array.isArray(value)) {
      return value.flatMap((item, index) =>
        relationsIn((item ?? {}) as Row, field.flattenedFields, `${path}.${index}.`),
      )
    }
    const isGroup = (field.type === 'group' || field.type === 'tab') && value && typeof value === 'object'
    return isGroup ? relationsIn(value as Row, field.flattenedFields, `${path}.`) : []
  })
}

/** Of several collections, a value says which: `{ relationTo, value }`. */
function relationOf(value: unknown, relationTo: string | string[], path: string): Relation[] {
  if (!value) return []
  const { relationTo: target, value: inner } = Array.isArray(relationTo)
    ? (value as Row)
    : { relationTo, value }
  const id = inner && typeof inner === 'object' ? (inner as Row).id : inner
  const isAllowed = [relationTo].flat().includes(String(target))
  return id ? [{ path, target: String(target), id: String(id), isAllowed }] : []
}
