import {
  buildVersionCollectionFields,
  buildVersionGlobalFields,
  type FlattenedField,
  type SanitizedCollectionConfig,
  type SanitizedConfig,
} from 'payload'
import { knownPaths, type PathIndex } from './known-paths.ts'

/** What a query is about: the documents of a collection or a global, or their versions. */
export type Subject = {
  slug: string
  fields: FlattenedField[]
  paths: PathIndex
  /** Visitors may name its fields. What they may read of it is up to its access rules. */
  isOpen: boolean
  /** Path of each join to the collection it lists, or to undefined when it lists several. */
  joins: ReadonlyMap<string, string | undefined>
}

export type SubjectOf = 'documents' | 'versions'

/** Undefined for a slug that is not known. Worked out once for each config. */
export function subjectOf(
  config: SanitizedConfig,
  slug: string,
  of: SubjectOf = 'documents',
): Subject | undefined {
  const known = subjects.get(config) ?? new Map<string, Subject>()
  subjects.set(config, known)
  const key = `${of}:${slug}`
  const subject = known.get(key) ?? buildSubject(config, slug, of)
  if (subject) known.set(key, subject)
  return subject
}

const subjects = new WeakMap<SanitizedConfig, Map<string, Subject>>()

function buildSubject(config: SanitizedConfig, slug: string, of: SubjectOf): Subject | undefined {
  const collection = config.collections.find((each) => each.slug === slug)
  if (collection) {
    const fields =
      of === 'versions' ? buildVersionCollectionFields(config, collection, true) : collection.flattenedFields
    return {
      slug,
      fields,
      paths: knownPaths(config, fields, Boolean(collection.auth)),
      isOpen: of === 'documents' && isOpenToVisitors(collection),
      joins: of === 'versions' ? new Map() : joinsOf(collection),
    }
  }
  const global = config.globals.find((each) => each.slug === slug)
  if (!global) return undefined
  const fields = of === 'versions' ? buildVersionGlobalFields(config, global, true) : global.flattenedFields
  const isOpen = of === 'documents' && global.graphQL !== false && !global.custom?.private
  return { slug, fields, paths: knownPaths(config, fields, false), isOpen, joins: new Map() }
}

/** What visitors never read is not in the GraphQL schema, or cannot be asked for there; nor are those who sign in. */
function isOpenToVisitors({ auth, custom, graphQL, slug }: SanitizedCollectionConfig): boolean {
  if (auth || custom?.private || graphQL === false || graphQL?.disableQueries) return false
  return !slug.startsWith('payload-')
}

const joinsOf = ({ joins, polymorphicJoins }: SanitizedCollectionConfig) =>
  new Map<string, string | undefined>([
    ...Object.entries(joins).flatMap(([slug, each]) => each.map(({ joinPath }) => [joinPath, slug] as const)),
    ...polymorphicJoins.map(({ joinPath }) => [joinPath, undefined] as const),
  ])
