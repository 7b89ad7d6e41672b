import type { PayloadRequest } from 'payload'
import { caution, type Caution } from '#src/publishing/caution.ts'
import type { Reference } from './references.ts'
import { rowsById } from './rows-by-id.ts'

type Picture = { alt?: string | null; mimeType?: string | null; filename?: string | null }

const WORDS = { alt: true, mimeType: true, filename: true } as const

/** Pictures that say nothing to those who cannot see them, and files that are there no longer. */
export async function checkPictures(references: Reference[], req: PayloadRequest): Promise<Caution[]> {
  const toMedia = references.filter(({ target }) => target === 'media')
  const ids = toMedia.map(({ id }) => id)
  const media = await rowsById({ collection: 'media', ids, select: WORDS, req })
  return toMedia.flatMap(({ path, id }) => {
    const file = media.get(id) as Picture | undefined
    if (!file)
      return [caution(path, 'file-missing', 'A file here has been deleted. Choose another, or none.')]
    if (!file.mimeType?.startsWith('image/') || file.alt?.trim()) return []
    const message = `The picture “${file.filename}” has no alternative text. Open it and say what it shows, for people who cannot see it.`
    return [caution(path, 'picture-without-alt', message)]
  })
}
