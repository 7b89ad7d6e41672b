import { open } from 'node:fs/promises'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { FILE_KINDS, fileKindOf, HEAD_BYTES, type FileKind } from '#src/lib/file-kind.ts'
import { refuseFields } from '../../shared/refuse-fields.ts'

const ADVICE = 'Send a picture (JPEG, PNG, WebP or AVIF) or a PDF'

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
  const isCopy = Boolean((args as { duplicateFromID?: unknown }).duplicateFromID)
  if (!file && operation === 'create' && !isCopy) {
    refuseFields([{ path: 'file', code: 'file-missing', message: `${ADVICE} with the form.` }], {
      collection,
      req,
    })
  }
  if (!file) return args
  const kind = fileKindOf(await headOf(file))
  if (!kind || !hasEndingOf(kind, file.name)) {
    const message = kind
      ? `“${file.name}” holds ${kind}, and its name says otherwise. Let it end in .${FILE_KINDS[kind][0]}.`
      : `“${file.name}” is of another kind than we keep. ${ADVICE}.`
    refuseFields([{ path: 'file', code: 'file-kind', message }], { collection, req })
  }
  file.mimetype = kind!
  return args
}

type File = NonNullable<PayloadRequest['file']>

const hasEndingOf = (kind: FileKind, name: string) =>
  FILE_KINDS[kind].some((ending) => name.toLowerCase().endsWith(`.${ending}`))

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
