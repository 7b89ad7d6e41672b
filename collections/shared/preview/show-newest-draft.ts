import type { CollectionBeforeReadHook } from 'payload'
import { grantedIn } from '#src/preview/granted.ts'
import { newestDraft } from './newest-draft.ts'

type Row = Record<string, unknown>

/**
 * Puts the newest draft in the place of what is published, for who has a link to it. Not by Payload's `draft`, which
 * would reach what is related to the document, too: of that only what is published is read.
 */
export const showNewestDraft: CollectionBeforeReadHook = async ({ collection, doc, req }) => {
  const row = doc as Row
  if (grantedIn(collection.slug) !== String(row.id)) return doc
  const newest = await newestDraft(collection.slug, String(row.id), req)
  if (!newest) return doc
  const joins = Object.values(collection.joins).flatMap((fields) => fields.map(({ joinPath }) => joinPath))
  const joined = joins.flatMap((name) => (name in row ? [[name, row[name]]] : []))
  return { ...newest, ...Object.fromEntries(joined), id: row.id }
}
