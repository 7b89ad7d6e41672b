import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { fault, isRecord, type QueryFault } from '#src/api/query/query-fault.ts'
import { isNestedOver } from '#src/lib/nesting.ts'
import { MAX_SOURCE, MAX_TOKENS, MAX_VARIABLE_NESTING } from './caps.ts'
import { checkShape } from './document-shape.ts'
import { rememberedOf } from './remember.ts'

export type Sent = { source: unknown; operationName?: unknown; variables?: unknown }
export type ReadOperation = {
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Record<string, unknown>
}
export type Faults = { faults: QueryFault[] }

type Given = Sent & { schema: GraphQLSchema; hideSuggestions: boolean }

/** Parses what was sent, and makes sure that it fits the schema, its variables too. */
export function readOperation({
  schema,
  source,
  operationName,
  variables,
  hideSuggestions,
}: Given): ReadOperation | Faults {
  if (typeof source !== 'string' || source.trim() === '') return { faults: [NO_QUERY] }
  const document = validDocument(schema, source, hideSuggestions)
  if ('faults' in document) return document
  if (operationName != null && typeof operationName !== 'string') return { faults: [NO_OPERATION] }
  const operation = getOperationAST(document, operationName)
  if (!operation) return { faults: [NO_OPERATION] }
  if (!schema.getRootType(operation.operation)) return { faults: [NO_SUBSCRIPTIONS] }
  const given = variables ?? {}
  if (!isRecord(given)) return { faults: [NO_VARIABLES] }
  if (isNestedOver(given, MAX_VARIABLE_NESTING)) return { faults: [TOO_NESTED] }
  const options = { maxErrors: 20, hideSuggestions }
  const values = getVariableValues(schema, operation.variableDefinitions ?? [], given, options)
  if (values.errors) return { faults: values.errors.map((error) => notValid(error, 'variables')) }
  return { document, operation, variables: values.coerced }
}

/** Those that fit are remembered, by their words. */
function validDocument(
  schema: GraphQLSchema,
  source: string,
  hideSuggestions: boolean,
): DocumentNode | Faults {
  const known = validOf(schema).get(source)
  if (known) return known
  const document = parsed(source)
  if ('faults' in document) return document
  const outline = checkShape(document)
  if (outline.length > 0) return { faults: outline }
  const errors = validate(schema, document, undefined, { maxErrors: 20, hideSuggestions })
  if (errors.length > 0) return { faults: errors.map((error) => notValid(error)) }
  validOf(schema).set(source, document)
  return document
}

const validOf = rememberedOf<DocumentNode>()

function parsed(source: string): DocumentNode | Faults {
  try {
    return parse(source, {
      maxLexicalTokens: MAX_TOKENS,
      maxSourceLength: MAX_SOURCE,
      maxComments: MAX_TOKENS,
    })
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const isTooLong = error.message.includes('Parsing aborted')
    return { faults: [isTooLong ? TOO_LONG : notValid(error)] }
  }
}

function notValid({ message, locations }: GraphQLError, parameter = 'query'): QueryFault {
  const at = locations?.[0] ? ` (line ${locations[0].line}, column ${locations[0].column})` : ''
  return fault(parameter, { code: `${parameter}-not-valid`, message: `${message}${at}` })
}

const NO_QUERY = fault('query', { code: 'query-missing', message: 'Send a GraphQL operation as "query".' })
const TOO_LONG = fault('query', {
  code: 'query-too-long',
  message: `Send at most ${MAX_TOKENS} words and signs.`,
})
const NO_OPERATION = fault('operationName', {
  code: 'operation-unknown',
  message: 'Send one operation, or say by "operationName" which of them is meant.',
})
const NO_SUBSCRIPTIONS = fault('query', {
  code: 'query-not-valid',
  message: 'There are no subscriptions here. Send a query or a mutation.',
})
const NO_VARIABLES = fault('variables', {
  code: 'variables-not-valid',
  message: 'Send variables as an object.',
})
const TOO_NESTED = fault('variables', {
  code: 'variables-not-valid',
  message: `Nest variables at most ${MAX_VARIABLE_NESTING} deep.`,
})
