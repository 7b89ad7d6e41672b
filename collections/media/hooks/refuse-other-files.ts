import { open } from 'node:fs/promises'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import type { Metadata } from 'sharp'
import { sharp } from '#src/lib/sharp.ts'
import { FILE_KINDS, fileKindOf, HEAD_BYTES, type FileKind } from '#src/lib/file-kind.ts'
import { refuseFields } from '../../shared/refuse-fields.ts'

const ADVICE = 'Send a picture (JPEG, PNG, WebP or AVIF) or a PDF'
/** Of all its frames together: a picture of a few kilobytes can say that it is as large as a field. */
const MOST_PIXELS = 60_000_000

/**
 * A file is what its bytes say, and its name says the same: what the sender calls it does not count. It is sent with the
 * request: Payload would also fetch one from an address, which is nobody's to choose.
 */
export const refuseOtherFiles: CollectionBeforeOperationHook = async ({
  args,
  operation,
  collection,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { file } = req
  const refuse = (code: string, message: string) =>
    refuseFields([{ path: 'file', code, message }], { collection, req })
  const isCopy = Boolean((args as { duplicateFromID?: unknown }).duplicateFromID)
  if (!file && operation === 'create' && !isCopy) refuse('file-missing', `${ADVICE} with the form.`)
  if (!file) return args
  const name = file.name.slice(-80)
  const kind = fileKindOf(await headOf(file))
  if (!kind) refuse('file-kind', `“${name}” is of another kind than we keep. ${ADVICE}.`)
  if (!hasEndingOf(kind!, file.name)) {
    const message = `“${name}” holds ${kind}, and its name says otherwise. Let it end in .${FILE_KINDS[kind!][0]}.`
    refuse('file-kind', message)
  }
  const pixels = kind!.startsWith('image/') ? await pixelsOf(file) : 0
  if (pixels > MOST_PIXELS) {
    const [has, most] = [pixels, MOST_PIXELS].map((count) => Math.round(count / 1_000_000))
    refuse('file-too-many-pixels', `“${name}” has ${has} megapixels. Make it smaller: ${most} at most.`)
  }
  file.mimetype = kind!
  return args
}

type File = NonNullable<PayloadRequest['file']>

const hasEndingOf = (kind: FileKind, name: string) =>
  FILE_KINDS[kind].some((ending) => name.toLowerCase().endsWith(`.${ending}`))

/** As its head says, of which no pixel is made. What has no readable head is refused later, as broken. */
async function pixelsOf({ tempFilePath, data }: File): Promise<number> {
  const picture = sharp(tempFilePath || data, { limitInputPixels: false })
  const { width = 0, height = 0, pages = 1 } = await picture.metadata().catch(() => ({}) as Metadata)
  return width * height * pages
}

async function headOf({ tempFilePath, data }: File): Promise<Buffer> {
  if (!tempFilePath) return data.subarray(0, HEAD_BYTES)
  const file = await open(tempFilePath)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
