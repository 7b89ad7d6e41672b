import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enquiriesAt } from '#tests/support/enquiries.ts'
import { engine, openHouse, type House } from '#tests/support/house.ts'

let house: House
let enquiries: ReturnType<typeof enquiriesAt>
beforeAll(async () => {
  house = await openHouse()
  enquiries = enquiriesAt(house)
})
afterAll(() => house.close())

const conditionOf = (text: string) => {
  const fields = house.payload.collections.enquiries.config.admin.listSearchableFields!
  return fields.map(
    (field, index) => `where[and][0][or][${index}][${field}][like]=${encodeURIComponent(text)}`,
  )
}
/** As the search box of the list asks. */
const search = async (text: string, more = '') =>
  (await enquiries.find([...conditionOf(text), more].join('&'))).map(({ id }) => id)

describe('A search for a part of what an enquirer wrote', () => {
  it.each([
    ['a name', 'lthea'],
    ['a name in capitals', 'ALTHEA'],
    ['an address', 'ossifrage@fam'],
    ['a number', '960 44'],
    ['a postcode', 'SW18 9'],
    ['two words of one field, in any order', 'Oss Alth'],
    ['a letter or two', 'Al'],
    ['a part with a short word', 'Althea O'],
    ['what has an accent', 'Ossifragé'],
  ])('finds it by %s', async (_, text) => {
    const { id } = await enquiries.sent({
      fullName: 'Althea Ossifragé',
      email: 'a.ossifrage@family.example',
      phone: '01632 960 448',
      postcode: 'SW18 9PU',
    })

    expect(await search(text)).toContain(id)
  })

  it.each([
    ['words of two fields', 'Bronwen b.quince'],
    ['the same letters elsewhere', 'wenbron'],
    ['words that would be asked of the index', '"Bronwen" OR "Quince"'],
    ['nobody', 'nobody at all'],
  ])('does not find it by %s', async (_, text) => {
    await enquiries.sent({ fullName: 'Bronwen Quince', email: 'b.quince@family.example' })

    expect(await search(text)).toEqual([])
  })

  it('keeps to the other conditions of a list', async () => {
    const open = await enquiries.sent({ fullName: 'Caradoc Medlar' })
    const closed = await enquiries.sent({ fullName: 'Caradoc Medlar' })
    await enquiries.change(closed.id, { status: 'closed' })

    expect(await search('aradoc', 'where[and][1][stage][equals]=open')).toEqual([open.id])
    expect(await search('aradoc', 'where[and][1][status][equals]=closed')).toEqual([closed.id])
  })

  it('follows what is corrected', async () => {
    const { id } = await enquiries.sent({ fullName: 'Dervla Sloe' })

    await enquiries.change(id, { fullName: 'Dervla Bullace' })

    expect(await search('Bullac')).toEqual([id])
    expect(await search('Sloe')).toEqual([])
  })

  it('finds all, however many they are, and says how many', async () => {
    const many = 205
    for (let at = 0; at < many; at++)
      await house.payload.db.create({
        collection: 'enquiries',
        data: { type: 'general', fullName: `Enid Damson ${at}`, status: 'new', stage: 'open' },
      })

    const { body } = await house.ask(`/api/enquiries?${conditionOf('amson').join('&')}&depth=0&limit=10`, {
      as: 'admin',
    })

    expect([body.totalDocs, body.docs.length]).toEqual([many, 10])
  })
})

describe.runIf(engine === 'sqlite')('The index of parts', () => {
  type Client = { execute(sql: string): Promise<{ rows: Record<string, unknown>[] }> }
  const countOf = async (sql: string) => {
    const { client } = house.payload.db as unknown as { client: Client }
    return Number((await client.execute(`select count(*) as count from ${sql}`)).rows[0]!.count)
  }
  const INDEX = `enquiries_parts_data where instr(block, cast('żqv' as blob)) > 0`
  const WORDS = `enquiries_parts_content where c0 like '%żqvist%'`

  it('keeps nothing of what is erased', async () => {
    const { id } = await enquiries.sent({ fullName: 'żqvist' })
    const before = [await countOf(INDEX), await countOf(WORDS)]

    await house.ask(`/api/enquiries/${id}`, { as: 'data-protection', method: 'DELETE' })

    expect(before).toEqual([1, 1])
    expect([await countOf(INDEX), await countOf(WORDS)]).toEqual([0, 0])
    expect(await countOf(`enquiries_numbers where id = '${id}'`)).toBe(0)
  })

  it('leaves what SQLite takes for any letter to SQLite', async () => {
    const { id } = await enquiries.sent({ fullName: 'Gwenda Mirabelle' })

    expect(await search('Mir_belle')).toEqual([id])
  })

  it('is filled at start with what was there before it', async () => {
    const { client } = house.payload.db as unknown as { client: Client }
    const { id } = await enquiries.sent({ fullName: 'Fenella Greengage' })
    await client.execute('delete from enquiries_numbers')
    await client.execute('delete from enquiries_parts')
    const before = await search('Greeng')

    await house.payload.db.connect!()

    expect([before, await search('Greeng')]).toEqual([[], [id]])
  })
})
