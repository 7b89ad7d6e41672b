import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { repairEnquiries } from '#collections/enquiries/repair-enquiries.ts'
import { enquiriesAt } from '#tests/support/enquiries.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
let enquiries: ReturnType<typeof enquiriesAt>
beforeAll(async () => {
  house = await openHouse()
  enquiries = enquiriesAt(house)
})
afterAll(() => house.close())

let count = 0
/** Nobody whom another test knows. */
const somebody = () => {
  count += 1
  return { email: `Person${count}@Family.example`, phone: `01632 960${String(count).padStart(3, '0')}` }
}

async function othersOf(id: string, as: 'enquiries' | 'data-protection' = 'enquiries') {
  const { status, body } = await house.ask(`/api/enquiries/${id}/others`, { as })
  expect(status).toBe(200)
  return body as {
    total: number
    others: { id: string; reference: string; words: string; createdAt: string }[]
  }
}

const search = async (text: string) => {
  const fields = house.payload.collections.enquiries.config.admin.listSearchableFields!
  const where = fields.map(
    (field, index) => `where[or][${index}][${field}][like]=${encodeURIComponent(text)}`,
  )
  return (await enquiries.find(where.join('&'))).map(({ id }) => id)
}

describe('Enquiries of one person', () => {
  it('are shown together: the same address however it is written, or the same number, the newest first', async () => {
    const { email, phone } = somebody()
    const first = await enquiries.sent({ email, type: 'press' })
    const second = await enquiries.sent({ email: somebody().email, phone: `+44 (0)${phone.slice(1)}` })
    await enquiries.change(second.id, { status: 'contacted' })
    await enquiries.sent(somebody())
    const third = await enquiries.sent({ email: email.toUpperCase(), phone: phone.replaceAll(' ', '') })

    expect(await othersOf(third.id)).toEqual({
      total: 2,
      others: [
        {
          id: second.id,
          reference: second.reference,
          words: 'General, contacted',
          createdAt: second.createdAt,
        },
        { id: first.id, reference: first.reference, words: 'Press, new', createdAt: first.createdAt },
      ],
    })
  })

  it('are followed when somebody corrects an address, and only then', async () => {
    const { email, phone } = somebody()
    const first = await enquiries.sent({ email })
    const second = await enquiries.sent({ email: null, phone })
    expect((await othersOf(second.id)).total).toBe(0)

    await enquiries.change(second.id, { email: email.toLowerCase(), phone: null })

    expect((await othersOf(second.id, 'data-protection')).others.map(({ id }) => id)).toEqual([first.id])
  })

  it('are none where there is no other, and at most ten are named', async () => {
    const { email } = somebody()
    const first = await enquiries.sent({ email })
    expect(await othersOf(first.id)).toEqual({ total: 0, others: [] })

    for (let more = 0; more < 11; more++) await enquiries.sent({ email })

    const { total, others } = await othersOf(first.id)
    expect([total, others.length]).toEqual([11, 10])
  })

  it('are found by what nobody reads or asks for', async () => {
    const { email, phone } = somebody()
    const { id } = await enquiries.sent({ email, phone })

    const { body } = await house.ask(`/api/enquiries/${id}?depth=0`, { as: 'admin' })
    const asked = await house.ask(`/api/enquiries?where[emailKey][equals]=${email.toLowerCase()}`, {
      as: 'admin',
    })
    const typed = await enquiries.change(id, { emailKey: 'x', phoneKey: 'y' }, 'admin')

    expect(Object.keys({ ...body, ...typed }).filter((name) => name.endsWith('Key'))).toEqual([])
    expect(asked.status).toBe(400)
    expect((await othersOf((await enquiries.sent({ email })).id)).total).toBe(1)
  })
})

describe('A search', () => {
  it('finds an enquiry by its reference, address or number, however they are written', async () => {
    const { email, phone } = somebody()
    const { id, reference } = await enquiries.sent({ email, phone })

    for (const text of [reference, reference.toLowerCase().replaceAll('-', ''), email.toUpperCase()])
      expect([text, await search(text)]).toEqual([text, [id]])
    expect(await search(`+44 ${phone.slice(1)}`)).toEqual([id])
  })

  it('finds by a part of a name too, and keeps to the other conditions of a list', async () => {
    const { email } = somebody()
    const { id } = await enquiries.sent({ email, fullName: 'Quentin Underhill' })

    expect(await search('Underh')).toEqual([id])
    const fields = house.payload.collections.enquiries.config.admin.listSearchableFields!
    const words = fields.map((field, index) => `where[and][1][or][${index}][${field}][like]=${email}`)
    expect(await enquiries.find(`where[and][0][status][equals]=closed&${words.join('&')}`)).toEqual([])
  })
})

describe('Enquiries from an older version', () => {
  const repair = async () => repairEnquiries(house.payload, await createLocalReq({}, house.payload))

  it('are filled at the start with what the lists need', async () => {
    const { email } = somebody()
    const { id } = await enquiries.sent({ email })
    const other = await enquiries.sent({ email })
    await house.payload.db.updateOne({
      collection: 'enquiries',
      id,
      data: { stage: null, overdueFrom: null, emailKey: null, phoneKey: null },
    })
    expect((await othersOf(other.id)).total).toBe(0)

    const repaired = await repair()

    expect(repaired).toBe(1)
    expect((await othersOf(other.id)).total).toBe(1)
    expect((await enquiries.find(`where[id][equals]=${id}`))[0]).toMatchObject({ stage: 'open' })
    expect(await repair()).toBe(0)
  })
})
