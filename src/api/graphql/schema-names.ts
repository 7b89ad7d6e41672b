import {
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLOutputType,
} from 'graphql'
import { formatNames, toWords, type FlattenedField, type SanitizedConfig } from 'payload'
import { subjectOf, type Subject } from '#src/api/query/subject.ts'

export type Definition = GraphQLField<unknown, unknown>

/** What the `where` and `sort` of a field are about. Undefined for fields that are not Payload's. */
export function subjectOfField(config: SanitizedConfig, definition: Definition): Subject | undefined {
  const { byType, byFilter } = namesOf(config)
  const filter = definition.args.find(({ name }) => name === 'where')
  const known = filter && byFilter.get(getNamedType(filter.type).name)
  if (known) return known()
  const type = getNamedType(definition.type)
  const entries = isObjectType(type) ? type.getFields().docs : undefined
  return byType.get(entries ? getNamedType(entries.type).name : type.name)?.()
}

/** What a type of the schema is a document of: of a collection, or of a global. Undefined for versions and all others. */
export const documentOfType = (config: SanitizedConfig, type: string): DocumentType | undefined =>
  namesOf(config).documents.get(type)

/** Fields of the root that sign somebody in, or help to. */
export const isSignIn = (config: SanitizedConfig, name: string): boolean => namesOf(config).signIns.has(name)

/** The Payload field behind a field of the schema; joins and references carry it. */
export const payloadField = (definition: Definition) =>
  definition.extensions.field as FlattenedField | undefined

/** Of a field of our own that is worked out for a document: what it needs of it, and what it adds to the cost. */
export const workedOut = (definition: Definition) =>
  definition.extensions.workedOut as { needs: string[]; cost: number } | undefined

export const isList = (type: GraphQLOutputType): boolean =>
  isListType(isNonNullType(type) ? type.ofType : type)

type Find = () => Subject | undefined
type DocumentType = { kind: 'collection' | 'global'; slug: string }
type Names = {
  byType: Map<string, Find>
  byFilter: Map<string, Find>
  documents: Map<string, DocumentType>
  signIns: Set<string>
}

const known = new WeakMap<SanitizedConfig, Names>()

function namesOf(config: SanitizedConfig): Names {
  const names = known.get(config) ?? buildNames(config)
  known.set(config, names)
  return names
}

/** As `@payloadcms/graphql` names its types. */
function buildNames(config: SanitizedConfig): Names {
  const names: Names = {
    byType: new Map(),
    byFilter: new Map(),
    documents: new Map(),
    signIns: new Set(),
  }
  for (const { slug, auth, graphQL } of config.collections) {
    if (graphQL === false) continue
    const singular = graphQL?.singularName ? toWords(graphQL.singularName, true) : formatNames(slug).singular
    addNames(names, singular, (of) => subjectOf(config, slug, of))
    names.documents.set(singular, { kind: 'collection', slug })
    if (auth) for (const verb of SIGN_INS) names.signIns.add(`${verb}${singular}`)
  }
  for (const { slug, graphQL } of config.globals) {
    if (graphQL === false) continue
    const name = graphQL?.name ?? formatNames(slug).singular
    addNames(names, name, (of) => subjectOf(config, slug, of))
    names.documents.set(name, { kind: 'global', slug })
  }
  return names
}

function addNames(
  { byType, byFilter }: Names,
  name: string,
  find: (of: 'documents' | 'versions') => Subject | undefined,
) {
  byType.set(name, () => find('documents'))
  byFilter.set(`${name}_where`, () => find('documents'))
  byType.set(`${name}Version`, () => find('versions'))
  byFilter.set(`versions${name}_where`, () => find('versions'))
}

const SIGN_INS = ['login', 'forgotPassword', 'resetPassword', 'unlock', 'verifyEmail', 'refreshToken']
