import type { GlobalAfterReadHook } from 'payload'

/** Of a list that somebody may not read Payload takes the rows and leaves an empty list, which says that there is one. */
export const leaveOutClosedLists: GlobalAfterReadHook = ({ doc, global, overrideAccess, req }) => {
  if (overrideAccess || req.user) return doc
  for (const field of global.flattenedFields)
    if (field.type === 'array' && field.access?.read) delete doc[field.name]
  return doc
}
