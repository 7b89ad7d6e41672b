import type { CollectionSlug, GlobalSlug, Payload } from 'payload'

type Snapshot = Map<string, string>

/** Everything that is kept, by where: documents, versions and globals, as the database has them. */
export async function snapshotOf(payload: Payload): Promise<Snapshot> {
  const snapshot: Snapshot = new Map()
  const everything = { pagination: false, limit: 0 } as const
  for (const { slug, versions } of payload.config.collections) {
    const collection = slug as CollectionSlug
    const { docs } = await payload.db.find({ collection, ...everything })
    for (const doc of docs) snapshot.set(`${slug} ${doc.id}`, JSON.stringify(doc))
    if (!versions) continue
    const found = await payload.db.findVersions({ collection, ...everything })
    for (const doc of found.docs) snapshot.set(`${slug} version ${doc.id}`, JSON.stringify(doc))
  }
  for (const { slug } of payload.config.globals)
    snapshot.set(slug, JSON.stringify(await payload.db.findGlobal({ slug: slug as GlobalSlug })))
  return snapshot
}

/** What is new, gone or other than it was. */
export const changesBetween = (before: Snapshot, after: Snapshot): string[] => [
  ...[...before].flatMap(([at, row]) =>
    after.get(at) === row ? [] : [after.has(at) ? `${at} has changed` : `${at} is gone`],
  ),
  ...[...after.keys()].flatMap((at) => (before.has(at) ? [] : [`${at} is new`])),
]
