import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'
import { editorIn, inspections, positionOf, uniqueName } from '#tests/support/content.ts'

const { good2022, outstanding2026, agency2023 } = inspections
const REPORTS = 'inspection-reports'

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
})
afterAll(() => house.close())

async function inspectedAuthority() {
  const authority = await editor.authority()
  const report = await editor.report(outstanding2026, { authority: authority.id })
  return {
    id: authority.id,
    name: authority.name as string,
    report,
    position: await positionOf(house, authority.id),
  }
}

const TYPED_IN = {
  currentGrade: 'inadequate',
  gradeAsAt: '2001-01-01',
  currentJudgements: [{ area: 'overall', grade: 'inadequate' }],
  positionSentence: 'The best there is.',
}

describe('A position that somebody types in', () => {
  it.each(['editor', 'admin'] as const)(
    'counts for nothing when an %s creates an authority',
    async (role) => {
      const { id } = await editorIn(house, role).authority({ ...TYPED_IN, name: uniqueName('Typed') })

      expect(await positionOf(house, id)).toMatchObject({
        inspection: null,
        grade: 'not-inspected',
        asAt: null,
        judgements: {},
      })
    },
  )

  it.each(['editor', 'admin'] as const)('counts for nothing when an %s changes one', async (role) => {
    const { id, position } = await inspectedAuthority()
    const older = await editor.report(good2022, { authority: id })

    await editorIn(house, role).change('authorities', id, { ...TYPED_IN, currentInspection: older.id })

    expect(await positionOf(house, id)).toEqual(position)
  })

  it('counts for nothing over GraphQL', async () => {
    const { id, position } = await inspectedAuthority()
    const mutation = `mutation ($id: String!) {
      updateAuthority(id: $id, data: { currentGrade: inadequate, positionSentence: "The best there is." }) { currentGrade }
    }`

    const { body } = await house.graphql(mutation, { id }, { as: 'editor' })

    expect(body).toEqual({ data: { updateAuthority: { currentGrade: 'outstanding' } } })
    expect(await positionOf(house, id)).toEqual(position)
  })

  it('counts for nothing in a draft, nor when that is published', async () => {
    const { id, position } = await inspectedAuthority()

    const draft = await editor.saveDraft('authorities', id, TYPED_IN)
    expect(draft).toMatchObject({ currentGrade: 'outstanding', positionSentence: position.sentence })
    await editor.change('authorities', id, { _status: 'published' })

    expect(await positionOf(house, id)).toEqual(position)
  })
})

describe('A position kept in a version', () => {
  it('does not come back when a draft from before the inspection is published', async () => {
    const { id } = await editor.authority()
    await editor.saveDraft('authorities', id, { officialName: 'The Borough of Ambridge' })
    const report = await editor.report(outstanding2026, { authority: id })
    const { body: draft } = await house.ask(`/api/authorities/${id}?draft=true&depth=0`, { as: 'editor' })
    expect(draft).toMatchObject({
      officialName: 'The Borough of Ambridge',
      currentGrade: 'outstanding',
      currentInspection: report.id,
    })

    await editor.change('authorities', id, { _status: 'published' })

    expect(await positionOf(house, id)).toMatchObject({ grade: 'outstanding', inspection: report.id })
  })

  it('does not come back when that old version of the authority is restored', async () => {
    const { id } = await editor.authority({ officialName: 'First' })
    await editor.change('authorities', id, { officialName: 'Second' })
    await editor.report(outstanding2026, { authority: id })
    const position = await positionOf(house, id)

    const first = (await editor.versions('authorities', id)).at(-1)!
    const restored = await editor.restoreVersion('authorities', first.id)

    expect(first.version).toMatchObject({ officialName: 'First', currentGrade: 'not-inspected' })
    expect(restored.officialName).toBe('First')
    expect(await positionOf(house, id)).toEqual(position)
  })

  it('has the name that the authority has now', async () => {
    const { id } = await inspectedAuthority()

    await editor.change('authorities', id, { name: 'Borchester' })

    expect((await positionOf(house, id)).sentence).toMatch(
      /^Ofsted graded Borchester's children's services Outstanding/,
    )
  })
})

describe('A position that was left behind', () => {
  /** What a process that was killed between two writes leaves: the report's row without what follows from it. */
  const behindItsBack = (
    collection: 'authorities' | 'agencies' | 'inspection-reports',
    id: string,
    data: object,
  ) => house.payload.db.updateOne({ collection, where: { id: { equals: id } }, data: data as never })

  async function prepareAgain() {
    const { prepare } = await import('#src/seed/prepare.ts')
    return prepare(house.payload, () => {})
  }

  it('is put right at the next start, for authorities and agencies', async () => {
    const { id, position, name } = await inspectedAuthority()
    const other = await inspectedAuthority()
    const agency = await editor.publish('agencies', { name: uniqueName('Agency'), kind: 'fostering-agency' })
    await editor.report(agency2023, { agency: agency.id })
    await prepareAgain()
    await behindItsBack('authorities', id, { ...TYPED_IN, currentJudgements: [] })
    await behindItsBack(REPORTS, other.report.id, { _status: 'draft' })
    await behindItsBack('agencies', agency.id, { currentGrade: 'good' })

    const { repairedPositions } = await prepareAgain()

    expect(repairedPositions).toBe(3)
    expect(await positionOf(house, id)).toEqual(position)
    expect((await positionOf(house, id)).sentence).toContain(name)
    expect(await positionOf(house, other.id)).toMatchObject({ inspection: null, grade: 'not-inspected' })
    expect(await positionOf(house, agency.id, 'agencies')).toMatchObject({ grade: 'outstanding' })
  })

  it('is written by no start where it stands right', async () => {
    await inspectedAuthority()
    await prepareAgain()

    expect((await prepareAgain()).repairedPositions).toBe(0)
  })
})
