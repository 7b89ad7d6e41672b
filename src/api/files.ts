import { existsSync } from 'node:fs'
import path from 'node:path'
import { env } from '../env.ts'
import { Refusal } from '../lib/errors.ts'
import { namesItsBytes } from '../lib/file-name.ts'

/** In a reader's own cache for good; in those that many share, no longer than it may take to hide a file. */
const FOR_GOOD = 'public, max-age=31536000, s-maxage=600, immutable'
const FOR_A_WHILE = 'public, max-age=300'

/**
 * What does not lie in the folder is not there, whatever its name would lead to elsewhere.
 * @throws Refusal 404
 */
export function refuseNoFile(encoded: string): void {
  const name = decodeURIComponent(encoded)
  const isName = PLAIN.test(name) && Buffer.byteLength(name) <= 255
  if (!isName || !existsSync(path.join(env.MEDIA_DIR, name))) throw new Refusal(404, 'not-found', NOTHING)
}

/** One that is not shown is for a visitor as if it were not there; one that is may be kept by caches. */
export function answerFile(response: Response, encoded: string, { visitor, isPreview }: Reader): Response {
  if (response.status === 403 && visitor) throw new Refusal(404, 'not-found', NOTHING)
  const isForAll = visitor && !isPreview && (response.status === 200 || response.status === 206)
  const forAll = namesItsBytes(decodeURIComponent(encoded)) ? FOR_GOOD : FOR_A_WHILE
  response.headers.set('Cache-Control', isForAll ? forAll : 'private, no-store')
  return response
}

type Reader = { visitor: boolean; isPreview: boolean }

const NOTHING = 'There is nothing at this address.'
/** No path, no control character, nothing hidden. */
const PLAIN = /^[^./\\\x00-\x1f\x7f][^/\\\x00-\x1f\x7f]*$/
