import type { CollectionBeforeChangeHook } from 'payload'
import { NO_SECRET } from '#src/outbox/receiver.ts'

/** A new one is sent nothing until it has a secret. */
export const beginPaused: CollectionBeforeChangeHook = ({ data, operation }) =>
  operation === 'create' ? { ...data, state: 'paused', reason: NO_SECRET, failures: 0 } : data
