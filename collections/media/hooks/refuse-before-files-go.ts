import type { CollectionBeforeOperationHook, CollectionSlug } from 'payload'
import { refuseFields } from '../../shared/refuse-fields.ts'

/**
 * Payload takes the files of a row away before it checks what is to be said of the new one. So that is checked here: a
 * change that is refused takes nothing with it.
 */
export const refuseBeforeFilesGo: CollectionBeforeOperationHook = async ({
  args,
  operation,
  collection,
  req,
}) => {
  const { id, data } = args as { id?: string; data?: Record<string, unknown> }
  if (operation !== 'update' || !req.file || id === undefined) return args
  const row = await req.payload.db.findOne({
    collection: collection.slug as CollectionSlug,
    where: { id: { equals: id } },
    req,
  })
  const whole = { ...row, ...data, mimeType: req.file.mimetype } as Record<string, unknown>
  const faults = []
  for (const field of collection.fields) {
    if (field.type !== 'text' || !(field.name in (data ?? {}) || field.name === 'alt')) continue
    const about = { ...field, id, data: whole, siblingData: whole, operation, path: [field.name], req }
    const value = whole[field.name]
    const verdict = await field.validate?.(
      (typeof value === 'string' ? value.trim() : value) as never,
      about as never,
    )
    if (typeof verdict === 'string') faults.push({ path: field.name, code: 'invalid', message: verdict })
  }
  refuseFields(faults, { collection, req })
  return args
}
