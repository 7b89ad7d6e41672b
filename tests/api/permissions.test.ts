import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#collections/shared/access.ts'
import { make, type Doc } from '#tests/support/hidden-content.ts'
import { openHouse, type Asked, type House } from '#tests/support/house.ts'
import { everyRole, PASSWORD } from '#tests/support/people.ts'

let house: House
let published: Doc
let draft: Doc
let enquiry: Doc
beforeAll(async () => {
  house = await openHouse({ ENQUIRIES_TO: 'team@staff.example' })
  published = await make(house, 'authorities', {
    name: 'Kent',
    enquiryEmail: ['kent@staff.example'],
    editorNote: 'x',
  })
  draft = await make(house, 'authorities', { name: 'Devon', _status: 'draft' })
  await house.ask('/api/enquiries', { body: { type: 'general', fullName: 'Jo', email: 'jo@example.org' } })
  enquiry = (await house.ask('/api/enquiries', { as: 'enquiries' })).body.docs[0]
})
afterAll(() => house.close())

let made = 0
const aTopic = () => ({ name: `Topic ${(made += 1)}` })
const call = { type: 'general', fullName: 'Jo', phone: '01632 960 001' }
const content: Role[] = ['admin', 'editor', 'viewer']
const editors: Role[] = ['admin', 'editor']
const enquiryReaders: Role[] = ['admin', 'enquiries', 'data-protection']

type Act = [what: string, roles: Role[], path: () => string, asked?: () => Asked]

/** What may be done, and by whom; everybody else is refused it. */
const acts: Act[] = [
  ['read versions', content, () => '/api/authorities/versions'],
  ['read a draft', content, () => `/api/authorities/${draft.id}?draft=true`],
  ['write content', editors, () => '/api/topics', () => ({ body: aTopic() })],
  [
    'publish',
    editors,
    () => `/api/authorities/${published.id}`,
    () => ({ method: 'PATCH', body: { _status: 'published' } }),
  ],
  [
    'save a draft',
    editors,
    () => `/api/authorities/${draft.id}?draft=true`,
    () => ({ method: 'PATCH', body: { latitude: 51 } }),
  ],
  ['read enquiries', enquiryReaders, () => '/api/enquiries'],
  ['read one enquiry', enquiryReaders, () => `/api/enquiries/${enquiry.id}`],
  ['count enquiries', enquiryReaders, () => '/api/enquiries/count'],
  [
    'work an enquiry',
    enquiryReaders,
    () => `/api/enquiries/${enquiry.id}`,
    () => ({ method: 'PATCH', body: { status: 'acknowledged' } }),
  ],
  ['record a telephone call', ['admin', 'enquiries'], () => '/api/enquiries', () => ({ body: call })],
  ['read mail', ['admin', 'enquiries'], () => '/api/outbox'],
  [
    'write mail',
    [],
    () => '/api/outbox',
    () => ({ body: { message: 'account', kind: 'mail', state: 'waiting' } }),
  ],
  ['read old addresses', content, () => '/api/redirects'],
  [
    'make an old address',
    [],
    () => '/api/redirects',
    () => ({ body: { from: 'x', collection: 'authorities' } }),
  ],
  ['see who works here', everyRole, () => '/api/users'],
  [
    'change the settings',
    ['admin'],
    () => '/api/globals/site-settings',
    () => ({ body: { strapline: 'New' } }),
  ],
  [
    'make an account',
    ['admin'],
    () => '/api/users',
    () => ({
      body: { email: `new-${(made += 1)}@staff.example`, name: 'New', roles: ['viewer'], password: PASSWORD },
    }),
  ],
  ['see what the jobs are', [], () => '/api/payload-jobs'],
  ['see what is kept for the service itself', [], () => '/api/payload-kv'],
]

describe.each(everyRole)('Somebody with the role %s', (role) => {
  const known = acts.map(([what, roles, path, asked]) => {
    const isAllowed = roles.includes(role)
    return { may: isAllowed ? 'may' : 'may not', what, isAllowed, path, asked }
  })
  it.each(known)('$may $what', async ({ isAllowed, path, asked }) => {
    const { status, body } = await house.ask(path(), { as: role, ...asked?.() })

    expect([200, 201, 403, 404]).toContain(status)
    expect(status < 300).toBe(isAllowed)
    expect(Boolean(body.errors)).toBe(!isAllowed)
  })

  it('sees drafts in lists only if content is his business', async () => {
    const { body } = await house.ask('/api/authorities?draft=true&limit=100', { as: role })
    const isShown = body.docs.some(({ id }: Doc) => id === draft.id)

    expect(isShown).toBe(content.includes(role))
  })

  it('cannot give himself another role, or change somebody else’s account', async () => {
    const { body } = await house.ask('/api/users?limit=100&sort=email', { as: 'admin' })
    const self = body.docs.find(({ email }: Doc) => email === `${role}@staff.example`)
    const other = body.docs.find(
      ({ email }: Doc) => email === (role === 'viewer' ? 'editor' : 'viewer') + '@staff.example',
    )
    const asked = { as: role, method: 'PATCH' }

    await house.ask(`/api/users/${self.id}`, {
      ...asked,
      body: { name: 'Renamed', roles: [...new Set(['admin', role])] },
    })
    const changed = await house.ask(`/api/users/${other.id}`, {
      ...asked,
      body: { name: 'Renamed by a colleague' },
    })
    const now = await house.ask(`/api/users/${self.id}`, { as: 'admin' })

    expect(now.body).toMatchObject({
      name: 'Renamed',
      roles: [role],
    })
    expect(changed.status).toBe(role === 'admin' ? 200 : 403)
  })
})

describe('Of what is kept', () => {
  it.each(everyRole)('%s never reads a password’s hash or a token, of anybody', async (role) => {
    const { body } = await house.ask('/api/users?limit=100&depth=2', { as: role })

    expect(body.docs.length).toBeGreaterThan(4)
    expect(JSON.stringify(body)).not.toMatch(
      /"(hash|salt|resetPasswordToken|resetPasswordExpiration|apiKey)"/,
    )
  })

  it.each(everyRole)('%s finds out nothing about them by filters', async (role) => {
    for (const path of ['hash', 'salt', 'resetPasswordToken', 'sessions.id', 'loginAttempts']) {
      const { status, body } = await house.ask(`/api/users?where[${path}][exists]=true`, { as: role })

      expect([status, body.errors[0].code]).toEqual([400, 'unknown-path'])
    }
  })

  it.each(everyRole.filter((role) => !content.includes(role)))(
    '%s reads published content without the editors’ notes',
    async (role) => {
      const { status, body } = await house.ask(`/api/authorities/${published.id}`, { as: role })

      expect([status, body.name]).toEqual([200, 'Kent'])
      expect(body).not.toHaveProperty('editorNote')
    },
  )

  it('enquiries staff see the mail about enquiries, and not that about accounts', async () => {
    await house.ask('/api/users/forgot-password', { body: { email: 'viewer@staff.example' } })
    const forAdmin = await house.ask('/api/outbox?limit=100', { as: 'admin' })
    const forEnquiries = await house.ask('/api/outbox?limit=100', { as: 'enquiries' })
    const kinds = (body: { docs: Doc[] }) => new Set(body.docs.map(({ message }) => message))

    expect(kinds(forAdmin.body)).toContain('account')
    expect(kinds(forEnquiries.body)).not.toContain('account')
    expect(JSON.stringify(forAdmin.body)).not.toContain('sealed')
  })

  it('somebody with two roles may do what each of them may', async () => {
    await house.ask('/api/users', {
      as: 'admin',
      body: { email: 'both@staff.example', name: 'Both', roles: ['viewer', 'enquiries'], password: PASSWORD },
    })
    const signedIn = await house.ask('/api/users/login', {
      body: { email: 'both@staff.example', password: PASSWORD },
    })
    const headers = { authorization: `JWT ${signedIn.body.token}` }

    expect((await house.ask(`/api/authorities/${draft.id}?draft=true`, { headers })).status).toBe(200)
    expect((await house.ask('/api/enquiries', { headers })).status).toBe(200)
    expect((await house.ask('/api/topics', { headers, body: aTopic() })).status).toBe(403)
  })

  it('nobody types in what is worked out', async () => {
    const typedIn = {
      currentGrade: 'outstanding',
      positionSentence: 'All is well.',
      currentJudgements: [{ area: 'overall', grade: 'outstanding' }],
      updatedBy: enquiry.id,
    }
    const { id } = await make(house, 'authorities', { name: 'Surrey', ...typedIn }, 'admin')
    await house.ask(`/api/authorities/${id}`, { as: 'admin', method: 'PATCH', body: typedIn })
    const { body } = await house.ask(`/api/authorities/${id}?depth=1`, { as: 'admin' })

    expect(body).toMatchObject({ currentGrade: 'not-inspected', currentJudgements: [] })
    expect(body.positionSentence).toContain('No full Ofsted inspection')
    expect(body.updatedBy.email).toBe('admin@staff.example')
  })
})
