import type { CollectionBeforeValidateHook } from 'payload'
import { refuseFields, type FieldFault } from '../../shared/refuse-fields.ts'
import { titleOf } from '../title-of.ts'

/** What is scheduled lies ahead, and is about a document that is there and not in the trash. */
export const refuseBadSchedule: CollectionBeforeValidateHook = async ({ data, collection, req }) => {
  const faults: FieldFault[] = []
  const { at, document } = data ?? {}
  if (!at) faults.push({ path: 'at', code: 'required', message: 'Choose when it happens.' })
  else if (new Date(at).valueOf() <= Date.now())
    faults.push({
      path: 'at',
      code: 'in-the-past',
      message: 'This time has passed. Choose one that lies ahead.',
    })
  if (!document?.relationTo || !document.value)
    faults.push({ path: 'document', code: 'required', message: 'Choose the document.' })
  else if ((await titleOf(document, req)) === undefined)
    faults.push({
      path: 'document',
      code: 'not-there',
      message: 'There is no such document, or it is in the trash. Restore it first.',
    })
  refuseFields(faults, { collection, req })
  return data
}
