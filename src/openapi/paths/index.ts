import type { OwnPaths, Part, PathItem, Schema } from '../part.ts'
import { changes } from './changes.ts'
import { description } from './description.ts'
import { enquiries } from './enquiries.ts'
import { feeds } from './feeds.ts'
import { graphQL } from './graphql.ts'
import { health } from './health.ts'
import { mediaFiles } from './media-files.ts'
import { openData } from './open-data.ts'
import { search } from './search.ts'
import { siteSettings } from './site-settings.ts'
import { sitemaps } from './sitemaps.ts'
import { statistics } from './statistics.ts'
import { timeline } from './timeline.ts'

/** A new public route is described in a file beside these, and named here. */
const all: OwnPaths[] = [
  siteSettings,
  mediaFiles,
  search,
  timeline,
  statistics,
  openData,
  feeds,
  sitemaps,
  changes,
  enquiries,
  graphQL,
  description,
  health,
]

export const ownTags: Part[] = all.flatMap(({ tag }) => (tag ? [tag] : []))

export const ownSchemas: Record<string, Schema> = Object.assign({}, ...all.map(({ schemas }) => schemas))

export const ownPaths: Record<string, PathItem> = Object.assign({}, ...all.map(withTag))

function withTag({ tag, paths }: OwnPaths): Record<string, PathItem> {
  const tags = tag ? { tags: [tag.name] } : {}
  const tagged = (item: PathItem) =>
    Object.fromEntries(Object.entries(item).map(([method, operation]) => [method, { ...tags, ...operation }]))
  return Object.fromEntries(Object.entries(paths).map(([address, item]) => [address, tagged(item)]))
}
