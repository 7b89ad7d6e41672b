import type { SanitizedConfig } from 'payload'
import { nearest } from '../../lib/nearest.ts'
import type { Complaint } from './query-fault.ts'
import { resolvePath } from './resolve-path.ts'
import { subjectOf, type Subject } from './subject.ts'

type Asked = { config: SanitizedConfig; subject: Subject; asker: { visitor: boolean } }

/** That there is no such field, and which was probably meant: one that whoever asks may ask about. */
export function unknownPath(path: string, asked: Asked): Complaint {
  const meant = nearest(path, isPlain(path) ? ownPaths(asked) : relatedPaths(asked))
  const advice = meant ? `Did you mean ${meant}?` : 'Check its spelling.'
  return {
    code: 'unknown-path',
    message: `"${path.slice(0, 80)}" is not a field of ${asked.subject.slug}. ${advice}`,
  }
}

const isPlain = (path: string) => !path.includes('.')

const isKnown = (path: string, { config, subject, asker: { visitor } }: Asked): boolean => {
  const known = resolvePath({ config, subject, path, visitor })
  return known !== undefined && known.takes !== 'nothing'
}

const ownPaths = (asked: Asked): string[] =>
  [...asked.subject.paths.keys()].filter((path) => isKnown(path, asked))

/** Of its lists and groups, and of what it refers to. */
function relatedPaths(asked: Asked): string[] {
  const related = [...asked.subject.paths].flatMap(([path, { relationTo }]) =>
    [...((relationTo && subjectOf(asked.config, relationTo)?.paths.keys()) || [])].map(
      (name) => `${path}.${name}`,
    ),
  )
  return [...ownPaths(asked), ...related.filter((path) => isKnown(path, asked))]
}
