import type { SanitizedConfig } from 'payload'
import {
  checkJoinPage,
  checkLimit,
  checkPage,
  checkStaffOnly,
  checkUnpaged,
} from '#src/api/query/check-paging.ts'
import { checkJoinSort, checkSort } from '#src/api/query/check-sort.ts'
import { checkWhere } from '#src/api/query/check-where.ts'
import type { Asker, QueryFault } from '#src/api/query/query-fault.ts'
import type { AskedField } from './asked-fields.ts'
import { payloadField, subjectOfField } from './schema-names.ts'

/** The last page of a join that Payload answers rightly over GraphQL. */
const LAST_JOIN_PAGE = 1

/** Everything that is wrong with the arguments of one field: the same rules as REST's, under `Authorities.limit`. */
export function checkArguments(config: SanitizedConfig, field: AskedField, asker: Asker): QueryFault[] {
  const { args, definition, path } = field
  const isJoin = payloadField(definition)?.type === 'join'
  const faults: QueryFault[] = []
  // As in GraphQL at large, null says nothing.
  const said = Object.entries(args).filter(([name, value]) => value !== null && isPayloads(definition, name))
  for (const [name, value] of said) {
    const at = `${path}.${name}`
    if (name === 'draft' || name === 'trash') faults.push(...checkStaffOnly(value, at, asker))
    else if (name === 'limit') faults.push(...checkLimit(value, at, asker))
    else if (name === 'page')
      faults.push(...(isJoin ? checkJoinPage(value, at, LAST_JOIN_PAGE) : checkPage(value, at)))
    else if (name === 'pagination') faults.push(...checkUnpaged(args, `${path}.limit`))
    else if (name === 'where' || name === 'sort') {
      const subject = subjectOfField(config, definition)
      if (!subject) continue
      const check = name === 'where' ? checkWhere : isJoin ? checkJoinSort : checkSort
      faults.push(...check(value, at, { config, subject, asker }))
    }
  }
  return faults
}

/** An argument of the same name that takes something else belongs to a field of our own. */
const isPayloads = ({ args }: AskedField['definition'], name: string) =>
  TYPES[name]?.test(String(args.find((each) => each.name === name)?.type)) ?? false

const TYPES: Record<string, RegExp> = {
  draft: /^Boolean!?$/,
  trash: /^Boolean!?$/,
  limit: /^Int!?$/,
  page: /^Int!?$/,
  pagination: /^Boolean!?$/,
  sort: /^String!?$/,
  where: /(_where|^JSON)!?$/,
}
