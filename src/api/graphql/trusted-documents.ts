import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { BadSetting } from '../../env.ts'
import { Refusal } from '../../lib/errors.ts'
import type { SentOperation } from './read-sent.ts'

/** What `npm run queries` writes: each registered operation with its name, by the SHA-256 of its text. */
export type Manifest = Record<string, { name: string; document: string }>

export type TrustedDocuments = {
  /**
   * The text of the operation that was sent, or that its `documentId` (`sha256:` and 64 hex digits) stands for.
   * @throws Refusal 404 for an id that is not registered; 403 for a visitor's own text where only registered ones are
   * taken.
   */
  sourceOf(sent: SentOperation, asker: { visitor: boolean }): unknown
}

const manifest = z.record(
  z.string().regex(/^[0-9a-f]{64}$/),
  z.object({ name: z.string(), document: z.string() }),
)

export const hashOf = (document: string): string => createHash('sha256').update(document).digest('hex')

/** @throws BadSetting where the file is there and is no manifest: a front end would be refused its queries one by one. */
export function readManifest(file: string): Manifest {
  if (!existsSync(file)) return {}
  try {
    return manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new BadSetting('TRUSTED_DOCUMENTS', `${file} is not what "npm run queries" writes. Write it again.`)
  }
}

/** @throws BadSetting where only registered queries would be taken, and none are. */
export function trustedDocuments({ file, only }: { file: string; only: boolean }): TrustedDocuments {
  if (only && !existsSync(file))
    throw new BadSetting('TRUSTED_DOCUMENTS', `there is no file ${file}. Write it with "npm run queries".`)
  const known = readManifest(file)
  return {
    sourceOf({ query, documentId }, { visitor }) {
      if (documentId !== undefined && documentId !== null) {
        const registered = known[String(documentId).replace(/^sha256:/, '')]
        if (registered) return registered.document
        throw new Refusal(404, 'document-unknown', 'No query is registered with this id.', 'documentId')
      }
      if (only && visitor && !(typeof query === 'string' && known[hashOf(query)]))
        throw new Refusal(403, 'document-not-trusted', 'Only registered queries are taken here.', 'query')
      return query
    },
  }
}
