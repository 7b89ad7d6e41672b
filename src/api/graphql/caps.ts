/** Longest text of an operation, in characters. Ours are under 4,000; the rest is room for indentation. */
export const MAX_SOURCE = 100_000

/** Checking a document takes time that grows with the square of its length: 2,000 words stay well under 0.1 s. */
export const MAX_TOKENS = 2000
export const MAX_FRAGMENTS = 40
/** How often one name may stand in one selection. Nobody needs it twice, but generated queries do it. */
export const MAX_REPEATS = 10

/**
 * Levels of fields, the root's being the first. A list counts two (`reports { docs { … } }`), so an article, its
 * authority, that authority's reports, their judgements and the grade are seven.
 */
export const MAX_DEPTH = 10
/** The usual introspection query is 13 deep. */
export const MAX_INTROSPECTION_DEPTH = 15

/** The same field under other names is asked as often as it is named. */
export const MAX_ALIASES = 15
export const MAX_ROOT_FIELDS = 10
/** For visitors: each sends an enquiry or tries to sign in, and requests are what is counted elsewhere. */
export const MAX_VISITOR_MUTATIONS = 1

export { MOST_NESTING as MAX_VARIABLE_NESTING } from '#src/lib/nesting.ts'

/**
 * The cost of an operation is about the number of values that it may be answered with: a field counts once for each
 * entry of the lists that it is in. A hundred authorities with twenty fields and their latest report cost about 6,500.
 */
export const MAX_COST = { visitor: 10_000, staff: 100_000 }
/** A field of the root is a query of its own, mostly two. */
export const ROOT_COST = 10
/** A join is a query of its own for every document that it is asked of, about as long as forty values take. */
export const JOIN_COST = 40
/** A related document is fetched together with the others of its kind. */
export const REFERENCE_COST = 2
/** What is made from the whole document names all that it refers to. */
export const MADE_COST = 20

/** How many entries are reckoned with when nothing says: lists in a document, and references to several. */
export const ASSUMED_LIST = 5
/** What Payload gives when a list is asked without a limit. Of a join in GraphQL it would give everything. */
export const DEFAULT_LIMIT = 10
