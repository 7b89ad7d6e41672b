import type { Payload } from 'payload'
import { Refusal } from '../../lib/errors.ts'
import type { Decision } from '../plan/compare.ts'
import type { Plan, PlannedRow } from '../plan/planned.ts'
import type { Subject } from '../plan/subjects.ts'
import { keepAnswer, NOBODY, readAnswers } from './answers.ts'
import { changePart, findPartAbout, partsOf, removePart, type Part } from './part.ts'
import { planNow, subjectOfPart, type Setting } from './plan-now.ts'
import { changeRun, countsOf, findRun, type RunRow } from './row.ts'
import { readDirectory } from './standing.ts'

/** Answers a question of a dry run, for this file and for those to come, and works out anew what follows. */
export async function answerQuestion(
  payload: Payload,
  runId: string,
  { question: key, answer }: { question: string; answer: string },
): Promise<RunRow> {
  const run = await plannedRun(payload, runId)
  const asking: Part[] = []
  for await (const part of partsOf(payload, runId))
    if (part.plan.questions.some((question) => question.key === key)) asking.push(part)
  const question = asking[0]?.plan.questions.find((each) => each.key === key)
  if (!question) throw new Refusal(404, 'no-such-question', 'This import does not ask that, or no longer.')
  const setting = await settingOf(payload, run)
  const isWhom = asking[0]!.subject.startsWith('question/')
  const subject = isWhom && answer !== NOBODY ? subjectAnswered(asking[0]!, answer, setting) : undefined
  if (!isWhom && !question.options.some(({ value }) => value === answer)) throw notAnOption(question.options)
  await keepAnswer(payload, { key, question: question.text, answer })
  const now = { ...setting, answers: await readAnswers(payload) }
  const before = asking.map(({ plan }) => plan)
  const after: Plan[] = []
  for (const part of asking) {
    if (!isWhom) after.push(await replan(part, now))
    else if (subject) {
      const { was, plan } = await giveTo(subject, part, now)
      if (was) before.push(was)
      after.push(plan)
    } else after.push(await leaveOut(part, payload))
  }
  return recount(payload, run, before, after)
}

/** Takes or leaves a difference to what somebody wrote by hand. */
export async function decide(
  payload: Payload,
  runId: string,
  { document, field, decision }: { document: string; field: string; decision: Decision },
): Promise<RunRow> {
  const run = await plannedRun(payload, runId)
  for await (const part of partsOf(payload, runId)) {
    const planned = part.plan.documents.find(({ key }) => key === document)
    const isAsked = planned?.changes.some((change) => change.field === field && isOpen(change.kind))
    if (!isAsked) continue
    const decisions = { ...part.decisions, [document]: { ...part.decisions[document], [field]: decision } }
    const plan = await replan({ ...part, decisions }, await settingOf(payload, run))
    return recount(payload, run, [part.plan], [plan])
  }
  throw new Refusal(404, 'no-such-difference', 'There is no such difference in this import, or no longer.')
}

const isOpen = (kind: string) => ['ask', 'take', 'keep'].includes(kind)

async function plannedRun(payload: Payload, id: string): Promise<RunRow> {
  const run = await findRun(payload, id)
  if (run?.state === 'planned') return run
  throw new Refusal(409, 'not-planned', 'Only a dry run asks. Send the file again to answer.')
}

async function settingOf(payload: Payload, run: RunRow): Promise<Setting> {
  const [directory, answers] = [await readDirectory(payload), await readAnswers(payload)]
  return { payload, directory, answers, asAt: run.asAt ?? '' }
}

function subjectAnswered(part: Part, answer: string, { directory }: Setting): Subject {
  const kind = part.rows[0]!.clues.kind
  const subject = directory.find(kind, 'key', answer)[0]
  if (subject) return subject
  throw notAnOption(part.plan.questions.flatMap(({ options }) => options))
}

const notAnOption = (options: { value: string; label: string }[]) =>
  new Refusal(
    400,
    'not-an-answer',
    `That is none of the answers. Choose ${options.map(({ value, label }) => `${value} (${label})`).join(', ')}.`,
    'answer',
  )

async function replan(part: Part, setting: Setting): Promise<Plan> {
  const { rows, decisions } = part
  const { plan, state } = await planNow(setting, {
    subject: subjectOfPart(part, setting.directory),
    rows,
    decisions,
  })
  await changePart(setting.payload, part.id, { plan, decisions, state })
  return plan
}

/** The rows go to those that speak of the same one: only together can they be compared. */
async function giveTo(subject: Subject, part: Part, setting: Setting): Promise<{ was?: Plan; plan: Plan }> {
  const { payload } = setting
  const own = await findPartAbout(payload, part.run, subject.key)
  if (!own) {
    const moved = { ...part, subject: subject.key, label: subject.label }
    await changePart(payload, part.id, { subject: subject.key, label: subject.label })
    return { plan: await replan(moved, setting) }
  }
  const joined = { ...own, rows: [...own.rows, ...part.rows] }
  await changePart(payload, own.id, { rows: joined.rows })
  const plan = await replan(joined, setting)
  await removePart(payload, part.id)
  return { was: own.plan, plan }
}

async function leaveOut(part: Part, payload: Payload): Promise<Plan> {
  const rows = part.plan.rows.map((row): PlannedRow =>
    row.verdict === 'ask' ? { ...row, verdict: 'leave', reasons: ['Left out by an editor’s answer.'] } : row,
  )
  const plan: Plan = { documents: [], questions: [], rows }
  await changePart(payload, part.id, { plan })
  return plan
}

async function recount(payload: Payload, run: RunRow, before: Plan[], after: Plan[]): Promise<RunRow> {
  const counts = countsOf((await findRun(payload, run.id)) ?? run)
  for (const plan of before) for (const { verdict } of plan.rows) counts[verdict] -= 1
  for (const plan of after) for (const { verdict } of plan.rows) counts[verdict] += 1
  const data = { counts: JSON.stringify(counts) }
  return (await changeRun(payload, run.id, { state: 'planned' }, data)) ?? run
}
