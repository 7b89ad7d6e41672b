import { complaintOfOperator, FOR_EVERYONE } from '../api/query/check-operator.ts'
import { MAX_LIST, MAX_NUMBER, MAX_SEARCH, MAX_TEXT } from '../api/query/check-values.ts'
import type { Takes } from '../api/query/known-paths.ts'
import type { ResolvedPath } from '../api/query/resolve-path.ts'
import { closed, schemaRef, type Schema } from './part.ts'

/** By what a visitor may filter a path: an object of operators, as in `where[name][contains]=ford`. */
export const filterOf = (path: ResolvedPath): Schema =>
  path.takes === 'options' ? schemaOf(path) : schemaRef(filterName(path))

/** The filters that many fields share, by name. */
export function filterSchemas(): Record<string, Schema> {
  const paths = (Object.keys(KINDS) as Takes[]).flatMap((takes) =>
    [true, false].flatMap((isMany) =>
      [true, false].map((isRequired) => ({ takes, isMany, isRequired, isPrivate: false, isRelated: false })),
    ),
  )
  return Object.fromEntries(paths.map((path) => [filterName(path), schemaOf(path)]))
}

const KINDS: Partial<Record<Takes, string>> = {
  id: 'Id',
  reference: 'Reference',
  text: 'Text',
  date: 'Date',
  number: 'Number',
  boolean: 'Boolean',
  presence: 'Presence',
}

/** Of several values only "has one that …" can be told, and of what may be empty not everything. */
function filterName(path: ResolvedPath): string {
  const operators = operatorsOf(path)
  const all = FOR_EVERYONE[path.takes]
  const word = operators.length === all.length ? '' : operators.includes('not_equals') ? 'Optional' : 'Any'
  return `${word}${KINDS[path.takes]}Filter`
}

const operatorsOf = (path: ResolvedPath): readonly string[] =>
  FOR_EVERYONE[path.takes].filter(
    (operator) => !complaintOfOperator({ path, operator, visitor: true, isBulk: false }),
  )

function schemaOf(path: ResolvedPath): Schema {
  const value = valueOf(path)
  const properties = operatorsOf(path).map((operator) => [operator, operand(operator, value, path)])
  return closed(Object.fromEntries(properties))
}

/** Plain values that filters compare with, by name. */
export const valueSchemas = {
  SearchWords: {
    type: 'string',
    pattern: `^\\s*[^\\s\\u0000]+(\\s+[^\\s\\u0000]+){0,${MAX_SEARCH.visitor.words - 1}}\\s*$`,
    maxLength: MAX_SEARCH.visitor.characters,
    description:
      'Upper and lower case are the same. "like" finds what has each word, "contains" the words as they are.',
  },
  PlainText: { type: 'string', pattern: '^[^\\u0000]*$', maxLength: MAX_TEXT },
  DayOrTime: {
    anyOf: [
      { type: 'string', format: 'date' },
      { type: 'string', format: 'date-time' },
    ],
    description: 'In an address, "+" is written %2B.',
  },
} satisfies Record<string, Schema>

function operand(operator: string, value: Schema, { takes }: ResolvedPath): Schema {
  if (operator === 'exists') return { type: 'boolean' }
  if (operator === 'like' || operator === 'contains') return schemaRef('SearchWords')
  return operator === 'in' || operator === 'not_in' ? listOf(value, takes) : value
}

function valueOf({ takes, options }: ResolvedPath): Schema {
  if (takes === 'id' || takes === 'reference') return schemaRef('Id')
  if (takes === 'options') return { type: 'string', enum: [...options!] }
  if (takes === 'date') return schemaRef('DayOrTime')
  if (takes === 'number') return { type: 'number', minimum: -MAX_NUMBER, maximum: MAX_NUMBER }
  return takes === 'boolean' ? { type: 'boolean' } : schemaRef('PlainText')
}

/** Several values with commas between them. */
function listOf(value: Schema, takes: string): Schema {
  if (takes === 'id' || takes === 'reference') return schemaRef('Ids')
  if (takes === 'options') return { type: 'string', pattern: severalOf((value.enum as string[]).join('|')) }
  return { type: 'string', pattern: severalOf('[^,\\u0000]*') }
}

export const severalOf = (one: string): string => `^(${one})(,(${one})){0,${MAX_LIST.visitor - 1}}$`
