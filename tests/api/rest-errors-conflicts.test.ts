import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { make } from '#tests/support/hidden-content.ts'
import { openHouse, type Asked, type House } from '#tests/support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const asEditor = { as: 'editor' } as const
const numbers = Array.from({ length: 20 }, (_, number) => number)

const asForm = (data: object): Asked['body'] => {
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  return form
}

describe('Twenty changes of one document at the same moment', () => {
  it.each<[string, (data: object) => unknown]>([
    ['over REST', (data) => data],
    ['from the admin’s form', asForm],
  ])('all succeed %s', async (_how, bodyOf) => {
    const { id } = await make(house, 'authorities', { name: 'Kent' })

    const answers = await Promise.all(
      numbers.map((number) =>
        house.ask(`/api/authorities/${id}?depth=0`, {
          ...asEditor,
          method: 'PATCH',
          body: bodyOf({ latitude: 50 + number / 100, _status: 'published' }),
        }),
      ),
    )
    const kept = await house.ask(`/api/authorities/${id}`)

    expect(answers.map(({ status }) => status)).toEqual(numbers.map(() => 200))
    expect(answers.map(({ body }) => body.doc.latitude)).toContain(kept.body.latitude)
  })

  it('all succeed over GraphQL', async () => {
    const { id } = await make(house, 'authorities', { name: 'Devon' })

    const answers = await Promise.all(
      numbers.map((number) =>
        house.graphql(
          `mutation { updateAuthority(id: "${id}", data: { latitude: ${50 + number / 100}, _status: published }) { latitude } }`,
          {},
          asEditor,
        ),
      ),
    )
    const kept = await house.ask(`/api/authorities/${id}`)

    expect(answers.flatMap(({ body }) => body.errors ?? [])).toEqual([])
    expect(answers.map(({ body }) => body.data.updateAuthority.latitude)).toContain(kept.body.latitude)
  })

  it('leave one document where all would make the same', async () => {
    const answers = await Promise.all(
      numbers.map(() =>
        house.ask('/api/glossary', {
          ...asEditor,
          body: { abbreviation: 'LADO', meaning: 'A designated officer' },
        }),
      ),
    )
    const kept = await house.ask('/api/glossary')

    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...numbers.slice(1).map(() => 400)])
    expect(answers.filter(({ status }) => status === 400).map(({ body }) => body.errors[0].code)).toEqual(
      numbers.slice(1).map(() => 'taken'),
    )
    expect(kept.body.totalDocs).toBe(1)
  })
})
