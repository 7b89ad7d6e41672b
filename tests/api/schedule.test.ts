import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Change } from '#src/changes/index.ts'
import { asVisitor, editorIn, inspections, positionOf, uniqueName } from '#tests/support/content.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { scheduleOf, tomorrow } from '#tests/support/schedule.ts'

let house: House
let editor: ReturnType<typeof editorIn>
let schedule: ReturnType<typeof scheduleOf>
const changes: Change[] = []
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
  schedule = scheduleOf(house)
  const { listen } = await import('#src/changes/index.ts')
  listen('test', (change) => void changes.push(change))
})
afterAll(() => house.close())

const draft = (data: object = {}) =>
  editor.create('news-articles', { title: uniqueName('News'), ...data }, '&draft=true')
const published = () => editor.publish('news-articles', { title: uniqueName('News') })
const isPublic = async (id: string) => (await asVisitor(house, 'news-articles', id)) !== undefined
const changesOf = (id: string) => changes.filter((change) => change.id === id)
const publishedVersions = async (id: string) =>
  (await editor.versions('news-articles', id)).filter(({ version }) => version._status === 'published')

describe('What is scheduled', () => {
  it('is published at its time and not before, by whoever scheduled it', async () => {
    const { id } = await draft()
    const { id: row } = await schedule.add('news-articles', id)

    await schedule.work(tomorrow(-60_000))
    const before = await isPublic(id)
    await schedule.work()

    expect([before, await isPublic(id)]).toEqual([false, true])
    expect(await schedule.read(row)).toMatchObject({ state: 'done', reason: null })
    const me = (await house.ask('/api/users/me', { as: 'editor' })).body.user.id
    expect((await house.ask(`/api/news-articles/${id}?depth=0`, { as: 'editor' })).body.updatedBy).toBe(me)
    expect(changesOf(id).at(-1)).toMatchObject({ wasPublished: false, isPublished: true, by: me })
  })

  it('is unpublished', async () => {
    const { id } = await published()
    const { id: row } = await schedule.add('news-articles', id, { action: 'unpublish' })

    await schedule.work()

    expect(await isPublic(id)).toBe(false)
    expect(await schedule.stateOf(row)).toBe('done')
    expect(changesOf(id).at(-1)).toMatchObject({ wasPublished: true, isPublished: false })
  })

  it('goes through everything that publishing by hand does: a report moves its authority’s position', async () => {
    const authority = await editor.authority()
    const { id } = await editor.create(
      'inspection-reports',
      { title: uniqueName('Report'), ...inspections.good2022, authority: authority.id },
      '&draft=true',
    )
    await schedule.add('inspection-reports', id)

    await schedule.work()

    expect(await positionOf(house, authority.id)).toMatchObject({ grade: 'good', inspection: id })
  })

  it('publishes the newest draft there is by then, and is called as that is', async () => {
    const { id } = await published()
    const { id: row } = await schedule.add('news-articles', id)
    await editor.saveDraft('news-articles', id, { title: 'Written later' })

    await schedule.work()

    expect((await asVisitor(house, 'news-articles', id))!.title).toBe('Written later')
    expect((await schedule.read(row)).title).toBe('Written later')
  })

  it('changes nothing where it is so already, and says so', async () => {
    const { id } = await published()
    const versions = await editor.versions('news-articles', id)
    const { id: row } = await schedule.add('news-articles', id)
    const heard = changesOf(id).length

    await schedule.work()

    expect(await schedule.read(row)).toMatchObject({ state: 'done', reason: 'It was published already.' })
    expect(await editor.versions('news-articles', id)).toEqual(versions)
    expect(changesOf(id)).toHaveLength(heard)
  })

  it('fails visibly, with the reason, where the draft cannot be published', async () => {
    const { id } = await draft({ title: '' })
    const { id: row } = await schedule.add('news-articles', id)

    await schedule.work()

    expect(await schedule.read(row)).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(/title: .*required/i),
    })
    expect(await isPublic(id)).toBe(false)
    const failed = await schedule.ask('?where[state][equals]=failed&limit=100&depth=0')
    expect(failed.body.docs).toContainEqual(expect.objectContaining({ id: row }))
  })

  it('is on the dashboard: what comes next, and how many failed', async () => {
    const { readSchedule } = await import('#src/admin/dashboard/read-schedule.ts')
    const { user } = (await house.ask('/api/users/me', { as: 'viewer' })).body
    const board = () => readSchedule({ payload: house.payload, user, now: new Date() })
    const before = await board()
    const unfinished = await draft({ title: '' })
    await schedule.add('news-articles', unfinished.id)
    await schedule.work()
    const { id } = await draft({ title: 'Comes next' })
    const { id: row } = await schedule.add('news-articles', id)

    const after = await board()
    await schedule.callOff(row)

    expect(after.failedCount).toBe(before.failedCount + 1)
    expect(after.next).toEqual([expect.objectContaining({ id: row, title: 'Comes next', action: 'publish' })])
    expect((await board()).next).toEqual([])
  })

  it('fails where the document is in the trash by then, and is called off at once where it is deleted', async () => {
    const [trashed, deleted] = [await draft(), await draft()]
    const { id: first } = await schedule.add('news-articles', trashed.id)
    const { id: second } = await schedule.add('news-articles', deleted.id)

    await editor.trash('news-articles', trashed.id)
    await editor.remove('news-articles', deleted.id)
    const atOnce = await schedule.read(second)
    await schedule.work()

    expect(await schedule.read(first)).toMatchObject({
      state: 'failed',
      reason: 'The document is in the trash.',
    })
    expect(atOnce).toMatchObject({ state: 'called-off', reason: 'The document has been deleted.' })
    expect(await schedule.stateOf(second)).toBe('called-off')
  })

  it('is tried again after a passing fault of the database, and keeps to its time otherwise', async () => {
    const { id } = await draft()
    const { id: row } = await schedule.add('news-articles', id)
    const away = Object.assign(new Error('away'), { name: 'MongoNetworkError' })
    const failing = vi.spyOn(house.payload.db, 'findVersions').mockRejectedValueOnce(away)

    await schedule.work()
    failing.mockRestore()
    const after = await schedule.read(row)
    await schedule.work(tomorrow(10_000))

    expect(after).toMatchObject({ state: 'waiting', reason: expect.stringContaining('tried again') })
    expect(await schedule.read(row)).toMatchObject({ state: 'done', reason: null })
    expect(await publishedVersions(id)).toHaveLength(1)
  })

  it('fails visibly when it never works', async () => {
    const { id } = await draft()
    const { id: row } = await schedule.add('news-articles', id)
    const failing = vi.spyOn(house.payload.db, 'findVersions').mockRejectedValue(new Error('broken'))

    for (let minute = 1; minute <= 12; minute++) await schedule.work(tomorrow(minute * 61_000))
    failing.mockRestore()

    expect(await schedule.read(row)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('12 attempts'),
    })
  })
})

describe('The next scheduled publication', () => {
  it('is the earliest that is still to come', async () => {
    const { nextScheduledAt } = await import('#src/schedule/index.ts')
    const [first, second] = [tomorrow(-7_200_000), tomorrow(-3_600_000)]
    const { id } = await draft()
    const { id: row } = await schedule.add('news-articles', id, { at: first })
    await schedule.add('news-articles', id, { action: 'unpublish', at: second })

    const before = await nextScheduledAt(house.payload)
    await schedule.callOff(row)
    const after = await nextScheduledAt(house.payload)
    await schedule.work(tomorrow(100_000_000))

    expect([before, after]).toEqual([first, second])
    expect(await nextScheduledAt(house.payload)).toBeUndefined()
  })
})
