import fc, { type GeneratorValue } from 'fast-check'
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import { oddText } from './values.ts'

type Draw = GeneratorValue

/** fast-check compares what it is given: it gets a number, and never a schema that leads round in a circle. */
const pick = <T>(draw: Draw, from: readonly T[]): T => from[draw(fc.nat, from.length - 1)]!

const INTEGER = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom(100, 101, -1, 2147483648))
const integer = () => INTEGER
const words = () => oddText

/** A GraphQL document that fits the schema, mostly: root fields with arguments, and what they lead to. */
export function documentOf(draw: Draw, schema: GraphQLSchema): string {
  const root = draw(fc.constantFrom, 'query', 'query', 'query', 'mutation')
  const type = root === 'query' ? schema.getQueryType()! : schema.getMutationType()!
  const text = `${root} ${selection(draw, type, draw(fc.integer, { min: 1, max: 5 }), 3)}`
  return draw(fc.nat, 9) < 7 ? text : damaged(draw, text)
}

/** Something taken out, something put in. */
function damaged(draw: Draw, text: string): string {
  const at = draw(fc.nat, text.length)
  const put = draw(
    fc.constantFrom,
    '',
    '{',
    '}',
    '(',
    '"',
    '...',
    '@skip(if: true)',
    '$x',
    '#',
    '\0',
    'fragment F on Query { __typename }',
  )
  return text.slice(0, at) + put + text.slice(at + draw(fc.nat, 6))
}

function selection(draw: Draw, type: GraphQLObjectType, depth: number, most: number): string {
  const fields = Object.values(type.getFields())
  const chosen = Array.from({ length: draw(fc.integer, { min: 1, max: most }) }, () =>
    asField(draw, pick(draw, fields), depth),
  )
  return `{ ${chosen.filter(Boolean).join(' ') || '__typename'} }`
}

function asField(draw: Draw, field: GraphQLField<unknown, unknown>, depth: number): string {
  const type: GraphQLNamedType = getNamedType(field.type)
  const alias = draw(fc.nat, 9) === 0 ? `a${draw(fc.nat, 99)}: ` : ''
  const head = `${alias}${field.name}${argumentsOf(draw, field)}`
  if (isLeafType(type)) return head
  if (depth <= 0) return ''
  if (isUnionType(type)) {
    const member = pick(draw, type.getTypes())
    return `${head} { __typename ... on ${member.name} ${selection(draw, member, depth - 1, 2)} }`
  }
  return isObjectType(type) ? `${head} ${selection(draw, type, depth - 1, 3)}` : ''
}

function argumentsOf(draw: Draw, { args }: GraphQLField<unknown, unknown>): string {
  const given = args.filter(({ type }) => isNonNullType(type) || draw(fc.nat, 3) === 0)
  if (given.length === 0) return ''
  return `(${given.map(({ name, type }) => `${name}: ${literal(draw, type, 2)}`).join(', ')})`
}

function literal(draw: Draw, type: GraphQLInputType, depth: number): string {
  if (draw(fc.nat, 19) === 0)
    return draw(fc.constantFrom, 'null', '[]', '{}', '0', '""', '-1', '1e400', 'NONE', '{a: {b: 1}}')
  if (isNonNullType(type)) return literal(draw, type.ofType, depth)
  if (isListType(type))
    return `[${Array.from({ length: draw(fc.nat, 2) }, () => literal(draw, type.ofType, depth)).join(', ')}]`
  if (isEnumType(type))
    return pick(
      draw,
      type.getValues().map(({ name }) => name),
    )
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    const given = fields.filter(({ type }) => isNonNullType(type))
    if (depth > 0) for (let more = draw(fc.nat, 2); more > 0; more--) given.push(pick(draw, fields))
    return `{${[...new Set(given)].map((field) => `${field.name}: ${literal(draw, field.type, depth - 1)}`).join(', ')}}`
  }
  switch (type.name) {
    case 'Int':
      return String(draw(integer))
    case 'Float':
      return String(draw(fc.double, { noNaN: true, noDefaultInfinity: true }))
    case 'Boolean':
      return draw(fc.constantFrom, 'true', 'false')
    case 'DateTime':
      return draw(fc.constantFrom, '"2026-03-31"', '"2026-02-30T00:00:00Z"', '"x"', '7')
    default:
      return JSON.stringify(draw(words))
  }
}
