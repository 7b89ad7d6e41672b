import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type Where,
} from 'payload'
import { startLookout, type Lookout } from '#src/lib/loop.ts'
import { retryOnConflict } from '#src/lib/write-conflict.ts'
import { hearRewritten, liveRow } from '../shared/hear-changes.ts'
import { runningNow } from './running.ts'

type Turned = { id: string; shown?: boolean | null; updatedAt: string }

/** Tells of each campaign that begins or ends within about a second, and at first of those that did meanwhile. */
export const startTurns = (payload: Payload): Lookout =>
  startLookout('campaigns', () => tellTurns(payload), { everyMs: 1000 })

/** Tells of every campaign that has begun or ended and of which nobody was told: each once, whoever else looks. */
export async function tellTurns(payload: Payload): Promise<void> {
  const now = new Date()
  const { docs } = await payload.db.find({
    collection: 'campaigns',
    where: {
      or: [
        { and: [{ shown: { not_equals: true } }, runningNow(now)] },
        { and: [{ shown: { equals: true } }, { endAt: { less_than_equal: now.toISOString() } }] },
      ],
    },
    select: { shown: true, updatedAt: true },
    pagination: false,
    limit: 0,
  })
  for (const row of docs as unknown as Turned[]) await retryOnConflict(() => tellTurn(payload, row))
}

/**
 * What visitors were last told is kept with the campaign: whoever turns that over tells. Where there are no transactions,
 * the note that is taken with the write is told of by the next process (see `noteWrittenRows`).
 */
async function tellTurn(payload: Payload, { id, shown, updatedAt }: Turned): Promise<void> {
  const req = await createLocalReq({}, payload)
  const isTransaction = await initTransaction(req)
  try {
    const before = await liveRow(payload.collections.campaigns.config, id, req)
    const asRead: Where[] = [
      { id: { equals: id } },
      { updatedAt: { equals: updatedAt } },
      { shown: shown ? { equals: true } : { not_equals: true } },
    ]
    const turned = await payload.db.updateOne({
      collection: 'campaigns',
      where: { and: asRead },
      // Nobody saved it: whoever has it open is not to be told that somebody did.
      data: { shown: !shown, updatedAt },
      options: { atomic: true } as never,
      req,
    })
    if (turned && before) await hearRewritten('campaigns', id, req, { ...before, isPublic: Boolean(shown) })
    if (isTransaction) await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
