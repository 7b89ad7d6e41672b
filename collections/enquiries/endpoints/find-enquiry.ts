import type { PayloadRequest } from 'payload'
import { rowNamed } from '../../shared/endpoints/row-named.ts'
import { signedIn } from '../../shared/endpoints/signed-in.ts'

export type EnquiryRow = Record<string, unknown> & { id: string; createdAt: string }

/** The enquiry that the address names as it is kept, if this person may see it. @throws Refusal 401 or 404. */
export async function findEnquiry(req: PayloadRequest): Promise<EnquiryRow> {
  signedIn(req)
  const { id } = await rowNamed(req, 'enquiries', 'enquiry')
  return (await req.payload.db.findOne({
    collection: 'enquiries',
    where: { id: { equals: id } },
  })) as unknown as EnquiryRow
}
