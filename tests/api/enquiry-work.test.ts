import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { repairEnquiries } from '#collections/enquiries/repair-enquiries.ts'
import { REFERENCE } from '#src/lib/reference.ts'
import { enquiriesAt, enquiry } from '#tests/support/enquiries.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
let enquiries: ReturnType<typeof enquiriesAt>
beforeAll(async () => {
  house = await openHouse({ ENQUIRIES_TO: 'team@staff.example' })
  enquiries = enquiriesAt(house)
})
afterAll(() => house.close())

const personOf = async (role: string) =>
  (await house.ask(`/api/users?where[email][equals]=${role}@staff.example&depth=0`, { as: 'admin' })).body
    .docs[0].id as string

const mailsOf = (id: string, count: number) =>
  vi.waitFor(
    async () => {
      const mails = await enquiries.mailsOf(id)
      expect(mails).toHaveLength(count)
      return mails
    },
    { timeout: 20_000 },
  )

describe('A telephone call', () => {
  it('is recorded by somebody who works enquiries, and told to staff without a receipt', async () => {
    const { status, body } = await house.ask('/api/enquiries?depth=0', {
      as: 'enquiries',
      body: enquiry({ phone: '01632 960 001' }),
    })

    expect(status).toBe(201)
    expect(body.doc).toMatchObject({
      status: 'new',
      recordedBy: await personOf('enquiries'),
      quarantined: false,
    })
    expect(body.doc.reference).toMatch(REFERENCE)
    expect(await mailsOf(body.doc.id, 1)).toMatchObject([
      { message: 'enquiry-for-staff', to: 'team@staff.example' },
    ])
  })

  it.each(['editor', 'viewer', 'data-protection'] as const)('is not recorded by the role %s', async (as) => {
    const before = await enquiries.count()

    const { status } = await house.ask('/api/enquiries', { as, body: enquiry() })

    expect(status).toBe(403)
    expect(await enquiries.count()).toBe(before)
  })

  it('is refused without an email or a phone', async () => {
    const { status, body } = await house.ask('/api/enquiries', {
      as: 'enquiries',
      body: enquiry({ email: null }),
    })

    expect(status).toBe(400)
    expect(body.errors).toMatchObject([
      { code: 'invalid', field: 'email', message: expect.stringMatching(/phone/) },
    ])
  })

  it('gets what follows from it from the service, whatever is sent', async () => {
    const somebodyElse = await personOf('admin')
    const typed = {
      reference: 'MINE',
      dueAt: '2030-01-01T00:00:00.000Z',
      notify: 'none',
      recordedBy: somebodyElse,
    }

    const { body } = await house.ask('/api/enquiries?depth=0', { as: 'enquiries', body: enquiry(typed) })

    expect(body.doc.reference).toMatch(REFERENCE)
    expect(body.doc.recordedBy).toBe(await personOf('enquiries'))
    expect(body.doc.dueAt).not.toBe(typed.dueAt)
    await mailsOf(body.doc.id, 1)
  })
})

describe('Work on an enquiry', () => {
  it('takes it from new to closed', async () => {
    const { id } = await enquiries.sent()
    const assignedTo = await personOf('enquiries')

    await enquiries.change(id, { status: 'acknowledged', assignedTo })
    const closed = await enquiries.change(id, { status: 'closed', outcome: 'Called back' })

    expect(closed).toMatchObject({
      status: 'closed',
      outcome: 'Called back',
      assignedTo,
      fullName: 'Jo Marsh',
    })
  })

  it('is signed: each note with who wrote it and when', async () => {
    const { id } = await enquiries.sent()
    const impostor = { text: 'First', by: await personOf('admin'), at: '2001-01-01T00:00:00.000Z' }

    const { notes: first } = await enquiries.change(id, { notes: [impostor] }, 'enquiries')
    const { notes } = await enquiries.change(id, { notes: [first[0], { text: 'Second' }] }, 'data-protection')

    expect(notes.map(({ text, by }: { text: string; by: string }) => [text, by])).toEqual([
      ['First', await personOf('enquiries')],
      ['Second', await personOf('data-protection')],
    ])
    expect(notes[0].at).toBe(first[0].at)
    expect(Date.now() - new Date(notes[1].at).valueOf()).toBeLessThan(60_000)
  })

  it('leaves a note with its signature when something else changes', async () => {
    const { id } = await enquiries.sent()
    const { notes } = await enquiries.change(id, { notes: [{ text: 'First' }] }, 'enquiries')

    const changed = await enquiries.change(id, { status: 'contacted' }, 'data-protection')

    expect(changed.notes).toEqual(notes)
  })

  it('does not change the reference, the clock or who recorded it', async () => {
    const { id, reference, dueAt } = await enquiries.sent()

    const typed = {
      reference: 'MINE',
      dueAt: '2030-01-01T00:00:00.000Z',
      recordedBy: await personOf('admin'),
    }

    expect(await enquiries.change(id, typed)).toMatchObject({ reference, dueAt, recordedBy: null })
  })

  it.each([
    ['editor', 403],
    ['viewer', 403],
  ] as const)('is not for the role %s', async (as, expected) => {
    const { id, reference } = await enquiries.sent()

    const { status } = await house.ask(`/api/enquiries/${id}`, {
      as,
      method: 'PATCH',
      body: { status: 'closed' },
    })

    expect(status).toBe(expected)
    expect((await enquiries.kept(reference)).status).toBe('new')
  })

  it('ends in erasure only by data protection', async () => {
    const { id, reference } = await enquiries.sent()

    const refused = await house.ask(`/api/enquiries/${id}`, { as: 'enquiries', method: 'DELETE' })
    await enquiries.kept(reference)
    const erased = await house.ask(`/api/enquiries/${id}`, { as: 'data-protection', method: 'DELETE' })

    expect([refused.status, erased.status]).toEqual([403, 200])
    expect(await enquiries.find(`where[reference][equals]=${reference}`)).toEqual([])
  })
})

describe('The status of an enquiry', () => {
  it.each([
    ['contacted', 'new'],
    ['progressing', 'acknowledged'],
  ])('does not go back from %s to %s: somebody has answered', async (from, to) => {
    const { id } = await enquiries.sent()
    await enquiries.change(id, { status: from })

    const { status, body } = await house.ask(`/api/enquiries/${id}`, {
      as: 'enquiries',
      method: 'PATCH',
      body: { status: to },
    })

    expect(status).toBe(400)
    expect(body.errors).toMatchObject([
      { code: 'step-back', field: 'status', message: expect.stringMatching(/Choose Contacted/) },
    ])
  })

  it('goes from closed or spam to whatever it was, when it is opened again', async () => {
    const { id } = await enquiries.sent()

    for (const status of ['closed', 'acknowledged', 'spam', 'new', 'closed', 'progressing']) {
      expect((await enquiries.change(id, { status })).status).toBe(status)
    }
  })
})

describe('An enquiry is assigned', () => {
  async function newcomer(roles: string[]) {
    const email = `newcomer${Math.random()}@staff.example`
    const body = { email, name: 'Newcomer', roles, password: 'correct horse battery staple' }
    return (await house.ask('/api/users?depth=0', { as: 'admin', body })).body.doc.id as string
  }
  const changeRoles = async (id: string, roles: string[]) => {
    const { status } = await house.ask(`/api/users/${id}?select[name]=true`, {
      as: 'admin',
      method: 'PATCH',
      body: { roles },
    })
    expect(status).toBe(200)
  }
  const wordsOf = async (id: string) =>
    (await house.ask(`/api/enquiries/${id}/thread`, { as: 'enquiries' })).body.entries.map(
      ({ words, by }: { words: string; by: string }) => `${words}, by ${by}`,
    )

  it.each(['enquiries', 'data-protection', 'admin'])(
    'to somebody with the role %s, and to nobody',
    async (role) => {
      const { id } = await enquiries.sent()
      const assignedTo = await personOf(role)

      expect(await enquiries.change(id, { assignedTo })).toMatchObject({ assignedTo })
      expect(await enquiries.change(id, { assignedTo: null })).toMatchObject({ assignedTo: null })
    },
  )

  it.each(['editor', 'viewer'])('to nobody with the role %s alone', async (role) => {
    const { id } = await enquiries.sent()

    const { status, body } = await house.ask(`/api/enquiries/${id}`, {
      as: 'enquiries',
      method: 'PATCH',
      body: { assignedTo: await personOf(role) },
    })

    expect([status, body.errors[0].field]).toEqual([400, 'assignedTo'])
  })

  it('to nobody any more when its assignee loses the role, where it still is to be worked', async () => {
    const assignedTo = await newcomer(['enquiries', 'viewer'])
    const [open, held, over] = [
      await enquiries.sent(),
      await enquiries.sent({ website: 'https://casino.example' }),
      await enquiries.sent(),
    ]
    for (const { id } of [open, held, over]) await enquiries.change(id, { assignedTo })
    await enquiries.change(over.id, { status: 'closed' })

    await changeRoles(assignedTo, ['data-protection'])
    expect((await enquiries.kept(open.reference)).assignedTo).toBe(assignedTo)
    await changeRoles(assignedTo, ['viewer'])

    expect((await enquiries.kept(open.reference)).assignedTo).toBeNull()
    expect((await enquiries.kept(held.reference)).assignedTo).toBeNull()
    expect((await enquiries.kept(over.reference)).assignedTo).toBe(assignedTo)
    expect((await wordsOf(open.id))[0]).toBe('No longer assigned to Newcomer, by The admin')
  })

  it('to nobody any more when its assignee is removed', async () => {
    const assignedTo = await newcomer(['enquiries'])
    const [open, over] = [await enquiries.sent(), await enquiries.sent()]
    for (const { id } of [open, over]) await enquiries.change(id, { assignedTo })
    await enquiries.change(over.id, { status: 'closed' })

    const { status } = await house.ask(`/api/users/${assignedTo}`, { as: 'admin', method: 'DELETE' })

    expect(status).toBe(200)
    for (const { reference } of [open, over]) expect((await enquiries.kept(reference)).assignedTo).toBeNull()
    expect((await wordsOf(open.id))[0]).toBe('No longer assigned to a colleague who has left, by The admin')
  })

  it('to nobody, after a crash kept it from being taken from who lost the role', async () => {
    const { id, reference } = await enquiries.sent()
    const lost = await personOf('viewer')
    await house.payload.db.updateOne({ collection: 'enquiries', id, data: { assignedTo: lost } })

    await repairEnquiries(house.payload, await createLocalReq({}, house.payload))

    expect((await enquiries.kept(reference)).assignedTo).toBeNull()
  })

  it('to whoever closed it, and can be saved, also after he has lost the role', async () => {
    const assignedTo = await newcomer(['enquiries'])
    const { id } = await enquiries.sent()
    await enquiries.change(id, { assignedTo, status: 'closed' })
    await changeRoles(assignedTo, ['viewer'])

    const saved = await enquiries.change(id, { assignedTo, outcome: 'Sent a pack' })

    expect(saved).toMatchObject({ assignedTo, outcome: 'Sent a pack' })
  })
})

describe('An enquiry in quarantine', () => {
  it('is told to nobody until a member of staff releases it', async () => {
    const caught = await enquiries.sent({ website: 'https://casino.example' })
    const next = await enquiries.sent()
    await mailsOf(next.id, 2)
    expect(await enquiries.mailsOf(caught.id)).toEqual([])

    await enquiries.change(caught.id, { quarantined: false })

    const mails = await mailsOf(caught.id, 2)
    expect(mails.map(({ message }) => message).sort()).toEqual(['enquiry-for-staff', 'enquiry-received'])
  })

  it('stays there when something else about it changes', async () => {
    const caught = await enquiries.sent({ website: 'https://casino.example' })

    const changed = await enquiries.change(caught.id, { status: 'spam' })
    const next = await enquiries.sent()
    await mailsOf(next.id, 2)

    expect(changed.quarantined).toBe(true)
    expect(await enquiries.mailsOf(caught.id)).toEqual([])
  })

  it('is told of once, however often it is released', async () => {
    const caught = await enquiries.sent({ website: 'https://casino.example' })
    await enquiries.change(caught.id, { quarantined: false })
    await mailsOf(caught.id, 2)

    await enquiries.change(caught.id, { quarantined: true })
    await enquiries.change(caught.id, { quarantined: false })
    const next = await enquiries.sent()
    await mailsOf(next.id, 2)

    await mailsOf(caught.id, 2)
  })

  it('is work again when it is released after it was kept as spam', async () => {
    const caught = await enquiries.sent({ website: 'https://casino.example' })
    const kept = await enquiries.change(caught.id, { status: 'spam' })
    expect(kept).toMatchObject({ quarantined: true, stage: 'over' })

    const released = await enquiries.change(caught.id, { quarantined: false })

    expect(released).toMatchObject({ status: 'new', stage: 'open' })
    await mailsOf(caught.id, 2)
  })
})
