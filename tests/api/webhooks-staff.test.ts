import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Role } from '#collections/shared/access.ts'
import { editorIn, uniqueName } from '#tests/support/content.ts'
import type { House } from '#tests/support/house.ts'
import type { Delivery, Receiver } from '#tests/support/receiver.ts'
import { openHookHouse, type webhooksOf } from '#tests/support/webhooks.ts'

const STOP_AFTER = 3

let house: House
let receiver: Receiver
let hooks: ReturnType<typeof webhooksOf>
let editor: ReturnType<typeof editorIn>
let close: () => Promise<void>
beforeAll(async () => {
  ;({ house, receiver, hooks, close } = await openHookHouse({ WEBHOOK_STOP_AFTER: String(STOP_AFTER) }))
  editor = editorIn(house)
})
afterAll(() => close())
beforeEach(() => receiver.reply(200))

const topic = () => editor.create('topics', { name: uniqueName('Staff') })
/** A receiver of its own at the same server. */
const place = (name: string) => ({ url: `${receiver.url}/${name}` })
const at = (name: string) => receiver.got.filter(({ path }) => path.endsWith(`/${name}`))
const accepts = (secret: string, { body, headers }: Delivery) => {
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>)
    return true
  } catch {
    return false
  }
}

describe('An administrator', () => {
  it('adds a receiver, which is sent nothing until he has made its secret', async () => {
    const { id } = await hooks.add(place('new').url)
    const early = await topic()

    const before = await hooks.read(id)
    const refused = [await hooks.act(id, 'resume'), await hooks.act(id, 'test')]
    const { body } = await hooks.act(id, 'secret')
    const { id: later } = await topic()
    await receiver.waitFor(({ path, event }) => path.endsWith('/new') && event.data.id === later)

    expect(before).toMatchObject({ state: 'paused', reason: expect.stringContaining('no secret yet') })
    expect(refused.map(({ status, body }) => [status, body.errors[0].code])).toEqual([
      [409, 'no-secret'],
      [409, 'no-secret'],
    ])
    expect(body).toEqual({ secret: expect.stringMatching(/^whsec_/), earlierSecretUntil: null })
    expect(await hooks.read(id)).toMatchObject({ state: 'active', reason: null })
    expect(at('new').filter(({ event }) => event.data.id === early.id)).toEqual([])
    await hooks.remove(id)
  })

  it('sees a secret this once: neither the webhook nor the database has it in words', async () => {
    const { id, secret } = await hooks.active(place('sealed'))

    const answers = await Promise.all([
      house.ask(`/api/webhooks/${id}`, { as: 'admin' }),
      house.ask('/api/webhooks?where[sealed][exists]=true', { as: 'admin' }),
      house.ask(`/api/webhooks/${id}`, { as: 'admin', method: 'PATCH', body: { name: 'Renamed' } }),
      house.ask(`/api/webhooks/${id}?select[sealed]=true`, { as: 'admin' }),
    ])
    const kept = await house.payload.db.findOne({ collection: 'webhooks', where: { id: { equals: id } } })

    const said = JSON.stringify([answers.map(({ body }) => body), kept])
    expect(said).not.toContain(secret.replace('whsec_', '').slice(0, 20))
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain(
      (kept as unknown as { sealed: string }).sealed,
    )
    expect((await hooks.act(id, 'test')).body.accepted).toBe(true)
    await hooks.remove(id)
  })

  it('makes a new secret, beside which the one before holds for a while', async () => {
    const { id, secret: old } = await hooks.active(place('rotated'))

    const { body } = await hooks.act(id, 'secret', { overlapHours: 1 })
    await hooks.act(id, 'test')
    const during = at('rotated').at(-1)!
    const { body: last } = await hooks.act(id, 'secret', { overlapHours: 0 })
    await hooks.act(id, 'test')
    const after = at('rotated').at(-1)!

    const inAnHour = new Date(body.earlierSecretUntil).valueOf() - Date.now()
    expect(Math.round(inAnHour / 60_000)).toBe(60)
    expect([accepts(old, during), accepts(body.secret, during)]).toEqual([true, true])
    expect([old, body.secret, last.secret].map((secret) => accepts(secret, after))).toEqual([
      false,
      false,
      true,
    ])
    await hooks.remove(id)
  })

  it.each([
    ['overlapHours', { overlapHours: -1 }],
    ['overlapHours', { overlapHours: 'a day' }],
    ['overlapHours', { secret: 'whsec_mine' }],
  ])('is refused what is no overlap: %s %j', async (field, body) => {
    const { id } = await hooks.add(place('refused').url)

    const { status, body: answer } = await hooks.act(id, 'secret', body)

    expect([status, answer.errors[0].field]).toEqual([400, field])
    await hooks.remove(id)
  })

  it('pauses a receiver, which misses nothing: of each document the newest change is sent when it is resumed', async () => {
    const { id } = await hooks.active(place('paused'))
    await hooks.act(id, 'pause')
    const one = await topic()
    await editor.change('topics', one.id, { name: uniqueName('Staff') })
    const two = await topic()
    await vi.waitFor(async () => expect(await hooks.rowsOf(id)).toHaveLength(3), { timeout: 10_000 })
    const whilePaused = [...at('paused')]
    const { reason } = await hooks.read(id)

    await hooks.act(id, 'resume')
    await receiver.waitFor(() => at('paused').length === 2)

    expect(whilePaused).toEqual([])
    expect(reason).toMatch(/the newest change waits/)
    const rows = await hooks.settled(id)
    expect(rows.map(({ state }) => state).sort()).toEqual(['cancelled', 'sent', 'sent'])
    expect(rows.find(({ state }) => state === 'cancelled')!.lastAnswer).toMatch(
      /the later change tells of both/,
    )
    const told = at('paused').map(({ event }) => `${event.data.id} ${event.data.change}`)
    expect(told.sort()).toEqual([`${one.id} published`, `${two.id} published`].sort())
    await hooks.remove(id)
  })

  it('finds a receiver that does not answer stopped, with why, and the others served', async () => {
    receiver.reply(({ path }) => (path.endsWith('/dead') ? 500 : 200))
    const dead = await hooks.active(place('dead'))
    const alive = await hooks.active(place('alive'))

    const { id } = await topic()
    const stopped = await vi.waitFor(
      async () => {
        const webhook = await hooks.read(dead.id)
        expect(webhook.state).toBe('stopped')
        return webhook
      },
      { timeout: 40_000, interval: 100 },
    )

    expect(stopped).toMatchObject({ failures: STOP_AFTER, lastAnswer: 'HTTP 500: thank you' })
    expect(stopped.reason).toContain(`did not take ${STOP_AFTER} deliveries`)
    expect(at('alive').map(({ event }) => event.data.id)).toEqual([id])
    expect((await hooks.rowsOf(dead.id)).map(({ state }) => state)).toEqual(['waiting'])
    receiver.reply(200)
    await hooks.act(dead.id, 'resume')
    await receiver.waitFor(() => at('dead').length > STOP_AFTER, 5000)
    await hooks.remove(dead.id)
    await hooks.remove(alive.id)
  })

  it('finds a receiver stopped at once that says it is gone', async () => {
    receiver.reply(({ path }) => (path.endsWith('/gone') ? 410 : 200))
    const { id } = await hooks.active(place('gone'))

    await topic()

    await vi.waitFor(async () => expect((await hooks.read(id)).state).toBe('stopped'), { timeout: 10_000 })
    expect((await hooks.read(id)).reason).toContain('HTTP 410')
    await hooks.remove(id)
  })

  it('sends again what was given up', async () => {
    const { id } = await hooks.active(place('again'))
    const { id: document } = await topic()
    await receiver.waitFor(() => at('again').length === 1)
    const [row] = await hooks.settled(id)
    await house.payload.db.updateOne({ collection: 'outbox', id: row!.id, data: { state: 'failed' } })

    const { status, body } = await house.ask(`/api/outbox/${row!.id}/send-again`, { as: 'admin', body: {} })
    await receiver.waitFor(() => at('again').length === 2)

    expect([status, body.state]).toEqual([200, 'waiting'])
    expect(at('again').map(({ event }) => event.data.id)).toEqual([document, document])
    expect(new Set(at('again').map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    await hooks.remove(id)
  })

  it('takes a receiver away, and what waited for it is called off', async () => {
    const { id } = await hooks.active(place('removed'))
    await hooks.act(id, 'pause')
    const { id: document } = await topic()
    await vi.waitFor(async () => expect(await hooks.rowsOf(id)).toHaveLength(1), { timeout: 10_000 })
    const [row] = await hooks.rowsOf(id)

    await hooks.remove(id)

    await vi.waitFor(
      async () => {
        const { body } = await house.ask(`/api/outbox/${row!.id}?depth=0`, { as: 'admin' })
        expect(body).toMatchObject({ state: 'cancelled', lastAnswer: 'The webhook has been deleted.' })
      },
      { timeout: 10_000 },
    )
    expect(at('removed').filter(({ event }) => event.data.id === document)).toEqual([])
  })

  it.each([
    ['http://www.example.org/hook', /https/],
    ['https://127.0.0.1/hook', /own network/],
    ['https://[::1]/hook', /own network/],
    ['https://me:secret@www.example.org/', /user name/],
    ['javascript:alert(1)', /whole address/],
  ])('is refused an address that is not to be written to: %s', async (url, words) => {
    const { status, body } = await house.ask('/api/webhooks', { as: 'admin', body: { name: 'Bad', url } })

    expect([status, body.errors[0].field]).toEqual([400, 'url'])
    expect(body.errors[0].message).toMatch(words)
  })

  it('cannot say himself how a receiver is doing, nor what its secret is', async () => {
    const { id } = await hooks.add(place('forged').url, { state: 'active', sealed: 'mine', failures: 99 })
    await house.ask(`/api/webhooks/${id}`, {
      as: 'admin',
      method: 'PATCH',
      body: { state: 'active', sealed: 'mine', quietUntil: '2099-01-01T00:00:00.000Z' },
    })

    const kept = await house.payload.db.findOne({ collection: 'webhooks', where: { id: { equals: id } } })

    expect(kept).toMatchObject({ state: 'paused', failures: 0 })
    expect((kept as { sealed?: string }).sealed ?? null).toBeNull()
    await hooks.remove(id)
  })
})

describe.each<Role>(['editor', 'viewer', 'enquiries', 'data-protection'])('A member of staff: %s', (role) => {
  it('neither sees webhooks and what they were sent, nor does anything with them', async () => {
    const { id } = await hooks.active(place('theirs'))
    await topic()
    const [row] = await vi.waitFor(
      async () => {
        const rows = await hooks.rowsOf(id)
        expect(rows).toHaveLength(1)
        return rows
      },
      { timeout: 10_000 },
    )

    const answers = await Promise.all([
      house.ask(`/api/webhooks/${id}`, { as: role }),
      house.ask(`/api/outbox/${row!.id}/message`, { as: role }),
      ...['secret', 'pause', 'resume', 'test'].map((act) =>
        house.ask(`/api/webhooks/${id}/${act}`, { as: role, body: {} }),
      ),
    ])

    for (const { status } of answers) expect([403, 404]).toContain(status)
    expect((await hooks.read(id)).state).toBe('active')
    await hooks.remove(id)
  })
})
