import { getOperationAST, GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql'
import type { SanitizedConfig } from 'payload'
import { isNestedOver } from '#src/lib/nesting.ts'
import { fault, type Asker, type QueryFault } from '#src/api/query/query-fault.ts'
import { askedFields, type AskedField } from './asked-fields.ts'
import {
  MAX_ALIASES,
  MAX_COST,
  MAX_DEPTH,
  MAX_INTROSPECTION_DEPTH,
  MAX_ROOT_FIELDS,
  MAX_VARIABLE_NESTING,
  MAX_VISITOR_MUTATIONS,
} from './caps.ts'
import { checkArguments } from './check-arguments.ts'
import { costOf } from './field-cost.ts'
import { readOperation, type Faults, type ReadOperation, type Sent } from './read-operation.ts'
import { rememberedOf } from './remember.ts'
import { isSignIn } from './schema-names.ts'
import { lacksLimit, writeLimits } from './write-limits.ts'

export type GraphQLFault = QueryFault

export type Operation = Asker &
  Sent & {
    config: SanitizedConfig
    schema: GraphQLSchema
    /** Whether the schema may be asked about itself. In production it may not. */
    introspection?: boolean
  }

/**
 * Checks one GraphQL operation before it is executed: that it can be read, that it is not too much, and that every
 * argument is understood. Execute the document that is answered, not the one that was sent: joins without a limit have
 * been given one. Do not validate it again, since a variable may have lost its only use by that.
 */
export function checkOperation(sent: Operation): Good | Faults {
  const { schema, source, operationName, variables, introspection } = sent
  if (!sent.visitor || isNestedOver(variables, MAX_VARIABLE_NESTING)) return check(sent)
  const name = JSON.stringify([source, operationName, variables, introspection])
  const known = goodOf(schema).get(name)
  if (known) return known
  const checked = check(sent)
  if ('document' in checked && isQuery(checked, operationName)) goodOf(schema).set(name, checked)
  return checked
}

type Good = { document: DocumentNode }

/** Of visitors' queries alone: what else is sent is about people. */
const goodOf = rememberedOf<Good>()

const isQuery = ({ document }: Good, operationName: unknown) =>
  getOperationAST(document, operationName as string | undefined)?.operation === 'query'

function check(sent: Operation): Good | Faults {
  const read = readOperation({ ...sent, hideSuggestions: sent.visitor })
  if ('faults' in read) return read
  const weighed = weigh(sent, read)
  if (weighed.faults.length > 0) return { faults: weighed.faults }
  const faults = checkRoot(sent, read, weighed.roots)
  return faults.length > 0 ? { faults } : { document: writeLimits(read.document, weighed.unlimited) }
}

type Weighed = { faults: QueryFault[]; roots: AskedField[]; unlimited: AskedField[] }

function weigh(sent: Operation, read: ReadOperation): Weighed {
  const { config, schema, introspection = true, visitor, idPattern } = sent
  const weighed: Weighed = { faults: [], roots: [], unlimited: [] }
  const most = visitor ? MAX_COST.visitor : MAX_COST.staff
  let cost = 0
  let aliases = 0
  let visits = 0
  try {
    for (const field of askedFields(schema, read)) {
      cost += costOf(field)
      aliases += field.nodes[0]!.alias ? 1 : 0
      visits += 1
      if (field.isIntrospection && !introspection) return refused(NO_INTROSPECTION)
      if (field.depth > (field.isIntrospection ? MAX_INTROSPECTION_DEPTH : MAX_DEPTH))
        return refused(TOO_DEEP)
      if (aliases > MAX_ALIASES) return refused(TOO_MANY_ALIASES)
      // An argument that is wrong by itself says more than the sum.
      if (cost > most || visits > most) return weighed.faults.length > 0 ? weighed : refused(tooMuch(most))
      if (field.depth === 1) weighed.roots.push(field)
      if (weighed.roots.length > MAX_ROOT_FIELDS) return refused(TOO_MANY_ROOTS)
      if (lacksLimit(field)) weighed.unlimited.push(field)
      weighed.faults.push(...checkArguments(config, field, { visitor, idPattern }))
    }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    return refused({ code: 'query-not-valid', message: error.message })
  }
  return weighed
}

const refused = (complaint: { code: string; message: string }): Weighed => ({
  faults: [fault('query', complaint)],
  roots: [],
  unlimited: [],
})

function checkRoot(
  { config, visitor }: Operation,
  { operation }: ReadOperation,
  roots: AskedField[],
): QueryFault[] {
  const isMutation = operation.operation === 'mutation'
  if (isMutation && visitor && roots.length > MAX_VISITOR_MUTATIONS) return [fault('query', ONE_MUTATION)]
  if (roots.filter(({ definition }) => isSignIn(config, definition.name)).length > 1)
    return [fault('query', ONE_SIGN_IN)]
  // Payload lets the draft setting of one root field reach what is related to the others.
  const drafts = new Set(roots.filter(takesDraft).map(({ args }) => args.draft === true))
  return !isMutation && drafts.size > 1 ? [fault('query', MIXED_DRAFTS)] : []
}

const takesDraft = ({ definition }: AskedField) => definition.args.some(({ name }) => name === 'draft')

const TOO_DEEP = { code: 'query-too-deep', message: `Nest fields at most ${MAX_DEPTH} deep.` }
const TOO_MANY_ALIASES = {
  code: 'too-many-aliases',
  message: `Use at most ${MAX_ALIASES} aliases in one operation.`,
}
const TOO_MANY_ROOTS = {
  code: 'too-many-fields',
  message: `Ask for at most ${MAX_ROOT_FIELDS} fields of the root at once.`,
}
const NO_INTROSPECTION = {
  code: 'no-introspection',
  message: 'The schema is published with the documentation, not here.',
}
const ONE_MUTATION = { code: 'too-many-fields', message: 'Send one mutation in each request.' }
const ONE_SIGN_IN = { code: 'too-many-sign-ins', message: 'Sign in once in each request.' }
const MIXED_DRAFTS = {
  code: 'draft-mixed',
  message: 'Say draft: true to every field of the root, or to none.',
}

const tooMuch = (most: number) => ({
  code: 'query-too-costly',
  message: `This asks for more than ${most} values at once. Give lists a smaller limit, or ask in several requests.`,
})
