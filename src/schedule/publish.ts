import type { CollectionSlug, PayloadRequest } from 'payload'
import { Refusal } from '../lib/errors.ts'
import type { ScheduledRow } from './row.ts'

type Document = { collection: CollectionSlug; id: string }
type Status = { _status?: 'draft' | 'published'; deletedAt?: string | null }

/**
 * Publishes or unpublishes the newest draft, as whoever `req` acts for, through every hook. Done once for each scheduled
 * publication: a version of the document carries its id (see `markSchedule`), whatever editors did to it afterwards.
 * @returns what is worth keeping of it: a remark, and what the document is called by now.
 * @throws what an update throws, and Refusal where there is no document to update.
 */
export async function publish(
  req: PayloadRequest,
  row: ScheduledRow,
): Promise<Pick<ScheduledRow, 'reason' | 'title'>> {
  const document = { collection: row.document?.relationTo as CollectionSlug, id: row.document?.value ?? '' }
  const kept = row.document ? await keptStatus(req, document) : null
  if (!kept) throw new Refusal(404, 'not-found', 'The document has been deleted.')
  if (kept.deletedAt) throw new Refusal(409, 'in-trash', 'The document is in the trash.')
  if (await wasDone(req, document, row.id)) return {}
  const statuses = [kept._status, (await newestVersion(req, document))?._status]
  const wanted = row.action === 'publish' ? 'published' : 'draft'
  if (statuses.every((status) => status === wanted))
    return { reason: row.action === 'publish' ? 'It was published already.' : 'It was not published.' }
  const updated = (await req.payload.update({
    ...document,
    data: { _status: wanted },
    depth: 0,
    user: req.user,
    overrideAccess: false,
    req,
  })) as unknown as Record<string, unknown>
  const title = updated[req.payload.collections[document.collection].config.admin.useAsTitle ?? 'id']
  return title ? { title: String(title) } : {}
}

const keptStatus = async (req: PayloadRequest, { collection, id }: Document) =>
  (await req.payload.db.findOne({
    collection,
    where: { id: { equals: id } },
    select: { _status: true, deletedAt: true },
    req,
  })) as Status | null

async function newestVersion(req: PayloadRequest, { collection, id }: Document): Promise<Status | undefined> {
  const { docs } = await req.payload.db.findVersions({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]?.version as Status | undefined
}

async function wasDone(req: PayloadRequest, { collection, id }: Document, row: string): Promise<boolean> {
  const { docs } = await req.payload.db.findVersions({
    collection,
    where: { and: [{ parent: { equals: id } }, { 'version.lastSchedule': { equals: row } }] },
    limit: 1,
    pagination: false,
    req,
  })
  return docs.length > 0
}
