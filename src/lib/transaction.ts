import type { PayloadRequest } from 'payload'

/**
 * The transaction that a request is in; undefined where there is none. Ask here rather than of the request: without
 * transactions Payload keeps a promise of nothing there, and, once it has populated a relation, an empty object.
 */
export async function transactionOf(req: Pick<PayloadRequest, 'transactionID'>): Promise<string | undefined> {
  const id: unknown = await req.transactionID
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
}
