import http from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeHiddenContent, type HiddenContent } from '#tests/support/hidden-content.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
let content: HiddenContent
beforeAll(async () => {
  house = await openHouse()
  content = await makeHiddenContent(house)
})
afterAll(() => house.close())

/** Sends the path as it stands: fetch would follow its dots. */
const askRaw = (path: string) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(house.url)
    http
      .get({ hostname, port, path }, async (response) => {
        const chunks: Buffer[] = []
        for await (const chunk of response) chunks.push(chunk as Buffer)
        resolve({ status: response.statusCode!, text: Buffer.concat(chunks).toString() })
      })
      .on('error', reject)
  })

describe('A visitor', () => {
  it.each([
    '/api/users',
    '/api/users/count',
    '/api/users?where[email][like]=editor',
    '/api/users?where[resetPasswordToken][exists]=true',
    '/api/users/init',
    '/api/enquiries',
    '/api/enquiries/count?where[email][equals]=jane@example.org',
    '/api/outbox',
    '/api/outbox/count',
    '/api/redirects',
    '/api/authorities/versions',
    '/api/authorities/versions?where[version.name][like]=Secret',
    '/api/inspection-reports/versions',
    '/api/news-articles/versions',
    '/api/payload-preferences',
    '/api/payload-preferences/nav',
    '/api/payload-locked-documents',
    '/api/scheduled-publications',
    '/api/payload-kv',
    '/api/access',
    '/api/media/paste-url?src=http://127.0.0.1/',
  ])('is not let in: %s', async (path) => {
    const { status, body } = await house.ask(path)

    expect(status).toBe(401)
    expect(body).toEqual({ errors: [{ code: 'unauthorized', message: expect.stringContaining('Sign in') }] })
  })

  it.each(['authorities', 'inspection-reports', 'news-articles'])(
    'cannot read a version of %s by its id',
    async (slug) => {
      const versions = await house.ask(`/api/${slug}/versions?limit=1`, { as: 'editor' })
      const path = `/api/${slug}/versions/${versions.body.docs[0].id}`

      expect((await house.ask(path, { as: 'editor' })).status).toBe(200)
      expect((await house.ask(path)).status).toBe(401)
      expect((await house.ask(path, { method: 'POST', body: {} })).status).toBe(401)
    },
  )

  it('finds no versions over GraphQL', async () => {
    const versions = await house.ask('/api/authorities/versions?limit=1', { as: 'editor' })
    const { id } = versions.body.docs[0]

    const one = await house.graphql(`{ versionAuthority(id: "${id}") { version { name } } }`)
    const list = await house.graphql('{ versionsAuthorities { docs { version { name } } } }')

    expect(one.body.data).toEqual({ versionAuthority: null })
    expect(list.body.data).toEqual({ versionsAuthorities: null })
    expect([...one.body.errors, ...list.body.errors].map(({ code }) => code)).toEqual([
      'forbidden',
      'forbidden',
    ])
  })

  it('finds no people, mail, enquiries or workings of the service in the GraphQL schema', async () => {
    const { body } = await house.graphql(
      '{ __schema { types { name fields { name } } queryType { fields { name } } } }',
    )
    const types: { name: string; fields: { name: string }[] | null }[] = body.data.__schema.types
    const fields = body.data.__schema.queryType.fields.map(({ name }: { name: string }) => name)

    expect(fields).toContain('Authorities')
    expect(fields.join()).not.toMatch(/user|enquir|outbox|redirect|payload|person|access/i)
    expect(types.map(({ name }) => name).join()).not.toMatch(/user|outbox|redirect|payload/i)
    expect(types.find(({ name }) => name === 'Enquiry')!.fields).toEqual([
      { name: 'reference' },
      { name: 'message' },
    ])
  })

  it.each([
    '/api/media/file/../../users',
    '/api/media/file/%2e%2e/%2E%2e/enquiries',
    '/api/media/file\\..\\..\\outbox',
    '/api/topics/../authorities/versions',
    '/api/media/file/../../authorities?limit=0&draft=true',
    '/api/media/file/../../authorities?where[editorNote][like]=secret',
    '/api/media/file/../../inspection-reports?where[_status][equals]=draft',
  ])('gets no further by the dots of %s', async (path) => {
    const { status, text } = await askRaw(path)

    expect([400, 401]).toContain(status)
    expect(JSON.parse(text).errors[0].code).toMatch(/^[a-z-]+$/)
    expect(text).not.toMatch(/docs|Secret/)
  })

  it.each(['authorities', 'inspection-reports', 'news-articles', 'agencies', 'enquiries', 'users', 'media'])(
    'cannot change or delete anything of %s',
    async (slug) => {
      const before = await house.ask('/api/authorities?limit=100', { as: 'editor' })
      const { id } = content.ambridge
      const answers = [
        await house.ask(`/api/${slug}/${id}`, { method: 'PATCH', body: { name: 'Changed' } }),
        await house.ask(`/api/${slug}/${id}`, { method: 'DELETE' }),
        await house.ask(`/api/${slug}?where[id][in]=${id}`, { method: 'PATCH', body: { name: 'Changed' } }),
        await house.ask(`/api/${slug}?where[id][in]=${id}`, { method: 'DELETE' }),
        await house.ask(`/api/${slug}/${id}/duplicate`, { body: {} }),
        await house.ask('/api/globals/site-settings', { body: { name: 'Changed' } }),
      ]

      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401))
      expect((await house.ask('/api/authorities?limit=100', { as: 'editor' })).body).toEqual(before.body)
    },
  )

  it.each([
    'createAuthority(data: { name: "Made up", slug: "made-up", status: current }) { id }',
    'updateAuthority(id: "ID", data: { name: "Changed" }) { id }',
    'deleteAuthority(id: "ID") { id }',
    'duplicateAuthority(id: "ID", data: { name: "Twin", slug: "twin", status: current }) { id }',
    'restoreVersionAuthority(id: "VERSION") { id }',
    'updateSiteSettings(data: { name: "Changed", staffMailHolds: link }) { name }',
  ])('is refused a change over GraphQL: %s', async (mutation) => {
    const before = await house.ask('/api/authorities?limit=100', { as: 'editor' })
    const versions = await house.ask('/api/authorities/versions?limit=1', { as: 'editor' })
    const named = mutation.replace('VERSION', versions.body.docs[0].id).replace('ID', content.ambridge.id)

    const { body } = await house.graphql(`mutation { ${named} }`)

    expect(body.errors).toHaveLength(1)
    expect(body.errors[0]).toMatchObject({ code: 'forbidden', extensions: { statusCode: 403 } })
    expect((await house.ask('/api/authorities?limit=100', { as: 'editor' })).body).toEqual(before.body)
  })
})

describe('A file', () => {
  it('is given to visitors while something published shows it', async () => {
    const { status, headers } = await house.ask(content.shownPicture.url.replace(/^https?:\/\/[^/]+/, ''))

    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('image/png')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('that nothing published shows is given to staff only, in no size and no part', async () => {
    const { url, sizes } = content.hiddenPicture
    const paths = [url, sizes.thumbnail.url].map((each: string) => each.replace(/^https?:\/\/[^/]+/, ''))

    for (const path of paths) {
      expect((await house.ask(path, { as: 'editor' })).status).toBe(200)
      for (const headers of [{}, { range: 'bytes=0-9' }] as Record<string, string>[]) {
        const { status, body } = await house.ask(path, { headers })

        expect([403, 404]).toContain(status)
        expect(body.errors[0].code).toMatch(/^(forbidden|not-found)$/)
      }
    }
  })
})
