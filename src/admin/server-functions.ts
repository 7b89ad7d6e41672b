import { schedulePublishHandler } from '@payloadcms/ui/utilities/schedulePublishHandler'
import { Forbidden, type ServerFunction } from 'payload'
import { hasRole, personOf } from '#collections/shared/access.ts'

/**
 * What the admin asks of its own server, where Payload's answer is not ours. Payload puts into the queue, and takes out
 * of it, what anybody asks who is signed in, and finds only when it is due that he may not publish.
 */
export const serverFunctions: Record<string, ServerFunction> = {
  'schedule-publish': (args) => {
    if (!hasRole(personOf(args.req), 'editor')) throw new Forbidden(args.req.t)
    return schedulePublishHandler(args as never)
  },
}
