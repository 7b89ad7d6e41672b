import { rename, rm, stat } from 'node:fs/promises'
import { writeFile, mkdir } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { readGiven, startRun } from '#src/imports/index.ts'
import { calendarDay } from '#src/inspections/calendar-days.ts'
import { Refusal } from '#src/lib/errors.ts'
import { log } from '#src/lib/log.ts'
import { personOf } from '../../shared/access.ts'
import { forEditors } from './with-run.ts'

/**
 * `POST /api/import-runs/upload`, a form with `file` and, where they are to be said, `asAt` (a day), `source` and
 * `licence` in `_payload`: reads the file and answers with the import at once; how far it has got is read from that.
 */
export const upload = forEditors('post', '/upload', async (req) => {
  await addDataAndFileToRequest(req)
  const { file } = req
  if (!file) throw new Refusal(400, 'missing', 'Choose the file that is to be imported.', 'file')
  const { asAt, source, licence } = saidIn(req)
  const kept = await keepFile(file)
  const run = await startRun(req.payload, kept, {
    fileName: path.basename(file.name).slice(0, 200) || 'a file without a name',
    startedBy: personOf(req)!.id,
    ...(asAt ? { asAt } : {}),
    ...(source ? { source } : {}),
    ...(licence ? { licence } : {}),
  })
  // The reader does not wait for it: the page asks again and again how far it has got.
  void readGiven(req.payload, run, kept)
    .catch((err: unknown) => log.error({ err, run: run.id }, 'a file could not be read'))
    .finally(() => rm(kept, { force: true }))
  return Response.json({ id: run.id, state: run.state }, { status: 202 })
})

function saidIn(req: PayloadRequest): { asAt?: string; source?: string; licence?: string } {
  const { asAt, source, licence } = (req.data ?? {}) as Record<string, unknown>
  if (asAt && !calendarDay(asAt))
    throw new Refusal(400, 'not-a-date', 'Write the day like 2024-03-31.', 'asAt')
  const text = (value: unknown) => (typeof value === 'string' && value ? value.slice(0, 200) : undefined)
  return { asAt: text(asAt), source: text(source), licence: text(licence) }
}

/** It is Payload's until the request ends. */
async function keepFile({ tempFilePath, data }: NonNullable<PayloadRequest['file']>): Promise<string> {
  const folder = path.join(os.tmpdir(), 'content-imports')
  await mkdir(folder, { recursive: true })
  const kept = path.join(folder, `${randomUUID()}.upload`)
  const isOnDisk =
    tempFilePath &&
    (await stat(tempFilePath).then(
      () => true,
      () => false,
    ))
  if (isOnDisk) await rename(tempFilePath, kept)
  else await writeFile(kept, data, { mode: 0o600 })
  return kept
}
