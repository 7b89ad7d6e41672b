import type { Payload } from 'payload'
import { changeRow } from '../lib/change-row.ts'
import { secretsThatHold, type KeptSecret } from '../webhooks/secrets.ts'

/** The collection that keeps who wants to hear of what is published. */
export const WEBHOOKS = 'webhooks'

export const receiverStates = [
  { value: 'active', label: 'Active' },
  { value: 'paused', label: 'Paused' },
  { value: 'stopped', label: 'Stopped: it does not answer' },
] as const
export type ReceiverState = (typeof receiverStates)[number]['value']

/** A receiver as the database keeps it. Only one that is active is sent anything; for the others the newest change of each document waits. */
export type Receiver = {
  id: string
  name: string
  url: string
  /** The collections it wants to hear of; none: all. */
  collections?: string[] | null
  state: ReceiverState
  /** Why it is not active. */
  reason?: string | null
  /** Deliveries that it did not take, one after the other. */
  failures?: number | null
  /** Nothing is sent to it before then: it failed several times. */
  quietUntil?: string | null
  lastAnswer?: string | null
  secretMadeAt?: string | null
  earlierSecretUntil?: string | null
  /** Its secrets, encrypted. Without one nothing can be signed, and nothing is sent. */
  sealed?: string | null
}

export const NO_SECRET = 'It has no secret yet. Make one: then it is sent what is published from now on.'

/** Writes to a receiver only while it stands as `when` says; nothing where somebody was faster. */
export const changeReceiver = (
  payload: Payload,
  id: string,
  when: Partial<Pick<Receiver, 'state' | 'failures'>>,
  data: Partial<Receiver>,
): Promise<Receiver | null> => changeRow(payload, { collection: WEBHOOKS, id, when, data })

export const findReceiver = async (payload: Payload, id: string): Promise<Receiver | null> =>
  (await payload.db.findOne({
    collection: WEBHOOKS,
    where: { id: { equals: id } },
  })) as unknown as Receiver | null

/** All that a change may have to be told to. */
export async function receiversWithSecret(payload: Payload): Promise<Receiver[]> {
  const { docs } = await payload.db.find({
    collection: WEBHOOKS,
    where: { sealed: { exists: true } },
    pagination: false,
    limit: 0,
  })
  return docs as unknown as Receiver[]
}

/** Lets what waits for a receiver that answers again be sent now, however long each was to wait. */
export async function makeDue(payload: Payload, receiver: string): Promise<void> {
  await payload.db.updateMany({
    collection: 'outbox',
    where: { and: [{ webhook: { equals: receiver } }, { state: { equals: 'waiting' } }] },
    data: { nextAttemptAt: new Date().toISOString() },
    returning: false,
  })
}

export const sealSecrets = (payload: Payload, secrets: KeptSecret[]): string =>
  payload.encrypt(JSON.stringify(secrets))

/** @returns none where they cannot be read any more: PAYLOAD_SECRET is another. */
export function secretsOf(payload: Payload, { sealed }: Pick<Receiver, 'sealed'>): KeptSecret[] {
  if (!sealed) return []
  try {
    return JSON.parse(payload.decrypt(sealed)) as KeptSecret[]
  } catch {
    return []
  }
}

export const validSecretsOf = (payload: Payload, receiver: Pick<Receiver, 'sealed'>): string[] =>
  secretsThatHold(secretsOf(payload, receiver))
