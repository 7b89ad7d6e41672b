import type { PayloadRequest } from 'payload'
import { Refusal } from '#src/lib/errors.ts'

export type EnquiryRow = Record<string, unknown> & { id: string; createdAt: string }

/** The enquiry that the address names as it is kept, as far as this person may see it. @throws Refusal 401 or 404. */
export async function findEnquiry(req: PayloadRequest): Promise<EnquiryRow> {
  if (!req.user) throw new Refusal(401, 'unauthorized', 'Sign in first.')
  const enquiry = await req.payload.findByID({
    collection: 'enquiries',
    id: String(req.routeParams?.id),
    depth: 0,
    joins: false,
    user: req.user,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  if (!enquiry) throw new Refusal(404, 'not-found', 'There is no such enquiry, or it is not yours to see.')
  return (await req.payload.db.findOne({
    collection: 'enquiries',
    where: { id: { equals: enquiry.id } },
  })) as unknown as EnquiryRow
}
