import type { SanitizedConfig } from 'payload'
import type { KnownPath } from './known-paths.ts'
import { subjectOf, type Subject } from './subject.ts'

export type ResolvedPath = KnownPath & {
  /** It is a field of a related document. */
  isRelated: boolean
}

type Asked = { config: SanitizedConfig; subject: Subject; path: string; visitor: boolean }

/**
 * The field that a path leads to (`seo.title` or, as GraphQL writes it, `seo__title`), following one reference at most:
 * MongoDB answers nothing, silently, when a filter follows two. Undefined when there is none, or none for the one who asks.
 */
export function resolvePath({ config, subject, path, visitor }: Asked): ResolvedPath | undefined {
  if (visitor && !subject.isOpen) return undefined
  const dotted = path.replaceAll('__', '.')
  const own = seen(subject.paths.get(dotted), visitor)
  if (own) return { ...own, isRelated: false }
  for (let end = dotted.indexOf('.'); end > 0; end = dotted.indexOf('.', end + 1)) {
    const reference = seen(subject.paths.get(dotted.slice(0, end)), visitor)
    if (reference?.relationTo)
      return resolveRelated({ config, reference, rest: dotted.slice(end + 1), visitor })
  }
  return undefined
}

type Related = { config: SanitizedConfig; reference: KnownPath; rest: string; visitor: boolean }

function resolveRelated({ config, reference, rest, visitor }: Related): ResolvedPath | undefined {
  // Payload reads `authority.id` as `authority`.
  if (rest === 'id') return { ...reference, isRelated: false }
  const target = subjectOf(config, reference.relationTo!)
  if (!target || (visitor && !target.isOpen)) return undefined
  const known = seen(target.paths.get(rest), visitor)
  return known && { ...known, isMany: known.isMany || reference.isMany, isRelated: true }
}

const seen = (known: KnownPath | undefined, visitor: boolean) =>
  visitor && known?.isPrivate ? undefined : known
