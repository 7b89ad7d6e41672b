import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest, Where } from 'payload'
import { Refusal } from '#src/lib/errors.ts'
import { transactionOf } from '#src/lib/transaction.ts'
import { hasRole } from '../../shared/access.ts'

const REASON = 'This is the last administrator. Make somebody else an administrator first.'

/** A service without an administrator can be mended by nobody: the last one stays. */
export const keepAnAdministrator: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const losesRole =
    operation === 'update' && hasRole(originalDoc) && Array.isArray(data.roles) && !hasRole(data as never)
  if (losesRole && !(await thereIsAnother(originalDoc.id, req)))
    throw new Refusal(400, 'last-administrator', REASON, 'roles')
  return data
}

export const keepAnAdministratorOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const person = (await req.payload.db.findOne({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  })) as { roles?: [] } | null
  if (hasRole(person) && !(await thereIsAnother(String(id), req)))
    throw new Refusal(400, 'last-administrator', REASON)
}

async function thereIsAnother(id: string, req: PayloadRequest): Promise<boolean> {
  const where: Where = { and: [{ roles: { in: ['admin'] } }, { id: { not_equals: id } }] }
  const { db } = req.payload
  const { docs } = await db.find({ collection: 'users', where, sort: 'id', limit: 1, pagination: false, req })
  const [other] = docs
  if (!other) return false
  // In a transaction who stays is written to: of two who take each other's role at one moment, one meets a conflict.
  if (await transactionOf(req)) {
    await db.updateOne({
      collection: 'users',
      id: other.id,
      data: { updatedAt: new Date().toISOString() },
      req,
    })
  }
  return true
}
