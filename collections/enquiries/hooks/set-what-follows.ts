import type { CollectionBeforeChangeHook } from 'payload'
import { personOf } from '../../shared/access.ts'
import { activityAfter } from '../activity.ts'
import { whatFollows } from '../what-follows.ts'

/** Last of the hooks before the write: where the enquiry belongs in the lists, and what has been done to it. */
export const setWhatFollows: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  const enquiry = { ...originalDoc, ...data }
  const signature = { by: personOf(req)?.id ?? null, at: new Date() }
  return {
    ...data,
    ...whatFollows(enquiry),
    activity: operation === 'create' ? [] : activityAfter(originalDoc, enquiry, signature),
  }
}
