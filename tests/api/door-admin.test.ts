import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'qs-esm'
import { make, type Doc } from '#tests/support/hidden-content.ts'
import { openHouse, type Answer, type Asked, type House } from '#tests/support/house.ts'
import { PASSWORD } from '#tests/support/people.ts'

let house: House
let kent: Doc
let report: Doc
let version: Doc
let editorId: string
beforeAll(async () => {
  house = await openHouse()
  kent = await make(house, 'authorities', { name: 'Kent' })
  report = await make(house, 'inspection-reports', {
    title: 'R',
    framework: 'ilacs-2018',
    authority: kent.id,
  })
  const versions = await house.ask(`/api/authorities/versions?where[parent][equals]=${kent.id}`, {
    as: 'admin',
  })
  version = versions.body.docs[0]
  editorId = (await house.ask('/api/users/me', { as: 'editor' })).body.user.id
})
afterAll(() => house.close())

/** As the admin's pages ask in a browser: with the cookie of who is signed in, and from the service's own origin. */
async function askInBrowser(path: string, { as = 'editor', headers, ...asked }: Asked = {}): Promise<Answer> {
  const cookie = `payload-token=${await house.tokenOf(as)}`
  return house.ask(path, { ...asked, headers: { cookie, origin: 'http://localhost:3000', ...headers } })
}

const asForm = (query: object): Asked => ({
  method: 'POST',
  headers: {
    'content-type': 'application/x-www-form-urlencoded',
    'x-payload-http-method-override': 'GET',
  },
  body: stringify(query),
})

const formOf = (data: object) => {
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  return form
}

type Request = [what: string, path: () => string, asked?: () => Asked]

/** What the admin's pages ask, as Payload's own code writes it: first what is nobody's secret. */
const forAll: Request[] = [
  ['who one is', () => '/api/users/me'],
  ['to stay signed in', () => '/api/users/refresh-token?refresh', () => ({ method: 'POST' })],
  [
    'the published document beside a draft',
    () => `/api/authorities/${kent.id}?locale=en&fallback-locale=null&depth=0`,
  ],
]
const forStaff: Request[] = [
  ['a preference', () => '/api/payload-preferences/nav'],
  ['to keep a preference', () => '/api/payload-preferences/nav', () => ({ body: { value: { open: true } } })],
  ['a preference of one document', () => `/api/payload-preferences/collection-authorities-${kent.id}`],
  [
    'to forget all preferences',
    () => `/api/payload-preferences?depth=0&where[user.value][equals]=${editorId}`,
    () => ({ method: 'DELETE', headers: { 'content-type': 'application/json' } }),
  ],
  [
    'whether somebody has a document open',
    () =>
      `/api/payload-locked-documents?where[document.relationTo][equals]=authorities&where[document.value][equals]=${kent.id}`,
  ],
  [
    'whether somebody has the settings open',
    () => '/api/payload-locked-documents?where[globalSlug][equals]=x',
  ],
  ['what one may do', () => '/api/access'],
  [
    'what one may do with a document',
    () => `/api/authorities/access/${kent.id}`,
    () => ({ body: { ...kent, _status: 'draft' } }),
  ],
  ['what one may do with the settings', () => '/api/globals/site-settings/access', () => ({ body: {} })],
  [
    'the versions of a document',
    () => `/api/authorities/versions?depth=1&limit=10&where[parent][equals]=${kent.id}&sort=-updatedAt`,
  ],
  ['one version', () => `/api/authorities/versions/${version.id}?depth=1`],
  [
    'what to choose from in a relation',
    () => '/api/authorities',
    () =>
      asForm({
        depth: 0,
        draft: true,
        limit: 10,
        page: 1,
        select: { name: true },
        sort: 'name',
        where: { and: [{ id: { not_in: [kent.id] } }, { name: { like: 'ken' } }] },
      }),
  ],
  [
    'the documents that a relation names',
    () => '/api/inspection-reports',
    () =>
      asForm({
        depth: 0,
        draft: true,
        limit: 1,
        select: { title: true },
        where: { id: { in: [report.id] } },
      }),
  ],
  [
    'the pictures to choose from',
    () => '/api/media',
    () =>
      asForm({ depth: 0, draft: true, limit: 10, where: { and: [{ mimeType: { contains: 'image/' } }] } }),
  ],
  [
    'the cells of a list',
    () =>
      `/api/authorities?depth=0&limit=250&draft=true&locale=en&where[id][in]=${kent.id}&select[name]=true`,
  ],
  ['how much is in the trash', () => '/api/authorities?limit=0&trash=true&where[deletedAt][exists]=true'],
  [
    'to save a document',
    () => `/api/authorities/${kent.id}?depth=0&fallback-locale=null`,
    () => ({ method: 'PATCH', body: formOf({ name: 'Kent', _status: 'published' }) }),
  ],
  [
    'to keep a draft as one types',
    () => `/api/authorities/${kent.id}?depth=0&draft=true&autosave=true`,
    () => ({ method: 'PATCH', body: formOf({ name: 'Kent and more' }) }),
  ],
  [
    'to publish what is ticked in a list',
    () => `/api/authorities?locale=en&where[and][0][id][in][0]=${kent.id}&draft=true`,
    () => ({ method: 'PATCH', body: { _status: 'published' } }),
  ],
  [
    'to put what is ticked into the trash',
    () => `/api/news-articles?limit=0&locale=en&where[and][0][id][in][0]=${kent.id}`,
    () => ({ method: 'PATCH', body: { deletedAt: new Date().toISOString() } }),
  ],
  [
    'to empty the trash',
    () => '/api/news-articles?limit=0&trash=true&where[deletedAt][exists]=true',
    () => ({ method: 'DELETE', headers: { 'content-type': 'application/json' } }),
  ],
  [
    'to restore a version',
    () => `/api/authorities/versions/${version.id}?draft=true`,
    () => ({ method: 'POST' }),
  ],
  [
    'to duplicate a document',
    () => `/api/inspection-reports/${report.id}/duplicate`,
    () => ({ body: { _status: 'draft' } }),
  ],
]

describe('The admin', () => {
  it.each([...forAll, ...forStaff])('is answered for signed-in staff: %s', async (_what, path, asked) => {
    const { status, body } = await askInBrowser(path(), asked?.())

    expect(body.errors ?? []).toEqual([])
    expect([200, 201]).toContain(status)
  })

  it.each(forStaff)('is told to sign in when nobody is: %s', async (_what, path, asked) => {
    const { status, body } = await house.ask(path(), asked?.())

    expect(status).toBe(401)
    expect(body.errors.map(({ code }: { code: string }) => code).join()).toMatch(
      /unauthorized|sign-in-required/,
    )
  })

  it('keeps a preference for who set it, and for nobody else', async () => {
    await askInBrowser('/api/payload-preferences/colour', { body: { value: 'teal' } })

    expect((await askInBrowser('/api/payload-preferences/colour')).body.value).toBe('teal')
    expect((await askInBrowser('/api/payload-preferences/colour', { as: 'viewer' })).body.value).toBeNull()
  })

  it('shows the settings’ form to those who may change them', async () => {
    const saved = await askInBrowser('/api/globals/site-settings?depth=0', {
      as: 'admin',
      body: formOf({ strapline: 'New' }),
    })

    expect(saved.status).toBe(200)
    expect((await house.ask('/api/globals/site-settings')).body.strapline).toBe('New')
  })

  it('signs somebody in by its form', async () => {
    const form = formOf({ email: 'viewer@staff.example', password: PASSWORD })
    const { status, body } = await house.ask('/api/users/login', { method: 'POST', body: form })

    expect(status).toBe(200)
    expect(body.user.email).toBe('viewer@staff.example')
  })

  it.each([
    ['globals without versions', '/api/globals/site-settings/versions'],
    ['collections without versions', '/api/topics/versions'],
    ['what the database keeps for itself', '/api/payload-migrations'],
    ['nothing', '/api/nothing/at/all'],
  ])('finds nothing at the address of %s', async (_what, path) => {
    const { status, body } = await askInBrowser(path, { as: 'admin' })

    expect(status).toBe(404)
    expect(body.errors[0].code).toBe('not-found')
  })
})
