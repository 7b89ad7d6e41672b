import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorIn, inspections, positionOf, uniqueName } from '#tests/support/content.ts'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

const sentenceOf = async ({ id }: { id: string }) => (await positionOf(house, id)).sentence as string

async function servedByTrust() {
  const trust = await editor.publish('agencies', { name: uniqueName('Trust'), kind: 'trust' })
  const authority = await editor.authority({ deliveredBy: trust.id })
  await editor.report(inspections.good2022, { authority: authority.id })
  const runBy = (name: string) => `${authority.name}'s children's services are run by ${name}.`
  return { trust, authority, runBy }
}

describe('The sentence on an authority whose services a trust runs', () => {
  it('says so after the grade, which is that of the authority', async () => {
    const { trust, authority, runBy } = await servedByTrust()

    expect(await sentenceOf(authority)).toBe(
      `Ofsted graded ${authority.name}'s children's services Good overall, at the standard inspection of 7 to 18 ` +
        `November 2022. Published 13 January 2023. ${runBy(trust.name)}`,
    )
  })

  it('follows the trust’s name', async () => {
    const { trust, authority, runBy } = await servedByTrust()
    const { name } = await editor.change('agencies', trust.id, { name: uniqueName('Company') })

    expect(await sentenceOf(authority)).toContain(runBy(name))
  })

  it('does not follow a name that is only a draft', async () => {
    const { trust, authority, runBy } = await servedByTrust()
    await editor.saveDraft('agencies', trust.id, { name: 'Not yet public' })

    expect(await sentenceOf(authority)).toContain(runBy(trust.name))
  })

  it.each(['unpublish', 'trash', 'remove'] as const)(
    'does not name a trust that readers may not know of: %s',
    async (act) => {
      const { trust, authority } = await servedByTrust()
      const before = await sentenceOf(authority)

      await editor[act]('agencies', trust.id)

      expect(before).toContain(trust.name)
      expect(await sentenceOf(authority)).not.toContain(trust.name)
    },
  )

  it('changes when another runs them, or the council itself', async () => {
    const { authority, runBy } = await servedByTrust()
    const other = await editor.publish('agencies', { name: uniqueName('Other'), kind: 'trust' })

    await editor.change('authorities', authority.id, { deliveredBy: other.id })
    const another = await sentenceOf(authority)
    await editor.change('authorities', authority.id, { deliveredBy: null })

    expect(another).toContain(runBy(other.name))
    expect(await sentenceOf(authority)).not.toContain('are run by')
  })
})

describe('The sentence on an authority that is no more', () => {
  it('says so', async () => {
    const authority = await editor.authority()
    await editor.report(inspections.good2022, { authority: authority.id })
    await editor.change('authorities', authority.id, { status: 'abolished' })

    expect(await sentenceOf(authority)).toMatch(
      new RegExp(`Published 13 January 2023\\. ${authority.name} no longer exists as an authority\\.$`),
    )
  })
})
