import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Change } from '#src/changes/index.ts'
import type * as CarryingOut from '#src/schedule/carry-out.ts'
import type * as Claiming from '#src/schedule/claim.ts'
import type { ScheduledRow } from '#src/schedule/row.ts'
import { asVisitor, editorIn, uniqueName } from '#tests/support/content.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { scheduleOf, tomorrow } from '#tests/support/schedule.ts'

let house: House
let editor: ReturnType<typeof editorIn>
let schedule: ReturnType<typeof scheduleOf>
let claim: typeof Claiming.claim
let carryOut: typeof CarryingOut.carryOut
const changes: Change[] = []
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
  schedule = scheduleOf(house)
  ;({ claim } = await import('#src/schedule/claim.ts'))
  ;({ carryOut } = await import('#src/schedule/carry-out.ts'))
  const { listen } = await import('#src/changes/index.ts')
  listen('test', (change) => void changes.push(change))
})
afterAll(() => house.close())

const LEASE_SECONDS = 60
const due = () => tomorrow(1000)
const afterTheLease = () => tomorrow((LEASE_SECONDS + 5) * 1000)

async function scheduled(action = 'publish') {
  const title = uniqueName('News')
  const article = await (action === 'publish'
    ? editor.create('news-articles', { title }, '&draft=true')
    : editor.publish('news-articles', { title }))
  const row = await schedule.add('news-articles', article.id, { action })
  return { id: article.id, row: row.id }
}
const take = (now = due()) => claim(house.payload, LEASE_SECONDS, now)
async function takeAll(now = due()): Promise<ScheduledRow[]> {
  const taken: ScheduledRow[] = []
  for (let row = await take(now); row; row = await take(now)) taken.push(row)
  return taken
}
const isPublic = async (id: string) => (await asVisitor(house, 'news-articles', id)) !== undefined
/** What was ever published of an article, and what was heard of it. */
async function published(id: string) {
  const versions = await editor.versions('news-articles', id)
  return {
    versions: versions.filter(({ version }) => version._status === 'published').length,
    heard: changes.filter((change) => change.id === id && change.isPublished).length,
  }
}

/** Lets the note that it was done be lost, and what is in one transaction with it, as when the process dies there. */
async function dieBeforeTheNote(row: ScheduledRow): Promise<void> {
  const { db } = house.payload
  const { updateOne } = db
  const dying = vi.spyOn(db, 'updateOne').mockImplementation(function (this: unknown, args) {
    return args.collection === 'scheduled-publications'
      ? Promise.reject(new Error('the process is gone'))
      : updateOne.call(db, args)
  })
  const died = carryOut(house.payload, row)
  await expect(died.finally(() => dying.mockRestore())).rejects.toThrow('gone')
}

describe('A scheduled publication', () => {
  it('happens once, however many take it at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => scheduled()))

    await Promise.all(Array.from({ length: 8 }, () => schedule.work()))

    for (const { id, row } of all) {
      expect(await published(id)).toEqual({ versions: 1, heard: 1 })
      expect(await schedule.stateOf(row)).toBe('done')
    }
  })

  it('is nobody else’s until the lease of whoever took it has run out, and is then taken over', async () => {
    const { id, row } = await scheduled()
    const [first] = await takeAll()

    expect(await takeAll(tomorrow((LEASE_SECONDS - 5) * 1000))).toEqual([])
    const [second] = await takeAll(afterTheLease())
    await carryOut(house.payload, second!)

    expect([first, second]).toEqual([
      expect.objectContaining({ id: row, attempts: 1 }),
      expect.objectContaining({ id: row, attempts: 2 }),
    ])
    expect(await published(id)).toEqual({ versions: 1, heard: 1 })
    expect(await schedule.stateOf(row)).toBe('done')
  })

  it('is not done by a process that slept past its lease', async () => {
    const { id, row } = await scheduled()
    const [taken] = await takeAll()

    await carryOut(house.payload, { ...taken!, leaseUntil: new Date(Date.now() - 1000).toISOString() })

    expect(await isPublic(id)).toBe(false)
    expect(await schedule.stateOf(row)).toBe('running')
    await takeAll(afterTheLease())
  })

  it('is not published a second time when the process died before it had written that down', async () => {
    const { id, row } = await scheduled()
    await dieBeforeTheNote((await takeAll())[0]!)

    await schedule.work(afterTheLease())

    expect(await published(id)).toEqual({ versions: 1, heard: 1 })
    expect(await schedule.read(row)).toMatchObject({ state: 'done', reason: null })
  })

  it('does not go over what an editor did after it was published and that was not yet written down', async () => {
    const { id, row } = await scheduled()
    const [taken] = await takeAll()
    await carryOut(house.payload, taken!)
    await forgetThatItWasDone(row)
    await editor.change('news-articles', id, { title: 'Corrected', _status: 'published' })
    await editor.saveDraft('news-articles', id, { title: 'Not yet' })

    await schedule.work(afterTheLease())

    expect((await asVisitor(house, 'news-articles', id))!.title).toBe('Corrected')
    expect(await schedule.stateOf(row)).toBe('done')
  })

  it.each(['publish', 'unpublish'])('does not %s again what an editor has undone since', async (action) => {
    const { id, row } = await scheduled(action)
    const [taken] = await takeAll()
    await carryOut(house.payload, taken!)
    await forgetThatItWasDone(row)
    await editor.change('news-articles', id, { _status: action === 'publish' ? 'draft' : 'published' })

    await schedule.work(afterTheLease())

    expect(await isPublic(id)).toBe(action === 'unpublish')
    expect(await schedule.stateOf(row)).toBe('done')
  })

  it('is given up visibly when every process that takes it dies', async () => {
    const { id, row } = await scheduled()
    for (let death = 0; death < 12; death++)
      await takeAll(tomorrow(death * (LEASE_SECONDS + 5) * 1000 + 1000))

    await schedule.work(tomorrow(3_600_000))

    expect(await schedule.read(row)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('12 attempts'),
    })
    expect(await isPublic(id)).toBe(false)
  })

  it('is called off or carried out, never both', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => scheduled()))

    const [answers] = await Promise.all([
      Promise.all(all.map(({ row }) => schedule.callOff(row))),
      schedule.work(),
    ])

    for (const [index, { id, row }] of all.entries()) {
      const calledOff = answers[index]!.status === 200
      expect([answers[index]!.status, await schedule.stateOf(row)]).toEqual(
        calledOff ? [200, 'called-off'] : [409, 'done'],
      )
      expect(await isPublic(id)).toBe(!calledOff)
    }
  })
})

/** As a process leaves it that died between publishing and writing that down, where there is no transaction. */
async function forgetThatItWasDone(row: string) {
  await house.payload.db.updateOne({
    collection: 'scheduled-publications',
    where: { id: { equals: row } },
    data: { state: 'running', settledAt: null, leaseUntil: tomorrow().toISOString() },
    options: { atomic: true } as never,
  })
}
