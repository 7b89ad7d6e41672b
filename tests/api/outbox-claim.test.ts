import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { OutgoingMail, Transport } from '#src/email/transport.ts'
import type * as Claiming from '#src/outbox/claim.ts'
import type * as Delivering from '#src/outbox/deliver.ts'
import type { OutboxRow } from '#src/outbox/row.ts'
import { enquiriesAt } from '#tests/support/enquiries.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
let enquiries: ReturnType<typeof enquiriesAt>
let claim: typeof Claiming.claim
let deliver: typeof Delivering.deliver
beforeAll(async () => {
  // Without a mail server the house's own worker claims nothing.
  house = await openHouse({ ENQUIRIES_TO: 'team@staff.example', MAIL_FROM: 'enquiries@service.example' })
  enquiries = enquiriesAt(house)
  ;({ claim } = await import('#src/outbox/claim.ts'))
  ;({ deliver } = await import('#src/outbox/deliver.ts'))
})
afterAll(() => house.close())

const LEASE_SECONDS = 60
const later = (seconds: number) => new Date(Date.now() + seconds * 1000)

/** A way out that keeps what it was given. */
function outside(answer = () => ({ response: '250 OK' })): Transport & { sent: OutgoingMail[] } {
  const sent: OutgoingMail[] = []
  return {
    sent,
    send: async (mail) => {
      sent.push(mail)
      return answer()
    },
    verify: async () => undefined,
    close: () => undefined,
  }
}

/** Queues so many mails and waits until they are there. */
async function queued(count: number): Promise<string[]> {
  const kept = await Promise.all(
    Array.from({ length: count }, () => enquiries.sent({ email: null, phone: '01632 960 001' })),
  )
  return vi.waitFor(
    async () => {
      const mails = await Promise.all(kept.map(({ id }) => enquiries.mailsOf(id)))
      expect(mails.map(({ length }) => length)).toEqual(kept.map(() => 1))
      return mails.map(([mail]) => mail!.id)
    },
    { timeout: 20_000 },
  )
}

async function claimAll(now?: Date): Promise<OutboxRow[]> {
  const claimed: OutboxRow[] = []
  for (
    let row = await claim(house.payload, LEASE_SECONDS, now);
    row;
    row = await claim(house.payload, LEASE_SECONDS, now)
  )
    claimed.push(row)
  return claimed
}

const rowOf = async (id: string) =>
  (await house.ask(`/api/outbox/${id}?depth=0`, { as: 'admin' })).body as OutboxRow

describe('A mail in the outbox', () => {
  it('is claimed once, however many claim at the same moment', async () => {
    const ids = await queued(40)

    const claimed = (await Promise.all(Array.from({ length: 8 }, () => claimAll()))).flat()

    expect(claimed.map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect(new Set(claimed.map(({ attempts, state }) => `${attempts} ${state}`))).toEqual(
      new Set(['1 sending']),
    )
  })

  it('is nobody else’s until its lease has run out', async () => {
    const [id] = await queued(1)
    await claimAll()

    expect(await claimAll(later(LEASE_SECONDS - 5))).toEqual([])
    const taken = await claimAll(later(LEASE_SECONDS + 5))

    expect(taken).toContainEqual(expect.objectContaining({ id, attempts: 2, state: 'sending' }))
  })

  it('is not claimed before it is due', async () => {
    const [id] = await queued(1)
    const [row] = await claimAll()
    const busy = Object.assign(new Error('421 Too busy'), {
      code: 'EPROTOCOL',
      responseCode: 421,
      response: '421 Too busy',
    })

    await deliver(house.payload, row!, {
      ...outside(),
      send: () => Promise.reject(busy),
    })

    expect(await rowOf(id!)).toMatchObject({
      state: 'waiting',
      attempts: 1,
      leaseUntil: null,
      lastAnswer: '421 Too busy',
    })
    expect(await claimAll()).toEqual([])
    expect((await claimAll(later(60))).map((next) => next.id)).toContain(id)
  })

  it('is not sent by a process that slept past its lease', async () => {
    const [id] = await queued(1)
    const [row] = await claimAll()
    const way = outside()

    await deliver(house.payload, { ...row!, leaseUntil: later(-1).toISOString() }, way)

    expect(way.sent).toEqual([])
    expect(await rowOf(id!)).toMatchObject({ state: 'sending', attempts: 1 })
  })

  it('is settled by the last who claimed it alone', async () => {
    const [id] = await queued(1)
    const [first] = await claimAll()
    const second = (await claimAll(later(LEASE_SECONDS + 5))).find((row) => row.id === id)!

    await deliver(house.payload, second, outside())
    await deliver(
      house.payload,
      first!,
      outside(() => {
        throw Object.assign(new Error('gone'), { code: 'EENVELOPE', responseCode: 550, response: '550 No' })
      }),
    )

    expect(await rowOf(id!)).toMatchObject({ state: 'sent', attempts: 2, lastAnswer: '250 OK' })
  })

  it('goes out again with the same Message-ID when the database failed right after the server had taken it', async () => {
    const [id] = await queued(1)
    const [row] = await claimAll()
    const way = outside()
    const failing = vi
      .spyOn(house.payload.db, 'updateOne')
      .mockRejectedValueOnce(new Error('the database is away'))
    await expect(deliver(house.payload, row!, way)).rejects.toThrow('away')
    failing.mockRestore()

    const again = (await claimAll(later(LEASE_SECONDS + 5))).find((next) => next.id === id)!
    await deliver(house.payload, again, way)

    expect(way.sent.map(({ messageId }) => messageId)).toEqual([
      way.sent[0]!.messageId,
      way.sent[0]!.messageId,
    ])
    expect(await rowOf(id!)).toMatchObject({ state: 'sent', attempts: 2 })
  })

  it.each<[string, (id: string) => Promise<unknown>]>([
    [
      'emptied',
      (id) =>
        house.payload.db.updateOne({
          collection: 'enquiries',
          where: { id: { equals: id } },
          data: { retention: { erasedAt: new Date().toISOString() } },
          options: { atomic: true } as never,
        }),
    ],
    ['deleted', (id) => house.ask(`/api/enquiries/${id}`, { as: 'data-protection', method: 'DELETE' })],
  ])('is cancelled where the enquiry has been %s', async (_, erase) => {
    const [id] = await queued(1)
    const [row] = await claimAll()
    const way = outside()

    await erase(row!.enquiry as string)
    await deliver(house.payload, row!, way)

    expect(way.sent).toEqual([])
    expect(await rowOf(id!)).toMatchObject({
      state: 'cancelled',
      lastAnswer: expect.stringMatching(/erased/),
    })
  })
})
