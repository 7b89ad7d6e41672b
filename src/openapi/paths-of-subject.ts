import type { SanitizedConfig } from 'payload'
import { resolvePath, type ResolvedPath } from '../api/query/resolve-path.ts'
import type { Subject } from '../api/query/subject.ts'

/** Of a related document these are described; each of its other fields can be filtered by as well. */
const OF_RELATED = ['slug', 'name', 'title']

/** What a visitor may filter a collection by: its own fields, and what names a document that one of them refers to. */
export function filterPaths(config: SanitizedConfig, subject: Subject): [string, ResolvedPath][] {
  const own = [...subject.paths.keys()]
  const related = own.flatMap((path) =>
    subject.paths.get(path)!.relationTo ? OF_RELATED.map((name) => `${path}.${name}`) : [],
  )
  return [...own, ...related].flatMap((path) => {
    const known = resolvePath({ config, subject, path, visitor: true })
    return known && known.takes !== 'nothing' && known.takes !== 'any-reference' ? [[path, known]] : []
  })
}

/** What a visitor may order it by. */
export const sortPaths = (config: SanitizedConfig, subject: Subject): string[] =>
  [...subject.paths.keys()].filter((path) =>
    canBeOrderedBy(resolvePath({ config, subject, path, visitor: true })),
  )

const canBeOrderedBy = (path: ResolvedPath | undefined): boolean =>
  path !== undefined && !path.isMany && !path.isRelated && !UNORDERED.has(path.takes)

const UNORDERED = new Set(['nothing', 'presence', 'any-reference', 'reference'])
