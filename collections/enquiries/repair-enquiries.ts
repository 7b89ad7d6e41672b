import type { Payload, PayloadRequest } from 'payload'
import { mayWorkEnquiries } from '../shared/access.ts'
import { unassign } from '../shared/unassign.ts'
import { whatFollows } from './what-follows.ts'

const AT_ONCE = 200

/** What a crash between two writes, or an older version of the service, left behind. @returns how many it mended. */
export async function repairEnquiries(payload: Payload, req: PayloadRequest): Promise<number> {
  return (await fillWhatFollows(payload)) + (await unassignFromOthers(payload, req))
}

/** Enquiries from before there were lists to work from belong into none of them: one look into an index finds them. */
async function fillWhatFollows(payload: Payload): Promise<number> {
  for (let filled = 0; ;) {
    const { docs } = await payload.db.find({
      collection: 'enquiries',
      where: { stage: { equals: null } },
      limit: AT_ONCE,
      pagination: false,
    })
    if (docs.length === 0) return filled
    for (const enquiry of docs) {
      await payload.db.updateOne({
        collection: 'enquiries',
        where: { id: { equals: enquiry.id } },
        data: { ...whatFollows(enquiry as Parameters<typeof whatFollows>[0]) },
        options: { atomic: true } as never,
      })
    }
    filled += docs.length
  }
}

/** Who lost the role or was removed: their enquiries may not have been taken from them all. */
async function unassignFromOthers(payload: Payload, req: PayloadRequest): Promise<number> {
  const { docs } = await payload.db.find({
    collection: 'users',
    where: {},
    select: { roles: true },
    pagination: false,
    limit: 0,
    req,
  })
  let taken = 0
  for (const person of docs) {
    if (!mayWorkEnquiries(person as never)) taken += await unassign(String(person.id), req)
  }
  return taken
}
