import { Writable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { asJson, sendAll } from '#src/api/open-data.ts'
import type { OpenReport } from '#src/inspections/open-data.ts'

const report = (id: number) => ({ id: String(id), title: 'x'.repeat(1000) }) as OpenReport

/** Pages that tell how many of them have been asked for, and whether they were given up. */
function pages(most: number) {
  const told = { asked: 0, ended: false }
  async function* each() {
    try {
      for (; told.asked < most;) {
        told.asked += 1
        yield Array.from({ length: 50 }, (_, at) => report(told.asked * 100 + at))
      }
    } finally {
      told.ended = true
    }
  }
  return { told, each }
}

/** Takes what is written when it is told to. */
function slowReader() {
  const taken: Buffer[] = []
  const waiting: (() => void)[] = []
  const out = new Writable({
    highWaterMark: 1000,
    write(chunk: Buffer, _encoding, done) {
      taken.push(chunk)
      waiting.push(done)
    },
  })
  return { out, taken, takeNext: () => waiting.shift()?.() }
}

const aTurn = () => new Promise((resolve) => setImmediate(resolve))
const someTurns = async () => {
  for (let turn = 0; turn < 50; turn++) await aTurn()
}

describe('A file that is sent as it is read', () => {
  it('is read no further than a slow reader has taken it', async () => {
    const { told, each } = pages(1000)
    const { out, takeNext } = slowReader()
    const sent = sendAll(asJson(each()), out, { gzip: false })

    await someTurns()
    const atFirst = told.asked
    takeNext()
    await someTurns()
    const afterOne = told.asked
    out.destroy()
    await sent

    expect(atFirst).toBeLessThanOrEqual(3)
    expect(afterOne - atFirst).toBeLessThanOrEqual(2)
  })

  it('is given up when its reader goes away', async () => {
    const { told, each } = pages(1000)
    const { out } = slowReader()
    const sent = sendAll(asJson(each()), out, { gzip: false })

    await someTurns()
    out.destroy()
    await sent

    expect(told.ended).toBe(true)
    expect(told.asked).toBeLessThan(10)
  })

  it('breaks off where reading fails, so that nobody takes it for whole', async () => {
    const out = new Writable({ write: (_chunk, _encoding, done) => done() })
    async function* failing(): AsyncGenerator<OpenReport[]> {
      yield [report(1)]
      await aTurn()
      throw new Error('the database is away')
    }

    await sendAll(asJson(failing()), out, { gzip: false })

    expect([out.destroyed, out.writableFinished]).toEqual([true, false])
  })

  it.each([
    [0, false],
    [1, false],
    [3, true],
  ])('is one whole array: %i pages, compressed: %s', async (most, gzip) => {
    const chunks: Buffer[] = []
    const out = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk)
        done()
      },
    })

    await sendAll(asJson(pages(most).each()), out, { gzip })

    const bytes = Buffer.concat(chunks)
    const all = JSON.parse(String(gzip ? gunzipSync(bytes) : bytes)) as OpenReport[]
    expect(all).toHaveLength(most * 50)
  })
})
