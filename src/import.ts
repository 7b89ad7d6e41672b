import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { getPayload, type Payload } from 'payload'
import { refreshPosition } from '#collections/shared/keep-position.ts'
import { holdIfFree } from './database/alone.ts'
import { env } from './env.ts'
import { explainFailure } from './explain-failure.ts'
import { carryOut, claimRun, confirm, readGiven, startRun, undo } from './imports/index.ts'
import { answerQuestion, decide } from './imports/run/decide.ts'
import { findRun, type RunRow } from './imports/run/row.ts'
import { planInWords, runInWords } from './imports/terminal.ts'

const USAGE = `Usage: npm run import -- <file>            a dry run: what would become of it, row by row
  --confirm                 and writes it
  --as-at <YYYY-MM-DD>      when the file tells, where it does not say so
  --source <words>          what the source is called
  --licence <words>         under which licence it is published
  --all                     shows unchanged rows too
npm run import -- --run <id>              shows an import again
  --answer <question>=<answer>    answers what it asks
  --take <document>/<field>       takes a difference to what was written by hand
  --leave <document>/<field>      leaves what was written by hand
  --confirm                 writes it
  --undo                    takes it back`

class Usage extends Error {}

const options = {
  confirm: { type: 'boolean' },
  all: { type: 'boolean' },
  undo: { type: 'boolean' },
  'as-at': { type: 'string' },
  source: { type: 'string' },
  licence: { type: 'string' },
  run: { type: 'string' },
  answer: { type: 'string', multiple: true },
  take: { type: 'string', multiple: true },
  leave: { type: 'string', multiple: true },
} as const

const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** Takes over a file at the machine itself, as the admin's page of imports does. */
async function run(argv: string[]): Promise<void> {
  const { values, positionals } = parsed(argv)
  const [file] = positionals
  if (!file && !values.run) throw new Usage(USAGE)
  if (file && !existsSync(file)) throw new Usage(`There is no file ${file}.`)
  if (values['as-at'] && !/^\d{4}-\d{2}-\d{2}$/.test(values['as-at']))
    throw new Usage('Write --as-at like 2024-03-31.')
  const { default: config } = await import('./payload.config.ts')
  const payload = await getPayload({ config })
  try {
    const read = file ? await readAnew(payload, file, values) : await findRun(payload, values.run!)
    if (!read) throw new Usage(`There is no import ${values.run}.`)
    await answerAll(payload, read.id, values)
    if (values.undo) return await finish(payload, await undo(payload, read.id))
    for await (const line of planInWords(payload, read.id, { all: Boolean(values.all) })) say(line)
    const now = (await findRun(payload, read.id))!
    say(runInWords(now))
    if (now.state === 'failed') throw new Usage(now.reason ?? 'The file could not be read.')
    if (now.state !== 'planned') return
    if (values.confirm) await finish(payload, await confirm(payload, now.id))
    else say(`Nothing is written. To write it: npm run import -- --run ${now.id} --confirm`)
  } finally {
    await payload.destroy()
  }
}

type Values = ReturnType<typeof parsed>['values']

function parsed(argv: string[]) {
  try {
    return parseArgs({ args: argv, options, allowPositionals: true })
  } catch (error) {
    throw new Usage(`${(error as Error).message}\n${USAGE}`)
  }
}

async function readAnew(payload: Payload, file: string, values: Values): Promise<RunRow> {
  const { source, licence } = values
  const asAt = values['as-at']
  const given = { ...(asAt ? { asAt } : {}), ...(source ? { source } : {}), ...(licence ? { licence } : {}) }
  const started = await startRun(payload, file, { fileName: path.basename(file), ...given })
  return readGiven(payload, started, file)
}

async function answerAll(
  payload: Payload,
  id: string,
  { answer = [], take = [], leave = [] }: Values,
): Promise<void> {
  for (const text of answer) {
    const [question = '', ...rest] = text.split('=')
    await answerQuestion(payload, id, { question, answer: rest.join('=') })
  }
  const all = [
    ...take.map((each) => ['take', each] as const),
    ...leave.map((each) => ['leave', each] as const),
  ]
  for (const [decision, text] of all) {
    const at = text.lastIndexOf('/')
    await decide(payload, id, { document: text.slice(0, at), field: text.slice(at + 1), decision })
  }
}

const LOOK_AGAIN_MS = 500

/** Writes it, or, where the service has the embedded database, waits until that has: it must hear of each change. */
async function finish(payload: Payload, { id }: RunRow): Promise<void> {
  const letGo = env.databaseFile ? await holdIfFree(env.databaseFile) : () => {}
  if (letGo) {
    const claimed = await claimRun(payload, id)
    if (claimed) await carryOut(payload, claimed, { refreshPosition: refreshAfterMany, onPart: tell })
    letGo()
  }
  for (;;) {
    const now = (await findRun(payload, id))!
    if (now.state !== 'confirmed' && now.state !== 'undoing') {
      say(runInWords(now))
      return
    }
    tell(now.partsDone ?? 0, now.parts ?? 0)
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}

const refreshAfterMany: typeof refreshPosition = (field, id, req) =>
  refreshPosition(field, id, req, { reportsChanged: true })

function tell(done: number, of: number): void {
  if (process.stdout.isTTY) void process.stdout.write(`\r${done} of ${of} authorities and agencies \r`)
}

try {
  await run(process.argv.slice(2))
  process.exit(0)
} catch (error) {
  const isToldAlready = error instanceof Usage || (error as { isPublic?: boolean }).isPublic
  process.stderr.write(`${isToldAlready ? (error as Error).message : explainFailure(error)}\n`)
  process.exit(1)
}
