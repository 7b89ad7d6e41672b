import type { Access, Where } from 'payload'
import { grantedIn } from '#src/preview/granted.ts'
import { contentStaff, published } from '../access.ts'

/** Content staff read everything; everybody else what is published, and a draft to which he has a link. */
export const publishedOrPreviewed =
  (collection: string): Access =>
  (args) => {
    if (contentStaff(args)) return true
    const id = grantedIn(collection)
    if (!id) return published()
    const draft: Where = { and: [{ id: { equals: id } }, { deletedAt: { equals: null } }] }
    return { or: [published(), draft] }
  }
