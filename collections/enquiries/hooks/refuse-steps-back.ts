import type { CollectionBeforeValidateHook } from 'payload'
import { refuseFields } from '../../shared/refuse-fields.ts'
import { whyNot } from '../statuses.ts'

/** Refuses a status that would say that nobody has answered, where somebody has. */
export const refuseStepsBack: CollectionBeforeValidateHook = ({
  data,
  originalDoc,
  operation,
  collection,
  req,
}) => {
  const message = operation === 'update' ? whyNot(originalDoc?.status, data?.status) : undefined
  refuseFields(message ? [{ path: 'status', code: 'step-back', message }] : [], { collection, req })
  return data
}
