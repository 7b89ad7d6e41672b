import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collections, everybody } from '#src/permissions/table.ts'
import { openHouse, type Answer, type House } from '#tests/support/house.ts'
import { attemptsOn, type Attempt } from '#tests/support/permissions/attempts.ts'
import { answering } from '#tests/support/permissions/fields.ts'
import { fillHouse, type FilledHouse } from '#tests/support/permissions/filled-house.ts'
import { makeTarget, type State, type Target } from '#tests/support/permissions/samples.ts'
import { changesBetween, snapshotOf } from '#tests/support/permissions/snapshot.ts'
import { as, may, staff, type Who } from '#tests/support/permissions/table-says.ts'

let house: House
let filled: FilledHouse
beforeAll(async () => {
  house = await openHouse({ ENQUIRIES_TO: '' })
  await house.outbox.stop()
  filled = await fillHouse(house.payload)
  for (const who of staff) await house.tokenOf(who as never)
})
afterAll(() => house.close())

const configOf = (slug: string) =>
  answering(house.payload.config.collections).find((each) => each.slug === slug)!
const cases = everybody.flatMap((who) => Object.keys(collections).map((slug) => [who, slug] as const))

/** A visitor’s POST of an enquiry is a door of its own, which the tests of enquiries try. */
const isPublicDoor = (who: Who, slug: string, { act }: Attempt) =>
  who === 'visitor' && slug === 'enquiries' && act === 'create'

/** What is one’s own alone is made for oneself, and another’s is not to be had. */
function isAllowed(who: Who, slug: string, { act }: Attempt): boolean {
  if (!act) return false
  const cell = may(who, act, slug)
  return cell === 'yes' || (cell === 'own' && act === 'create')
}

const isDone = ({ status, body }: Answer) =>
  status < 300 && !body?.errors?.length && !(Array.isArray(body?.docs) && body.docs.length === 0)

const attempt = ({ request }: Attempt, who: Who, target: Target) => {
  const { path, ...asked } = request(target)
  return house.ask(path, { ...as(who), ...asked })
}

describe('What the table does not allow', () => {
  it.each(cases)('%s does not do to %s, by any road, and nothing changes', async (who, slug) => {
    const config = configOf(slug)
    const refused = attemptsOn(config, filled).filter(
      (each) => !isAllowed(who, slug, each) && !isPublicDoor(who, slug, each),
    )
    const targets = new Map<State, Target>()
    for (const state of new Set(refused.map(({ on }) => on)))
      targets.set(state, await makeTarget(house, filled, config, state))
    const before = await snapshotOf(house.payload)

    const done: string[] = []
    for (const each of refused) {
      const answer = await attempt(each, who, targets.get(each.on)!)
      if (isDone(answer) || answer.status >= 500) done.push(`${each.act} by ${each.road}: ${answer.status}`)
    }

    expect(done).toEqual([])
    expect(changesBetween(before, await snapshotOf(house.payload))).toEqual([])
  })
})

/** Each road has a document of its own, with all that follows from publishing it. */
const A_WHILE_MS = 240_000

const allowed = cases.filter(([who, slug]) =>
  Object.entries(collections[slug]!.may).some(([act, cells]) => act !== 'read versions' && cells[who]),
)

describe('What the table allows', () => {
  it.each(allowed)(
    '%s does to %s, by every road',
    async (who, slug) => {
      const config = configOf(slug)
      const mistakes: string[] = []
      for (const each of attemptsOn(config, filled).filter((some) => isAllowed(who, slug, some))) {
        const target = await makeTarget(house, filled, config, each.on)
        const answer = await attempt(each, who, target)
        const wrong = isDone(answer) ? await missingOf(each, slug, target) : JSON.stringify(answer.body)
        if (wrong) mistakes.push(`${each.act} by ${each.road}: ${answer.status} ${wrong}`)
      }

      expect(mistakes).toEqual([])
    },
    A_WHILE_MS,
  )
})

/** What an act should have done to its document and did not. */
async function missingOf({ act, road }: Attempt, slug: string, { id }: Target): Promise<string | undefined> {
  const row = (await house.payload.db.findOne({
    collection: slug as CollectionSlug,
    where: { id: { equals: id } },
  })) as { _status?: string; deletedAt?: unknown } | null
  const isOfNew = road.includes('create') || road.includes('POST of')
  if (act === 'delete') return row ? 'is still there' : undefined
  if (act === 'publish' && !isOfNew) return row?._status === 'published' ? undefined : 'is not published'
  if (act === 'unpublish') return row?._status === 'draft' ? undefined : 'is still published'
  if (act === 'trash') return row?.deletedAt ? undefined : 'is not in the trash'
  if (act === 'take out of the trash') return row?.deletedAt ? 'is still in the trash' : undefined
  return row ? undefined : 'is gone'
}
