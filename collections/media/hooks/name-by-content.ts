import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { CollectionBeforeOperationHook, CollectionSlug, PayloadRequest } from 'payload'
import { Refusal } from '#src/lib/errors.ts'
import { keptName } from '#src/lib/file-name.ts'

type File = NonNullable<PayloadRequest['file']>

/**
 * Gives a file that is sent, or that is cut anew, a name that no other bytes have: what readers and their caches keep
 * under an address then never differs from what we have there.
 */
export const nameByContent: CollectionBeforeOperationHook = async ({ args, operation, collection, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const edits = req.query?.uploadEdits
  const { id } = args as { id?: string }
  if (edits && operation === 'update' && id === undefined)
    throw new Refusal(400, 'one-at-a-time', 'Cut one picture at a time.', 'uploadEdits')
  if (!req.file && edits && id !== undefined) req.file = await keptFile(collection.slug, id, req)
  const { file } = req
  if (file) file.name = keptName(file.name, await hashOf(file, edits))
  return args
}

/** Payload would write the cut picture over the one that it was cut from. */
async function keptFile(slug: string, id: string, req: PayloadRequest): Promise<File | undefined> {
  const collection = req.payload.collections[slug as CollectionSlug].config
  const row = (await req.payload.db.findOne({
    collection: slug as CollectionSlug,
    where: { id: { equals: id } },
    req,
  })) as { filename?: string; mimeType?: string } | null
  if (!row?.filename) return undefined
  const file = path.join(collection.upload.staticDir!, path.basename(row.filename))
  const data = await readFile(file).catch(() => undefined)
  return data && { data, name: row.filename, mimetype: row.mimeType!, size: data.length }
}

async function hashOf({ tempFilePath, data }: File, edits: unknown): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of tempFilePath ? createReadStream(tempFilePath) : Readable.from([data]))
    hash.update(chunk as Buffer)
  return hash.update(edits ? JSON.stringify(edits) : '').digest('hex')
}
