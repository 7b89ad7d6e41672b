import { pageOf } from '#src/imports/run/pages.ts'
import { countsOf, noCounts, sheetsOf } from '#src/imports/run/row.ts'
import type { Verdict } from '#src/imports/plan/planned.ts'
import { Refusal } from '#src/lib/errors.ts'
import { forEditors, runOf } from './with-run.ts'

/** `GET /api/import-runs/:id/rows?verdict=ask&page=2`: what the rows of a file come to, fifty at a time. */
export const rows = forEditors('get', '/:id/rows', async (req) => {
  const run = await runOf(req)
  const asked = new URL(req.url!).searchParams
  const verdict = asked.get('verdict') ?? undefined
  if (verdict && !(verdict in noCounts()))
    throw new Refusal(
      400,
      'unknown-verdict',
      `Ask for one of ${Object.keys(noCounts()).join(', ')}.`,
      'verdict',
    )
  const page = Number(asked.get('page') ?? 1)
  if (!Number.isSafeInteger(page) || page < 1)
    throw new Refusal(400, 'bad-page', 'Pages count from 1.', 'page')
  const shown = await pageOf(req.payload, run.id, { verdict: verdict as Verdict | undefined, page })
  const { id, state, reason, rowsRead, parts, partsDone, documentsWritten, asAt, source, licence } = run
  return Response.json({
    ...shown,
    run: { id, state, reason, rowsRead, parts, partsDone, documentsWritten, asAt, source, licence },
    counts: countsOf(run),
    sheets: sheetsOf(run),
  })
})
