import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { env } from '#src/env.ts'
import { Refusal } from '#src/lib/errors.ts'
import { readText } from '#src/report-pdfs/read-text.ts'
import { signedInAs } from '../../shared/endpoints/signed-in.ts'

/** @throws Refusal 401 or 403. */
export const refuseOthers = (req: PayloadRequest) =>
  signedInAs(req, ['editor'], 'Only editors have a report’s PDF read.')

/**
 * What was sent, as `shape` says it should be.
 * @throws Refusal 400 with the words of the first fault.
 */
export async function bodyOf<Shape extends z.ZodType>(
  req: PayloadRequest,
  shape: Shape,
): Promise<z.infer<Shape>> {
  const sent = shape.safeParse(await req.json?.().catch(() => undefined))
  if (sent.success) return sent.data
  const [fault] = sent.error.issues
  const field = fault?.path.join('.')
  throw new Refusal(400, 'invalid', fault?.message ?? 'Send an object.', field === '' ? undefined : field)
}

const NO_DOCUMENT = 'Choose the report’s PDF first, and send its id as “document”.'

export const documentId = z
  .string(NO_DOCUMENT)
  .refine(({ length }) => length > 0 && length <= 100, NO_DOCUMENT)

/**
 * The text of a PDF in the media, page by page.
 * @throws Refusal 404 where there is no such file, 409 where it is no PDF, 422 where it cannot be read.
 */
export async function openDocument(id: string, req: PayloadRequest): Promise<string[]> {
  const file = await req.payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    select: { filename: true, mimeType: true },
    user: req.user,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  if (!file?.filename)
    throw new Refusal(404, 'not-found', 'There is no such file. Upload the report again.', 'document')
  if (file.mimeType !== 'application/pdf')
    throw new Refusal(409, 'not-a-pdf', 'This file is not a PDF. Choose the report’s PDF.', 'document')
  return readText(path.join(path.resolve(env.MEDIA_DIR), path.basename(file.filename)))
}
