import type {
  BaseDatabaseAdapter,
  Collection,
  FlattenedField,
  JoinQuery,
  Payload,
  SelectType,
  Where,
} from 'payload'
import { areNotesTaken, noteRead } from '../changes/read-notes.ts'
import { keyedFields, keyOf, type Key } from '../changes/keys.ts'

type Row = Record<string, unknown>
type Query = {
  collection: string
  where?: Where
  sort?: string | string[]
  joins?: JoinQuery
  select?: SelectType
}
type Known = (slug: string) => Collection['config'] | undefined

/** More documents than these are told of by their collection: a page of a list depends on it anyway. */
const MOST_PARENTS = 20

/** Lets what is being answered know what it is made from, whoever asks the database for it. */
export function noteReads<T extends BaseDatabaseAdapter>(db: T, payload: Payload): T {
  const known: Known = (slug) => (payload.collections as Record<string, Collection>)[slug]?.config
  for (const name of ['find', 'findOne', 'count', 'findDistinct', 'queryDrafts'] as const) {
    const original = db[name] as unknown as (args: Query) => Promise<unknown>
    ;(db as Row)[name] = async (args: Query) => {
      const found = await original.call(db, args)
      if (areNotesTaken()) noteRead(...keysOfQuery(args, known), ...keysOfJoins(args, found, known))
      return found
    }
  }
  const { findGlobal } = db
  db.findGlobal = (args) => {
    noteRead(args.slug)
    return findGlobal.call(db, args) as never
  }
  return db
}

/** What an answer to this query depends on. */
export function keysOfQuery({ collection, where, sort }: Query, known: Known): Key[] {
  const config = known(collection)
  if (!config) return [collection]
  const conditions = conditionsOf(where)
  const single = conditions.flatMap((condition) => keysOfCondition(config, condition) ?? [])
  const paths = [...pathsIn(where), ...[sort ?? []].flat().map((path) => path.replace(/^-/, ''))]
  return [
    ...(single.length > 0 ? single : [collection]),
    ...paths.flatMap((path) => collectionsOnPath(path.split('.'), config.flattenedFields, known)),
  ]
}

/** The conditions that every document fulfils. */
const conditionsOf = (where: Where = {}): Where[] =>
  Object.entries(where).flatMap(([key, value]) =>
    key.toLowerCase() === 'and' && Array.isArray(value)
      ? value.flatMap(conditionsOf)
      : [{ [key]: value } as Where],
  )

/** Nothing where the condition does not name the values of a field by which documents are known. */
function keysOfCondition(config: Collection['config'], condition: Where): Key[] | undefined {
  const [[field, operation] = []] = Object.entries(condition)
  if (!field || !operation || !['id', ...keyedFields(config.flattenedFields)].includes(field))
    return undefined
  const { equals, in: among } = operation as { equals?: unknown; in?: unknown }
  const values =
    equals !== undefined ? [equals] : typeof among === 'string' ? among.split(',') : [among].flat()
  const keys = values.map((value) => keyOf(config.slug, field, value))
  return keys.length > 0 && keys.every((key) => key !== undefined) ? keys : undefined
}

function pathsIn(where: Where = {}): string[] {
  return Object.entries(where).flatMap(([key, value]) =>
    Array.isArray(value) ? value.flatMap((each) => pathsIn(each as Where)) : [key],
  )
}

/** The collections that a path leads through, such as `authority.region`. */
function collectionsOnPath(path: string[], fields: FlattenedField[], known: Known): Key[] {
  const [name, ...rest] = path
  const field = fields.find((each) => each.name === name)
  if (!field || rest.length === 0) return []
  if ('flattenedFields' in field) return collectionsOnPath(rest, field.flattenedFields, known)
  const targets =
    field.type === 'join' ? [field.collection].flat() : 'relationTo' in field ? [field.relationTo].flat() : []
  return targets.flatMap((slug) => [
    slug,
    ...collectionsOnPath(rest, known(slug)?.flattenedFields ?? [], known),
  ])
}

/** REST has joins answered in the same query: each depends on those documents that name one of the parents. */
function keysOfJoins({ collection, joins, select }: Query, found: unknown, known: Known): Key[] {
  if (joins === false) return []
  const parents = found ? ((found as { docs?: Row[] }).docs ?? [found as Row]) : []
  return Object.entries(known(collection)?.joins ?? {}).flatMap(([target, fields]) =>
    fields.flatMap(({ field, joinPath }) => {
      const query = joins?.[joinPath] as { where?: Where } | false | undefined
      if (query === false || !isSelected(joinPath, select)) return []
      const isKeyed = keyedFields(known(target)?.flattenedFields ?? []).includes(field.on)
      const keys = isKeyed ? parents.map(({ id }) => keyOf(target, field.on, id)) : [undefined]
      return [
        ...(keys.length > MOST_PARENTS || keys.includes(undefined) ? [target] : (keys as Key[])),
        ...pathsIn(query?.where).flatMap((path) =>
          collectionsOnPath(path.split('.'), known(target)?.flattenedFields ?? [], known),
        ),
      ]
    }),
  )
}

const isSelected = (path: string, select: SelectType | undefined): boolean =>
  !select || !Object.values(select).some(Boolean) || Boolean(select[path.split('.')[0]!])
