import type { CollectionBeforeChangeHook } from 'payload'

/** The first publication dates an article. One that is imported without a date stays without: none is invented. */
export const setPublishedAt: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const article = { ...originalDoc, ...data }
  if (article.undated) return { ...data, publishedAt: null }
  if (article._status !== 'published' || article.publishedAt) return data
  return { ...data, publishedAt: new Date().toISOString() }
}
