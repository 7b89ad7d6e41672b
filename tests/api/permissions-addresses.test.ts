import type { CollectionSlug, Endpoint } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addresses, everybody } from '#src/permissions/table.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { answering } from '#tests/support/permissions/fields.ts'
import { fillHouse, type FilledHouse } from '#tests/support/permissions/filled-house.ts'
import { makeTarget } from '#tests/support/permissions/samples.ts'
import { changesBetween, snapshotOf } from '#tests/support/permissions/snapshot.ts'
import { as, mayReadDocument, mayReadField, staff, type Who } from '#tests/support/permissions/table-says.ts'

let house: House
let filled: FilledHouse
beforeAll(async () => {
  house = await openHouse({ ENQUIRIES_TO: '' })
  await house.outbox.stop()
  filled = await fillHouse(house.payload)
  for (const who of staff) await house.tokenOf(who as never)
})
afterAll(() => house.close())

/** What the public door answers by itself. */
const AT_THE_DOOR = [
  'POST /api/enquiries',
  'GET /api/statistics',
  'GET /api/authorities/:id/timeline',
  'GET /api/authorities/by-slug/:slug/timeline',
  'GET /api/open-data/inspections.csv',
  'GET /api/open-data/inspections.json',
]
const PAGES = ['authorities', 'inspection-reports', 'news-articles', 'agencies']

type Address = { method: string; path: string; body?: object }

/** An address as it is asked for: read of what the house is filled with, acted on with a document of its own. */
async function asked(address: string): Promise<Address[]> {
  const [method, path] = address.split(' ') as [string, string]
  const slugs = path.includes(':page') ? PAGES : [path.split('/')[2]!]
  const found: Address[] = []
  for (const slug of slugs) {
    const at = path.replace(':page', slug).replace(':slug', path.includes(':slug') ? await slugOf(slug) : '')
    if (method === 'GET') found.push({ method, path: at.replace(':id', filled.idOf(slug, 'shown')!) })
    else found.push({ method, path: at.replace(':id', await idToActOn(slug, at)), body: {} })
  }
  return found
}

async function idToActOn(slug: string, path: string): Promise<string> {
  if (!path.includes(':id')) return ''
  const { id, versionId } = await makeTarget(house, filled, configOf(slug), 'published')
  return path.includes('/versions/') ? versionId! : id
}

const configOf = (slug: string) => house.payload.config.collections.find((each) => each.slug === slug)!

const slugOf = async (slug: string) => {
  const where = { id: { equals: filled.idOf(slug, 'shown') } }
  const page = await house.payload.db.findOne({ collection: slug as CollectionSlug, where })
  return (page as unknown as { slug: string }).slug
}

const cases = everybody.flatMap((who) => Object.keys(addresses).map((address) => [who, address] as const))
const isAllowed = (who: Who, address: string) => addresses[address]!.may.includes(who)

describe('Addresses of our own', () => {
  it('are in the table, every one', async () => {
    const payloads = await ofPayload()
    // What Payload keeps for itself has no address of ours.
    const collections = answering(house.payload.config.collections).filter(
      ({ slug }) => !slug.startsWith('payload-'),
    )
    const isOfEveryPage = (each: string) =>
      PAGES.every((slug) =>
        (configOf(slug).endpoints || []).some(
          ({ method, path }) => each === `${method.toUpperCase()} ${path}`,
        ),
      )
    const ours = collections.flatMap(({ slug, endpoints }) => {
      const all = (endpoints || []).map(({ method, path }) => `${method.toUpperCase()} ${path}`)
      // One that stands in the place of Payload’s is there twice.
      const isOurs = (each: string) => !payloads.has(each) || all.indexOf(each) < all.lastIndexOf(each)
      return all
        .filter(isOurs)
        .map((each) => each.replace(' ', ` /api/${isOfEveryPage(each) ? ':page' : slug}`))
    })

    expect([...new Set([...ours, ...AT_THE_DOOR])].sort()).toEqual(Object.keys(addresses).sort())
  })

  it.each(cases.filter(([who, address]) => !isAllowed(who, address)))(
    'answer %s nothing, who may not: %s',
    async (who, address) => {
      const all = await asked(address)
      const before = await snapshotOf(house.payload)

      for (const { path, ...how } of all) {
        const { status, body } = await house.ask(path, { ...as(who), ...how })

        // What somebody may not know of is not there.
        expect([401, 403, 404], `${path}: ${status}`).toContain(status)
        expect(filled.marksIn(body)).toEqual([])
      }
      expect(changesBetween(before, await snapshotOf(house.payload))).toEqual([])
    },
  )

  it.each(cases.filter(([who, address]) => isAllowed(who, address)))(
    'are open to %s, and tell what the table lets one read: %s',
    async (who, address) => {
      for (const { path, ...how } of await asked(address)) {
        const { status, body } = await house.ask(path, { ...as(who), ...how })

        // What comes without its body, or too late, is refused for that.
        expect([200, 201, 202, 400, 409], `${path}: ${status} ${JSON.stringify(body)}`).toContain(status)
        expect(leaksIn(who, body)).toEqual([])
      }
    },
  )
})

const leaksIn = (who: Who, body: unknown) =>
  filled
    .marksIn(body)
    .filter(({ slug, kind, path }) => !mayReadDocument(who, slug, kind) || !mayReadField(who, slug, path))

/** What Payload answers of every collection, of accounts and of files. */
async function ofPayload(): Promise<Set<string>> {
  const load = async (path: string): Promise<Record<string, Endpoint | Endpoint[]>> =>
    import(/* @vite-ignore */ `../../node_modules/payload/dist/${path}/endpoints/index.js`)
  const all = await Promise.all(['collections', 'auth', 'uploads'].map(load))
  return new Set(
    all
      .flatMap((exported) => Object.values(exported).flat())
      .map(({ method, path }) => `${method.toUpperCase()} ${path}`),
  )
}
