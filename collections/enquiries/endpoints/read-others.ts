import type { Endpoint, PayloadRequest, Where } from 'payload'
import { labelOfEnquiryType } from '../../shared/enquiry-types.ts'
import { personKeys } from '../person-keys.ts'
import { labelOfStatus } from '../statuses.ts'
import { findEnquiry, type EnquiryRow } from './find-enquiry.ts'

export type OtherEnquiry = { id: string; reference: string | null; words: string; createdAt: string }

const MOST = 10

/**
 * `GET /api/enquiries/:id/others`: what else came from whoever sent this one, by the same e-mail address or the same
 * phone number: the newest ten, and how many there are.
 */
export const readOthers: Endpoint = {
  path: '/:id/others',
  method: 'get',
  handler: async (req) => {
    const where = fromTheSamePerson(await findEnquiry(req))
    if (!where) return Response.json({ total: 0, others: [] })
    const found = { collection: 'enquiries', where, req } as const
    const { totalDocs } = await req.payload.db.count(found)
    const { docs } = await req.payload.db.find({
      ...found,
      sort: '-createdAt',
      limit: MOST,
      pagination: false,
      select: { reference: true },
    })
    return Response.json({
      total: totalDocs,
      others: await readable(
        docs.map(({ id }) => String(id)),
        req,
      ),
    })
  },
}

/** The two keys are for nobody to read or ask for: only here are they looked up. */
function fromTheSamePerson(enquiry: EnquiryRow): Where | undefined {
  const keys = Object.entries(personKeys(enquiry)).filter(([, key]) => key)
  if (keys.length === 0) return undefined
  const samePerson = keys.map(([name, key]): Where => ({ [name]: { equals: key } }))
  return { and: [{ id: { not_equals: enquiry.id } }, { or: samePerson }] }
}

/** Read once more as the person who asks: he is shown what he may see. */
async function readable(ids: string[], req: PayloadRequest): Promise<OtherEnquiry[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'enquiries',
    where: { id: { in: ids } },
    sort: '-createdAt',
    limit: ids.length,
    pagination: false,
    depth: 0,
    joins: false,
    select: { reference: true, type: true, status: true, createdAt: true },
    user: req.user,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, reference, type, status, createdAt }) => ({
    id: String(id),
    reference: reference ?? null,
    words: `${labelOfEnquiryType(type)}, ${labelOfStatus(status).toLowerCase()}`,
    createdAt,
  }))
}
