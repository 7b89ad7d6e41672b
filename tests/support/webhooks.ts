import { expect, vi } from 'vitest'
import type { Doc } from './content.ts'
import { openHouse, type House } from './house.ts'
import { startReceiver, type Receiver } from './receiver.ts'

let count = 0

/** The service with one receiver that it may write to; what fails is tried again after about a second. */
export async function openHookHouse(settings: Record<string, string> = {}) {
  const receiver = await startReceiver()
  const house = await openHouse({
    WEBHOOK_ALLOWED_HOSTS: new URL(receiver.url).host,
    WEBHOOK_RETRY_SECONDS: '1',
    WEBHOOK_TIMEOUT_SECONDS: '2',
    MAIL_LEASE_SECONDS: '8',
    ...settings,
  })
  return {
    house,
    receiver,
    hooks: webhooksOf(house),
    async close() {
      await house.close()
      await receiver.close()
    },
  }
}

/** What an administrator does with webhooks, through REST. */
export function webhooksOf(house: House) {
  const act = async (id: string, what: string, body: object = {}) =>
    house.ask(`/api/webhooks/${id}/${what}`, { as: 'admin', body })
  const add = async (url: string, more: object = {}): Promise<Doc> => {
    const body = { name: `Receiver ${++count}`, url, ...more }
    const answer = await house.ask('/api/webhooks?depth=0', { as: 'admin', body })
    expect([answer.status, answer.body.errors]).toEqual([201, undefined])
    return answer.body.doc
  }
  return {
    act,
    add,
    /** A webhook that is sent what changes from now on, and its secret. */
    async active({ url }: Pick<Receiver, 'url'>, more: object = {}): Promise<{ id: string; secret: string }> {
      const { id } = await add(url, more)
      const { status, body } = await act(id, 'secret')
      expect(status).toBe(200)
      return { id, secret: body.secret }
    },
    read: async (id: string): Promise<Doc> =>
      (await house.ask(`/api/webhooks/${id}?depth=0`, { as: 'admin' })).body,
    async remove(id: string) {
      const answer = await house.ask(`/api/webhooks/${id}`, { as: 'admin', method: 'DELETE' })
      expect([answer.status, answer.body.errors]).toEqual([200, undefined])
    },
    /** What the outbox has for a webhook, the oldest first. */
    async rowsOf(id: string): Promise<Doc[]> {
      const where = `where[webhook][equals]=${id}&sort=createdAt&limit=100&depth=0`
      return (await house.ask(`/api/outbox?${where}`, { as: 'admin' })).body.docs
    },
    async settled(id: string): Promise<Doc[]> {
      return vi.waitFor(
        async () => {
          const rows = await this.rowsOf(id)
          expect(rows.map(({ state }) => state)).not.toContain('waiting')
          expect(rows.map(({ state }) => state)).not.toContain('sending')
          return rows
        },
        { timeout: 20_000, interval: 50 },
      )
    },
  }
}
