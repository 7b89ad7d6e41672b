import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type Asked, type House } from '#tests/support/house.ts'
import { asVisitor, editorIn, inspections, positionOf, uniqueName, type Doc } from '#tests/support/content.ts'
import { keepPicture } from '#tests/support/files.ts'

const NEWS = 'news-articles'

let house: House
let editor: ReturnType<typeof editorIn>
let other: ReturnType<typeof editorIn>
let ids: { editor: string; admin: string }
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
  other = editorIn(house, 'admin')
  const me = async (as: Asked['as']) => (await house.ask('/api/users/me', { as })).body.user.id
  ids = { editor: await me('editor'), admin: await me('admin') }
})
afterAll(() => house.close())

const article = (data: object = {}) =>
  editor.publish(NEWS, { title: uniqueName('Article'), standfirst: 'First.', ...data })
const restore = (collection: string, version: string, query = '') =>
  house.ask(`/api/${collection}/versions/${version}?depth=0${query}`, { as: 'editor', body: {} })
const draftOf = async (collection: string, id: string) =>
  (await house.ask(`/api/${collection}/${id}?draft=true&depth=0`, { as: 'editor' })).body
/** The versions of a page, the newest first; those of its time in the trash too. */
const versionsOf = async (collection: string, id: string): Promise<Doc[]> => {
  const query = `where[parent][equals]=${id}&sort=-updatedAt&depth=0&trash=true`
  return (await house.ask(`/api/${collection}/versions?${query}`, { as: 'viewer' })).body.docs
}
/** Who made each version of a page, the oldest first, in what state. */
const authorsOf = async (collection: string, id: string) =>
  (await versionsOf(collection, id))
    .map(({ version }) => [version.updatedBy === ids.admin ? 'admin' : 'editor', version._status])
    .reverse()

type Page = { collection: string; field: string; make: () => Promise<Doc> }
const pages: Page[] = [
  {
    collection: 'authorities',
    field: 'officialName',
    make: () => editor.authority({ officialName: 'First.' }),
  },
  {
    collection: 'agencies',
    field: 'owner',
    make: () => editor.publish('agencies', { name: uniqueName('Agency'), kind: 'trust', owner: 'First.' }),
  },
  { collection: NEWS, field: 'standfirst', make: () => article() },
  {
    collection: 'inspection-reports',
    field: 'headline',
    make: async () =>
      editor.report(
        inspections.good2022,
        { authority: (await editor.authority()).id },
        { headline: 'First.' },
      ),
  },
]

describe.each(pages)('An old version of $collection', ({ collection, field, make }) => {
  it('comes back as what is published, by whoever brought it back', async () => {
    const { id } = await make()
    await other.change(collection, id, { [field]: 'Second.' })
    const first = (await editor.versions(collection, id)).at(-1)!

    const { status, body } = await restore(collection, first.id)

    expect([status, body.errors, body[field]]).toEqual([200, undefined, 'First.'])
    expect(await asVisitor(house, collection, id)).toMatchObject({ [field]: 'First.', _status: 'published' })
    expect(await authorsOf(collection, id)).toEqual([
      ['editor', 'published'],
      ['admin', 'published'],
      ['editor', 'published'],
    ])
  })

  it('comes back as a draft, and what is published stays', async () => {
    const { id } = await make()
    await editor.change(collection, id, { [field]: 'Second.' })
    const first = (await editor.versions(collection, id)).at(-1)!

    const { status, body } = await restore(collection, first.id, '&draft=true')

    expect([status, body.errors]).toEqual([200, undefined])
    expect(await asVisitor(house, collection, id)).toMatchObject({ [field]: 'Second.' })
    expect(await draftOf(collection, id)).toMatchObject({ [field]: 'First.', _status: 'draft' })
    await editor.change(collection, id, { _status: 'published' })
    expect(await asVisitor(house, collection, id)).toMatchObject({ [field]: 'First.' })
  })

  it('that was a draft comes back as one, as the admin asks for it, over REST and GraphQL', async () => {
    const { id } = await make()
    await editor.saveDraft(collection, id, { [field]: 'Draft.' })
    await editor.change(collection, id, { [field]: 'Second.', _status: 'published' })
    const draft = (await editor.versions(collection, id)).find(({ version }) => version._status === 'draft')!
    const name = house.payload.collections[collection as 'agencies'].config.graphQL as {
      singularName: string
    }

    const refused = await house.graphql(
      `mutation ($id: String!) { restoreVersion${name.singularName}(id: $id) { id } }`,
      { id: draft.id },
      { as: 'editor' },
    )
    const restored = await restore(collection, draft.id, '&draft=false')

    expect(refused.body.errors[0].code).toBe('version-is-draft')
    expect(restored.status).toBe(200)
    expect(await asVisitor(house, collection, id)).toMatchObject({ [field]: 'Second.' })
    expect(await draftOf(collection, id)).toMatchObject({ [field]: 'Draft.', _status: 'draft' })
  })
})

describe('Restoring an old version', () => {
  it('works the position out anew', async () => {
    const authority = await editor.authority()
    await editor.change('authorities', authority.id, { officialName: 'Second.' })
    await editor.report(inspections.outstanding2026, { authority: authority.id })
    const old = (await editor.versions('authorities', authority.id)).at(-1)!
    expect(old.version.currentGrade).not.toBe('outstanding')

    await editor.restoreVersion('authorities', old.id)

    expect(await positionOf(house, authority.id)).toMatchObject({ grade: 'outstanding' })
    expect(await draftOf('authorities', authority.id)).toMatchObject({ currentGrade: 'outstanding' })
  })

  it('of a report moves the position with it', async () => {
    const authority = await editor.authority()
    const { id } = await editor.report(inspections.good2022, { authority: authority.id })
    await editor.change('inspection-reports', id, {
      judgements: inspections.good2022.judgements.map((row) => ({ ...row, grade: 'inadequate' })),
    })
    expect((await positionOf(house, authority.id)).grade).toBe('inadequate')
    const first = (await editor.versions('inspection-reports', id)).at(-1)!

    await editor.restoreVersion('inspection-reports', first.id)

    expect((await positionOf(house, authority.id)).grade).toBe('good')
  })

  it('shows its pictures again, and hides those it did not have', async () => {
    const [old, young] = [await keepPicture(house), await keepPicture(house)]
    const { id } = await article({ heroImage: old.id })
    await editor.change(NEWS, id, { heroImage: young.id })
    const first = (await editor.versions(NEWS, id)).at(-1)!

    await editor.restoreVersion(NEWS, first.id)

    const seen = await Promise.all(
      [old, young].map(async ({ id }) => (await house.ask(`/api/media/${id}`)).status),
    )
    expect(seen[0]).toBe(200)
    expect([403, 404]).toContain(seen[1])
  })

  it('brings its address back, and leaves a redirect at the one it leaves', async () => {
    const { id, slug } = await article()
    await editor.change(NEWS, id, { slug: `${slug}-moved` })
    const first = (await editor.versions(NEWS, id)).at(-1)!

    await editor.restoreVersion(NEWS, first.id)

    expect((await house.ask(`/api/${NEWS}/by-slug/${slug}`)).body.id).toBe(id)
    expect((await house.ask(`/api/${NEWS}/by-slug/${slug}-moved`)).body.movedTo).toMatchObject({ id, slug })
  })

  it('does not take the address of another page; as a draft it keeps the present one', async () => {
    const { id, slug } = await article()
    await editor.change(NEWS, id, { slug: `${slug}-moved` })
    const taker = await article({ slug, title: 'The taker' })
    const first = (await editor.versions(NEWS, id)).at(-1)!

    const refused = await restore(NEWS, first.id)
    const draft = await restore(NEWS, first.id, '&draft=true')

    expect([refused.status, refused.body.errors[0].field, refused.body.errors[0].code]).toEqual([
      400,
      'slug',
      'taken',
    ])
    expect(refused.body.errors[0].message).toBe(
      `“${slug}” is the address of “The taker”. Restore this version as a draft: it then keeps the address that the page has now.`,
    )
    expect([draft.status, (await draftOf(NEWS, id)).slug]).toEqual([200, `${slug}-moved`])
    expect((await house.ask(`/api/${NEWS}/by-slug/${slug}`)).body.id).toBe(taker.id)
  })

  it('is held up as a draft by no rule for what is published', async () => {
    const authority = await editor.authority()
    const subject = { authority: authority.id }
    const { id } = await editor.report(inspections.good2022, subject)
    await editor.change('inspection-reports', id, inspections.outstanding2026)
    await editor.report(inspections.good2022, subject)
    const first = (await editor.versions('inspection-reports', id)).at(-1)!

    const [published, draft] = [
      await restore('inspection-reports', first.id),
      await restore('inspection-reports', first.id, '&draft=true'),
    ]

    expect([published.status, published.body.errors[0].code]).toEqual([400, 'report-repeated'])
    expect([draft.status, draft.body.errors]).toEqual([200, undefined])
  })

  it('does not bring the trash back with it', async () => {
    const { id } = await article()
    await editor.trash(NEWS, id)
    await editor.untrash(NEWS, id)
    const trashed = (await versionsOf(NEWS, id)).find(({ version }) => version.deletedAt)!

    await editor.restoreVersion(NEWS, trashed.id)

    expect(await asVisitor(house, NEWS, id)).toMatchObject({ id, deletedAt: null })
  })

  it('is for editors, and there is a 404 for what is no version', async () => {
    const { id } = await article()
    const [version] = await editor.versions(NEWS, id)
    const path = `/api/${NEWS}/versions/${version!.id}`

    const statuses = await Promise.all(
      (['viewer', 'enquiries', undefined] as const).map(
        async (as) => (await house.ask(path, { as, body: {} })).status,
      ),
    )

    expect(statuses).toEqual([403, 403, 401])
    expect((await restore(NEWS, id)).status).toBe(404)
    expect((await restore(NEWS, 'nonsense')).status).toBe(404)
  })
})

describe('The author of a version', () => {
  it('is who saved, published, trashed, brought back and restored it', async () => {
    const { id } = await article()
    await other.saveDraft(NEWS, id, { standfirst: 'Draft.' })
    await editor.change(NEWS, id, { _status: 'published' })
    await other.unpublish(NEWS, id)
    await editor.trash(NEWS, id)
    await other.untrash(NEWS, id)

    expect(await authorsOf(NEWS, id)).toEqual([
      ['editor', 'published'],
      ['admin', 'draft'],
      ['editor', 'published'],
      ['admin', 'draft'],
      ['editor', 'draft'],
      ['admin', 'draft'],
    ])
  })

  it('is each of two whose words save themselves, and neither loses his', async () => {
    const { id } = await article()
    const write = (who: typeof editor, standfirst: string) =>
      who.change(NEWS, id, { standfirst }, '&draft=true&autosave=true')
    await write(editor, 'Mi')
    await write(editor, 'Mine.')
    await write(other, 'Thei')
    await write(other, 'Theirs.')
    await write(editor, 'Mine again.')

    const versions = (await editor.versions(NEWS, id)).map(({ version }) => version.standfirst).reverse()

    expect(versions).toEqual(['First.', 'Mine.', 'Theirs.', 'Mine again.'])
    expect((await authorsOf(NEWS, id)).map(([author]) => author)).toEqual([
      'editor',
      'editor',
      'admin',
      'editor',
    ])
  })

  it('is named in the admin’s list of versions', async () => {
    const { id } = await article()
    await other.saveDraft(NEWS, id, { standfirst: 'Draft.' })
    await editor.trash(NEWS, id)
    const { readVersions } = await import('#src/admin/versions/read-versions.ts')
    const user = await house.payload.findByID({ collection: 'users', id: ids.editor, overrideAccess: true })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, house.payload)

    const rows = await readVersions({ collection: NEWS, id, isPublished: false, req })

    expect(rows.map(({ savedBy, state }) => [savedBy, state])).toEqual([
      ['The editor', 'In the trash'],
      ['The admin', 'Draft'],
      ['The editor', 'Published before'],
    ])
  })

  it('is named by a page’s versions to staff alone', async () => {
    const { id } = await article()

    const { body } = await house.ask(`/api/${NEWS}/versions?where[parent][equals]=${id}&depth=1`, {
      as: 'viewer',
    })

    expect(body.docs[0].version.updatedBy).toMatchObject({ name: 'The editor' })
    expect((await house.ask(`/api/${NEWS}/versions`)).status).toBe(401)
  })
})
