import type { SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import { PUBLIC } from '../api/rest-route.ts'
import { pageCollections } from '#collections/shared/page-url.ts'

/** What is called as in GraphQL: `Authority` for the documents of `authorities`. */
export function nameOf(config: SanitizedConfig, slug: string): string {
  const { graphQL } = config.collections.find((each) => each.slug === slug)!
  return (graphQL as { singularName: string }).singularName
}

/** The same of several: `Authorities`. */
export function pluralOf(config: SanitizedConfig, slug: string): string {
  const { graphQL } = config.collections.find((each) => each.slug === slug)!
  return (graphQL as { pluralName: string }).pluralName
}

/** What visitors read, in the order in which the admin shows it. */
export const publicCollections = ({ collections }: SanitizedConfig): SanitizedCollectionConfig[] =>
  collections.filter(({ slug }) => PUBLIC.has(slug))

/** Whether its documents have pages, which have addresses. */
export const hasPages = (slug: string): boolean => (pageCollections as readonly string[]).includes(slug)
