import { recordRow } from '#src/changes/index.ts'
import { confirm, undo } from '#src/imports/index.ts'
import type { Decision } from '#src/imports/plan/compare.ts'
import { answerQuestion, decide } from '#src/imports/run/decide.ts'
import { countsOf, RUNS, type RunRow } from '#src/imports/run/row.ts'
import { Refusal } from '#src/lib/errors.ts'
import { bodyOf, forEditors, runOf } from './with-run.ts'

const answered = (run: RunRow) => Response.json({ id: run.id, state: run.state, counts: countsOf(run) })

/** `POST /api/import-runs/:id/confirm`: what the dry run showed is written, by the service, from now on. */
export const confirmIt = forEditors('post', '/:id/confirm', async (req) => {
  const run = await confirm(req.payload, (await runOf(req)).id)
  await recordRow(RUNS, run.id)
  return answered(run)
})

/** `POST /api/import-runs/:id/undo`: takes back what was written, unless somebody has changed any of it since. */
export const undoIt = forEditors('post', '/:id/undo', async (req) => {
  const run = await undo(req.payload, (await runOf(req)).id)
  await recordRow(RUNS, run.id)
  return answered(run)
})

/** `POST /api/import-runs/:id/answer` `{ question, answer }`: remembered for the files to come. */
export const answerIt = forEditors('post', '/:id/answer', async (req) => {
  const { id } = await runOf(req)
  const body = await bodyOf(req, ['question', 'answer'])
  return answered(await answerQuestion(req.payload, id, body))
})

/** `POST /api/import-runs/:id/decide` `{ document, field, decision: take | leave }`: of what was written by hand. */
export const decideIt = forEditors('post', '/:id/decide', async (req) => {
  const { id } = await runOf(req)
  const { document, field, decision } = await bodyOf(req, ['document', 'field', 'decision'])
  if (decision !== 'take' && decision !== 'leave')
    throw new Refusal(400, 'not-a-decision', 'Decide to take it or to leave it.', 'decision')
  return answered(await decide(req.payload, id, { document, field, decision: decision as Decision }))
})
