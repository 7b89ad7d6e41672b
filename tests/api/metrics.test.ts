import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'

const TOKEN = 'the token of the tests'

let house: House
beforeAll(async () => {
  house = await openHouse({ METRICS_TOKEN: TOKEN, READS_PER_MINUTE: '40' })
})
afterAll(() => house.close())

const metrics = async (authorization = `Bearer ${TOKEN}`) =>
  house.ask('/metrics', { headers: { authorization } })

async function figures() {
  const lines = ((await metrics()).body as string).split('\n').filter((line) => line && !line.startsWith('#'))
  return Object.fromEntries(lines.map((line) => [line.split(' ')[0]!, Number(line.split(' ')[1])]))
}

describe('/metrics', () => {
  it('is read by whoever knows its token', async () => {
    const answers = [await metrics('Bearer another'), await metrics(''), await metrics()]

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 200])
    expect(answers[2]!.headers.get('content-type')).toContain('text/plain')
  })

  it('counts known answers with the others, and tells what they take up', async () => {
    const before = await figures()
    for (let count = 0; count < 5; count++) await house.ask('/api/topics')
    const after = await figures()

    const more = (name: string) => after[name]! - (before[name] ?? 0)
    expect(more('http_requests_known_total')).toBe(4)
    expect(more('cache_hits_total')).toBe(4)
    expect(more('cache_misses_total')).toBe(1)
    // The last reading of the figures is one of them.
    expect(more('http_requests_total{status="2xx"}')).toBe(6)
    expect(after.cache_answers).toBe(1)
    expect(after.cache_bytes).toBeGreaterThan(100)
    expect(after.process_resident_memory_bytes).toBeGreaterThan(1e7)
  })
})

describe('What has not left the house', () => {
  it('is counted, so that somebody can be woken', async () => {
    const row = {
      collection: 'outbox',
      data: { kind: 'mail', message: 'enquiry-for-staff', attempts: 1 },
    } as const
    const keep = (key: string, state: string) =>
      house.payload.db.create({
        ...row,
        data: { ...row.data, key, state, nextAttemptAt: '2099-01-01T00:00:00.000Z' },
      })
    const before = await figures()
    await keep('metrics/1', 'failed')
    await keep('metrics/2', 'waiting')
    await keep('metrics/3', 'sending')
    await keep('metrics/4', 'sent')

    const after = await figures()

    expect([before.outbox_failed, before.outbox_waiting]).toEqual([0, 0])
    expect([after.outbox_failed, after.outbox_waiting]).toEqual([1, 2])
  })
})

describe('Whoever reads too much', () => {
  it('is asked to wait, whether the answer is known or not, and says nothing of others', async () => {
    const answers = []
    for (let count = 0; count < 41; count++) answers.push(await house.ask('/api/glossary'))
    const late = answers.at(-1)!
    const unknown = await house.ask('/api/topics?limit=1')

    for (const answer of [late, unknown]) {
      expect([answer.status, answer.body.errors[0].code]).toEqual([429, 'too-many-requests'])
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    expect((await house.ask('/api/topics', { as: 'editor' })).status).toBe(200)
    expect((await house.ask('/healthz')).status).toBe(200)
  })
})
