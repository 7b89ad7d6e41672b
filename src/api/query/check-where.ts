import type { SanitizedConfig } from 'payload'
import { entriesOfList } from '#collections/shared/canonical-where.ts'
import { complaintOfOperator } from './check-operator.ts'
import { complaintOfValue } from './check-values.ts'
import { fault, isRecord, type Asker, type QueryFault } from './query-fault.ts'
import { resolvePath } from './resolve-path.ts'
import type { Subject } from './subject.ts'
import { unknownPath } from './unknown-path.ts'

export const MAX_NESTING = 6
export const MAX_CONDITIONS = 60

/** What a filter is checked against. `isBulk`: documents are changed by it, so that all of it must be understood. */
export type Scope = { config: SanitizedConfig; subject: Subject; asker: Asker; isBulk?: boolean }

/** Everything that is wrong with a filter. `name` is how the caller wrote it, as in `where` or `joins[reports][where]`. */
export function checkWhere(where: unknown, name: string, scope: Scope): QueryFault[] {
  if (!isRecord(where)) return [fault(name, NOT_A_FILTER)]
  const { conditions, nesting } = sizeOf(where, 0)
  if (nesting > MAX_NESTING) return [fault(name, TOO_DEEP)]
  if (conditions > MAX_CONDITIONS) return [fault(name, TOO_LONG)]
  if (scope.isBulk && conditions === 0) return [fault(name, NOT_A_FILTER)]
  return checkEntries(where, name, scope)
}

function checkEntries(where: Record<string, unknown>, name: string, scope: Scope): QueryFault[] {
  return Object.entries(where).flatMap(([key, value]) => {
    const at = `${name}[${key.slice(0, 80)}]`
    const list = entriesOfList(key, value)
    return list
      ? checkList(list, { at, isOr: /^or$/i.test(key) }, scope)
      : checkField(key, value, { at, scope })
  })
}

function checkList(list: unknown[], { at, isOr }: { at: string; isOr: boolean }, scope: Scope): QueryFault[] {
  // Payload passes over empty alternatives: "this, or anything" would be read as "this".
  if (isOr && list.length === 0) return [fault(at, NOT_A_FILTER)]
  return list.flatMap((entry, position) => {
    const isEmpty = isRecord(entry) && Object.keys(entry).length === 0
    if (!isRecord(entry) || (isEmpty && (isOr || scope.isBulk)))
      return [fault(`${at}[${position}]`, NOT_A_FILTER)]
    return checkEntries(entry, `${at}[${position}]`, scope)
  })
}

function checkField(key: string, value: unknown, { at, scope }: { at: string; scope: Scope }): QueryFault[] {
  const { config, subject, asker, isBulk = false } = scope
  const path = resolvePath({ config, subject, path: key, visitor: asker.visitor })
  if (!path) return [fault(at, key === '_status' ? NO_STATUS : unknownPath(key, scope))]
  if (path.takes === 'nothing') return [fault(at, NOT_FILTERABLE)]
  if (!isRecord(value) || Object.keys(value).length === 0) return [fault(at, NO_OPERATOR)]
  return Object.entries(value).flatMap(([operator, operand]) => {
    const complaint =
      complaintOfOperator({ path, operator, visitor: asker.visitor, isBulk }) ??
      complaintOfValue({ path, operator, value: operand, asker })
    return complaint ? [fault(`${at}[${operator.slice(0, 40)}]`, complaint)] : []
  })
}

/** Stops at the depth that is refused, so that no nesting can exhaust the stack. */
function sizeOf(where: unknown, nesting: number): { conditions: number; nesting: number } {
  const size = { conditions: 0, nesting }
  if (nesting > MAX_NESTING || !isRecord(where)) return size
  for (const [key, value] of Object.entries(where)) {
    const list = entriesOfList(key, value)
    if (!list) {
      size.conditions += isRecord(value) ? Math.max(1, Object.keys(value).length) : 1
      continue
    }
    for (const entry of list) {
      const inner = sizeOf(entry, nesting + 1)
      size.conditions += inner.conditions
      size.nesting = Math.max(size.nesting, inner.nesting)
    }
  }
  return size
}

const NOT_A_FILTER = {
  code: 'where-not-understood',
  message: 'Write a filter as a field, an operator and a value: where[name][equals]=Kent.',
}
const TOO_DEEP = { code: 'where-too-deep', message: `Nest "and" and "or" at most ${MAX_NESTING} deep.` }
const TOO_LONG = {
  code: 'where-too-long',
  message: `Use at most ${MAX_CONDITIONS} conditions; "in" takes many values at once.`,
}
const NO_OPERATOR = { code: 'operator-missing', message: 'Say how to compare it, as in [equals]=.' }
const NO_STATUS = {
  code: 'unknown-path',
  message: 'Visitors are answered published documents only: leave it out.',
}
const NOT_FILTERABLE = {
  code: 'path-not-filterable',
  message: 'Nothing can be filtered by this. Of a group or a list, name one of its fields.',
}
