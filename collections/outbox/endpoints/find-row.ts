import type { PayloadRequest } from 'payload'
import type { OutboxRow } from '#src/outbox/row.ts'
import { rowNamed } from '../../shared/endpoints/row-named.ts'
import { signedIn } from '../../shared/endpoints/signed-in.ts'

/** The row that the address names as it is kept, if this person may see it. @throws Refusal 401 or 404. */
export async function findRow(req: PayloadRequest): Promise<OutboxRow> {
  signedIn(req)
  const { id } = await rowNamed(req, 'outbox', 'mail')
  return (await req.payload.db.findOne({
    collection: 'outbox',
    where: { id: { equals: id } },
  })) as unknown as OutboxRow
}
