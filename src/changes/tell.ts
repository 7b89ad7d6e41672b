import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'
import { log } from '../lib/log.ts'
import { transactionOf } from '../lib/transaction.ts'
import type { Key } from './keys.ts'

/** What happened to one document (or global), told once it is durable. */
export type Change = {
  collection: string
  id: string
  /** `draft`: only a draft was kept; what the public reads is as it was. */
  operation: 'create' | 'update' | 'draft' | 'delete'
  wasPublished: boolean
  isPublished: boolean
  slug?: string
  previousSlug?: string
  /** What answers may have been made from that are different now. Nothing for a draft, which the public does not read. */
  touches: Key[]
  /** Id of the person who did it; absent for visitors, commands and the house itself. */
  by?: string
  at: string
}

export type Listener = (change: Change) => void | Promise<void>

type Heard = { listeners: Map<string, Listener>; waiting: Map<string, Change[]> }

/** One for the process, also where the configuration has been loaded twice (by the server and by the admin's bundle). */
const heard: Heard = ((globalThis as Record<symbol, unknown>)[Symbol.for('content.changes')] ??= {
  listeners: new Map(),
  waiting: new Map(),
} satisfies Heard) as Heard

/** Lets `listener` hear of every change from now on. A listener that fails is logged and costs the writer nothing. */
export function listen(name: string, listener: Listener): void {
  heard.listeners.set(name, listener)
}

/** Tells of a change: at once, or, inside a transaction, when that has been committed; never when it is rolled back. */
export async function record(req: Pick<PayloadRequest, 'transactionID'>, change: Change): Promise<void> {
  const transaction = await transactionOf(req)
  if (transaction === undefined) return tell([change])
  heard.waiting.set(transaction, [...(heard.waiting.get(transaction) ?? []), change])
}

/** Tells those who look after rows of the house (mail, imports, webhooks) that there may be something to do. */
export const recordRow = (collection: string, id: string): Promise<void> =>
  record(
    {},
    {
      collection,
      id,
      operation: 'update',
      wasPublished: false,
      isPublished: false,
      touches: [],
      at: new Date().toISOString(),
    },
  )

/** Makes the database say when a transaction ends. Call it once, right after the adapter has been made. */
export function hearTransactions<T extends BaseDatabaseAdapter>(db: T): T {
  const { commitTransaction, rollbackTransaction } = db
  db.commitTransaction = async function (id) {
    await commitTransaction.call(db, id)
    await tell(take(await id))
  }
  db.rollbackTransaction = async function (id) {
    take(await id)
    await rollbackTransaction.call(db, id)
  }
  return db
}

function take(id: number | string): Change[] {
  const changes = heard.waiting.get(String(id)) ?? []
  heard.waiting.delete(String(id))
  return changes
}

async function tell(changes: Change[]): Promise<void> {
  for (const change of changes) {
    for (const [name, listener] of heard.listeners) {
      try {
        await listener(change)
      } catch (err) {
        log.error({ err, listener: name, collection: change.collection, id: change.id }, 'a listener failed')
      }
    }
  }
}
