import type { FlattenedField, SanitizedConfig } from 'payload'
import { nearest } from '../../lib/nearest.ts'
import { isPrivateField } from './known-paths.ts'
import { fault, isRecord, readBoolean, type Complaint, type QueryFault } from './query-fault.ts'
import type { Scope } from './check-where.ts'
import { subjectOf } from './subject.ts'

/** Everything that is wrong with a choice of fields, as in `select[name]=true&select[seo][title]=true`. */
export function checkSelect(select: unknown, name: string, { config, subject, asker }: Scope): QueryFault[] {
  if (!isRecord(select)) return [fault(name, NOT_A_CHOICE)]
  const fields = asker.visitor && !subject.isOpen ? [] : subject.fields
  const said = new Set<boolean>()
  const faults = checkChoice({ config, fields, select, name, visitor: asker.visitor, said, isTop: true })
  // Payload goes by the first one only.
  return said.size > 1 ? [...faults, fault(name, MIXED)] : faults
}

/** `populate[media][alt]=true`: which fields of documents of a collection to put in where they are referred to. */
export function checkPopulate(populate: unknown, name: string, scope: Scope): QueryFault[] {
  if (!isRecord(populate)) return [fault(name, NOT_A_CHOICE)]
  return Object.entries(populate).flatMap(([slug, select]) => {
    const at = `${name}[${slug.slice(0, 80)}]`
    const isCollection = scope.config.collections.some((each) => each.slug === slug)
    const subject = isCollection ? subjectOf(scope.config, slug) : undefined
    if (!subject || (scope.asker.visitor && !subject.isOpen)) return [fault(at, UNKNOWN_COLLECTION)]
    return checkSelect(select, at, { ...scope, subject })
  })
}

type Choice = {
  config: SanitizedConfig
  fields: FlattenedField[]
  select: Record<string, unknown>
  name: string
  visitor: boolean
  said: Set<boolean>
  isTop: boolean
}

function checkChoice({ select, ...choice }: Choice): QueryFault[] {
  const { fields, name, visitor, said, isTop } = choice
  return Object.entries(select).flatMap(([key, value]) => {
    const at = `${name}[${key.slice(0, 80)}]`
    const field = fields.find((each) => each.name === key)
    const isKnown = (field && (!visitor || isForVisitors(field))) || (isTop && key === 'id')
    if (!isKnown) return [fault(at, unknownField(key, choice))]
    const answer = readBoolean(value)
    if (answer !== undefined) {
      said.add(answer)
      return []
    }
    if (!field || !isRecord(value)) return [fault(at, NOT_A_CHOICE)]
    if (field.type === 'blocks')
      return checkBlocks({ ...choice, select: value, name: at, isTop: false }, field)
    if (!('flattenedFields' in field)) return [fault(at, NOT_A_CHOICE)]
    return checkChoice({ ...choice, fields: field.flattenedFields, select: value, name: at, isTop: false })
  })
}

/** Of blocks, fields are chosen by the kind of block: `select[layout][quotation][text]=true`. */
function checkBlocks(
  { select, ...choice }: Choice,
  field: Extract<FlattenedField, { type: 'blocks' }>,
): QueryFault[] {
  return Object.entries(select).flatMap(([slug, value]) => {
    const at = `${choice.name}[${slug.slice(0, 80)}]`
    const blocks = (field.blockReferences ?? field.blocks).map((block) =>
      typeof block === 'string' ? choice.config.blocks?.find((each) => each.slug === block) : block,
    )
    const block = blocks.find((each) => each?.slug === slug)
    if (!block) return [fault(at, UNKNOWN_FIELD)]
    const answer = readBoolean(value)
    if (answer !== undefined) {
      choice.said.add(answer)
      return []
    }
    if (!isRecord(value)) return [fault(at, NOT_A_CHOICE)]
    return checkChoice({ ...choice, fields: block.flattenedFields, select: value, name: at })
  })
}

const isForVisitors = (field: FlattenedField) =>
  !isPrivateField(field) && !('hidden' in field && field.hidden)

/** A field that was probably meant is offered to whom it is not private. */
function unknownField(name: string, { fields, visitor }: Pick<Choice, 'fields' | 'visitor'>): Complaint {
  const names = fields.filter((field) => !visitor || isForVisitors(field)).map((field) => field.name)
  const meant = nearest(name, names)
  return meant
    ? { ...UNKNOWN_FIELD, message: `There is no such field here. Did you mean ${meant}?` }
    : UNKNOWN_FIELD
}

const NOT_A_CHOICE = {
  code: 'select-not-understood',
  message: 'Name fields and say true or false to each, as in select[name]=true.',
}
const MIXED = {
  code: 'select-mixed',
  message: 'Say true to the fields wanted, or false to those not wanted, not both.',
}
const UNKNOWN_FIELD = { code: 'unknown-path', message: 'There is no such field here. Check its spelling.' }
const UNKNOWN_COLLECTION = {
  code: 'unknown-collection',
  message: 'There is no such collection. Check its spelling.',
}
