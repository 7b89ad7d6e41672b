import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type Asked, type House } from '#tests/support/house.ts'
import { asVisitor, editorIn, uniqueName, type Doc } from '#tests/support/content.ts'
import { expectFaults } from '#tests/support/faults.ts'
import { keepPicture } from '#tests/support/files.ts'

const NEWS = 'news-articles'
const AUTOSAVE = '&draft=true&autosave=true'

let house: House
let editor: ReturnType<typeof editorIn>
let other: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
  other = editorIn(house, 'admin')
})
afterAll(() => house.close())

const article = (data: object = {}) =>
  editor.publish(NEWS, { title: uniqueName('Article'), standfirst: 'First.', ...data })
const read = async (id: string, collection = NEWS, query = '&draft=true'): Promise<Doc> =>
  (await house.ask(`/api/${collection}/${id}?depth=0${query}`, { as: 'editor' })).body
const change = (id: string, body: object, { query = '', ...asked }: Asked & { query?: string } = {}) =>
  house.ask(`/api/${NEWS}/${id}?depth=0${query}`, { as: 'editor', method: 'PATCH', body, ...asked })
const words = async (id: string) => (await read(id)).standfirst

describe('Two people in one document', () => {
  it('are told: the second, who began before the first saved, is refused, and nothing is lost', async () => {
    const { id } = await article()
    const opened = await read(id)
    await other.change(NEWS, id, { standfirst: 'Theirs.', updatedAt: opened.updatedAt }, AUTOSAVE)

    const answer = await change(id, { ...opened, standfirst: 'Mine.' }, { query: AUTOSAVE })

    expect(expectFaults(answer)).toEqual({ status: 409, codes: ['changed-meanwhile'] })
    expect(answer.body.errors[0]).toMatchObject({
      message: expect.stringMatching(
        /^The admin saved this \(\w+ \d+ \w+ \d{4}, \d\d:\d\d\) after you opened it\. Yours is not saved/,
      ),
      data: { savedBy: 'The admin', savedAt: (await read(id)).updatedAt },
    })
    expect(await words(id)).toBe('Theirs.')
  })

  it('do not publish what the other has not seen', async () => {
    const { id } = await article()
    const opened = await read(id)
    await other.saveDraft(NEWS, id, { standfirst: 'Half a thought' })

    const { status } = await change(id, { ...opened, _status: 'published' })

    expect([status, (await asVisitor(house, NEWS, id))!.standfirst]).toEqual([409, 'First.'])
  })

  it('do not undo what the first saved by going on in an old window', async () => {
    const { id } = await article()
    const opened = await read(id)
    await other.saveDraft(NEWS, id, { standfirst: 'Theirs.' })
    await editor.saveDraft(NEWS, id, { seo: { title: 'From a new window' } })

    const { status } = await change(id, { ...opened, standfirst: 'Old.' }, { query: AUTOSAVE })

    expect([status, await words(id)]).toEqual([409, 'Theirs.'])
  })

  it('go on once the second has seen what the first saved', async () => {
    const { id } = await article()
    await other.saveDraft(NEWS, id, { standfirst: 'Theirs.' })

    const { status } = await change(
      id,
      { ...(await read(id)), standfirst: 'Both.' },
      { query: '&draft=true' },
    )

    expect([status, await words(id)]).toEqual([200, 'Both.'])
  })

  it('who save at the same moment are not both taken', async () => {
    const { id } = await article()
    const { updatedAt } = await read(id)

    const answers = await Promise.all([
      change(id, { standfirst: 'Mine.', updatedAt }, { query: '&draft=true' }),
      change(id, { standfirst: 'Theirs.', updatedAt }, { query: '&draft=true', as: 'admin' }),
    ])

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const saved = answers.find(({ status }) => status === 200)!
    expect(await words(id)).toBe(saved.body.doc.standfirst)
  })

  it('are told in collections without drafts as well', async () => {
    const topic = await editor.create('topics', { name: uniqueName('Topic') })
    await other.change('topics', topic.id, { synonyms: ['Theirs'] })

    const { status, body } = await house.ask(`/api/topics/${topic.id}`, {
      as: 'editor',
      method: 'PATCH',
      body: topic,
    })

    expect([status, body.errors[0].code]).toEqual([409, 'changed-meanwhile'])
  })

  it('are told over GraphQL as well', async () => {
    const { id } = await article()
    const { updatedAt } = await read(id)
    await other.saveDraft(NEWS, id, { standfirst: 'Theirs.' })

    const { body } = await house.graphql(
      `mutation ($id: String!, $updatedAt: String) {
        updateNewsArticle(id: $id, draft: true, data: { standfirst: "Mine.", updatedAt: $updatedAt }) { id }
      }`,
      { id, updatedAt },
      { as: 'editor' },
    )

    expect([body.errors[0].code, await words(id)]).toEqual(['changed-meanwhile', 'Theirs.'])
  })
})

describe('One person in one document', () => {
  it('is not held up by his own saves, in whatever order they arrive', async () => {
    const { id } = await article()
    const opened = await read(id)
    await editor.change(NEWS, id, { ...opened, standfirst: 'On the way.' }, AUTOSAVE)

    const { status } = await change(id, { ...opened, standfirst: 'Done.', _status: 'published' })

    expect([status, (await asVisitor(house, NEWS, id))!.standfirst]).toEqual([200, 'Done.'])
  })

  it.each([
    ['does not say what it started from', {}],
    ['says no time', { updatedAt: null }],
    ['says a time to come', { updatedAt: '2999-01-01T00:00:00.000Z' }],
  ])('saves over another where a script %s', async (_, more) => {
    const { id } = await article()
    await other.saveDraft(NEWS, id, { standfirst: 'Theirs.' })

    const { status } = await change(id, { standfirst: 'Mine.', ...more }, { query: '&draft=true' })

    expect([status, await words(id)]).toEqual([200, 'Mine.'])
  })

  it('is not held up by what the service itself keeps with a document', async () => {
    const { id } = await keepPicture(house)
    await other.change('media', id, { credit: 'Theirs' })
    const opened = await read(id, 'media', '')
    await article({ heroImage: id })
    expect((await read(id, 'media', '')).shown).toBe(true)

    const { status, body } = await house.ask(`/api/media/${id}`, {
      as: 'editor',
      method: 'PATCH',
      body: { caption: 'Mine', updatedAt: opened.updatedAt },
    })

    expect([status, body.errors]).toEqual([200, undefined])
  })

  it('is not held up by a colleague who signs in while his account is changed', async () => {
    const { docs } = (
      await house.ask('/api/users?where[email][equals]=viewer@staff.example', { as: 'admin' })
    ).body
    await house.ask(`/api/users/${docs[0].id}`, { as: 'admin', method: 'PATCH', body: { name: 'A viewer' } })
    const opened = (await house.ask(`/api/users/${docs[0].id}`, { as: 'admin' })).body
    await house.tokenOf('viewer')

    const kept = (await house.ask(`/api/users/${docs[0].id}`, { as: 'admin' })).body

    expect(kept.updatedAt).toBe(opened.updatedAt)
  })

  it('may change many at once, and restore an old version, whatever others did', async () => {
    const { id } = await article()
    await other.saveDraft(NEWS, id, { standfirst: 'Theirs.' })
    const first = (await editor.versions(NEWS, id)).at(-1)!

    const bulk = await house.ask(`/api/${NEWS}?where[id][in]=${id}&draft=true`, {
      as: 'editor',
      method: 'PATCH',
      body: { standfirst: 'All.' },
    })
    await editor.restoreVersion(NEWS, first.id)

    expect([bulk.status, await words(id)]).toEqual([200, 'First.'])
  })
})

describe('A condition in a header', () => {
  const when = (headers: Record<string, string>, id: string, method = 'PATCH') =>
    house.ask(`/api/${NEWS}/${id}`, {
      as: 'editor',
      method,
      headers,
      ...(method === 'PATCH' ? { body: { standfirst: 'Mine.' } } : {}),
    })
  const LONG_AGO = new Date(0).toUTCString()

  it.each([
    ['If-Match with what was read', (at: string) => ({ 'if-match': `"${at}"` })],
    ['If-Match with one of several', (at: string) => ({ 'if-match': `"other", "${at}"` })],
    ['If-Match with anything', () => ({ 'if-match': '*' })],
    [
      'If-Unmodified-Since as HTTP writes it',
      (at: string) => ({ 'if-unmodified-since': new Date(at).toUTCString() }),
    ],
    ['If-Unmodified-Since to the millisecond', (at: string) => ({ 'if-unmodified-since': at })],
    ['If-Unmodified-Since that is no date', () => ({ 'if-unmodified-since': 'yesterday' })],
  ])('lets a change through: %s', async (_, headersFor) => {
    const { id, updatedAt } = await article()

    expect((await when(headersFor(updatedAt) as Record<string, string>, id)).status).toBe(200)
  })

  it.each([
    ['If-Match', { 'if-match': '"2020-01-01T00:00:00.000Z"' }],
    ['If-Match without quotes', { 'if-match': 'anything' }],
    ['If-Unmodified-Since', { 'if-unmodified-since': LONG_AGO }],
    ['If-Unmodified-Since to the millisecond', { 'if-unmodified-since': '2020-01-01T00:00:00.000Z' }],
  ])('refuses a change and a deletion, one’s own saves too: %s', async (_, headers) => {
    const { id } = await article()

    const changed = await when(headers, id)
    const deleted = await when(headers, id, 'DELETE')

    expect(expectFaults(changed)).toEqual({ status: 412, codes: ['changed-meanwhile'] })
    expect(expectFaults(deleted)).toEqual({ status: 412, codes: ['changed-meanwhile'] })
    expect(await words(id)).toBe('First.')
  })

  it('lets a deletion through', async () => {
    const { id, updatedAt } = await article()

    expect((await when({ 'if-match': `"${updatedAt}"` }, id, 'DELETE')).status).toBe(200)
  })
})

describe('A document that somebody has open in the admin', () => {
  const lock = async (id: string) => {
    const { body } = await house.ask('/api/users/me', { as: 'admin' })
    await house.payload.create({
      collection: 'payload-locked-documents',
      data: {
        document: { relationTo: NEWS, value: id },
        user: { relationTo: 'users', value: body.user.id },
      } as never,
      overrideAccess: true,
    })
  }

  it('is not changed by others over REST, unless they insist', async () => {
    const { id } = await article()
    await lock(id)

    const refused = await change(id, { standfirst: 'Mine.' })
    const insisted = await change(id, { standfirst: 'Mine.' }, { query: '&overrideLock=true' })

    expect(expectFaults(refused)).toEqual({ status: 423, codes: ['locked'] })
    expect(insisted.status).toBe(200)
  })

  it('is told at the next save, where another insisted', async () => {
    const { id } = await article()
    const opened = await read(id)
    await lock(id)
    await change(id, { standfirst: 'Mine.' }, { query: '&draft=true&overrideLock=true' })

    const { status } = await change(
      id,
      { ...opened, standfirst: 'Theirs.' },
      { query: AUTOSAVE, as: 'admin' },
    )

    expect([status, await words(id)]).toEqual([409, 'Mine.'])
  })
})
