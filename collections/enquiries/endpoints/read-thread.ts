import type { Endpoint, PayloadRequest } from 'payload'
import type { OutboxRow } from '#src/outbox/row.ts'
import { hasRole, personOf } from '../../shared/access.ts'
import { peopleIn, threadOf } from '../thread.ts'
import { findEnquiry } from './find-enquiry.ts'

/** More mails than any enquiry has; the newest of them where one has more. */
const MOST_MAILS = 100

/**
 * `GET /api/enquiries/:id/thread`: all that happened to an enquiry, the newest first. Its mails are there for those who
 * may see them.
 */
export const readThread: Endpoint = {
  path: '/:id/thread',
  method: 'get',
  handler: async (req) => {
    const enquiry = await findEnquiry(req)
    const mails = await mailsOf(enquiry.id, req)
    const names = await namesOf(peopleIn(enquiry), req)
    return Response.json({ entries: threadOf({ enquiry, mails, names }) })
  },
}

async function mailsOf(enquiry: string, req: PayloadRequest): Promise<OutboxRow[]> {
  if (!hasRole(personOf(req), 'enquiries')) return []
  const { docs } = await req.payload.find({
    collection: 'outbox',
    where: { enquiry: { equals: enquiry } },
    sort: '-createdAt',
    limit: MOST_MAILS,
    pagination: false,
    depth: 0,
    user: req.user,
    overrideAccess: false,
    req,
  })
  return docs as unknown as OutboxRow[]
}

async function namesOf(ids: string[], req: PayloadRequest): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    depth: 0,
    select: { name: true },
    user: req.user,
    overrideAccess: false,
    req,
  })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}
