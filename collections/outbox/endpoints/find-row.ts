import type { PayloadRequest } from 'payload'
import { Refusal } from '#src/lib/errors.ts'
import type { OutboxRow } from '#src/outbox/row.ts'

/** The row that the address names, as far as this person may see it. @throws Refusal 401 or 404. */
export async function findRow(req: PayloadRequest): Promise<OutboxRow> {
  if (!req.user) throw new Refusal(401, 'unauthorized', 'Sign in first.')
  const id = String(req.routeParams?.id)
  const row = await req.payload.findByID({
    collection: 'outbox',
    id,
    depth: 0,
    user: req.user,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  if (!row) throw new Refusal(404, 'not-found', 'There is no such mail, or it is not yours to see.')
  return (await req.payload.db.findOne({
    collection: 'outbox',
    where: { id: { equals: id } },
  })) as unknown as OutboxRow
}
