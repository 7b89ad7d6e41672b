import { machine } from './machine.ts'
import { openMailbox } from './mailbox.ts'
import { readOptions, USAGE, type Options } from './options.ts'
import { prepare } from './prepare.ts'
import { measureRounds } from './rounds.ts'
import { rowsFor } from './rows.ts'
import { sameAnswers } from './same-answers.ts'
import { say } from './say.ts'
import { measureStarts } from './starts.ts'
import { startBare, startOurs, startPlain } from './subjects/start.ts'
import { tableOf } from './table.ts'

process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

/** Measures the service beside what could be had without it, on this machine, and says the ratios. */
async function measure(options: Options): Promise<string> {
  const { oursFile, plainFile } = await prepare(options.documents)
  const mailbox = await openMailbox()
  const start = { ours: () => startOurs(oursFile), plain: () => startPlain(plainFile) }
  const starts = options.starts > 0 ? await measureStarts(options.starts, start) : undefined

  say('starting what is compared')
  const ours = await start.ours()
  const plain = await start.plain()
  const facts = await sameAnswers(ours, plain)
  const subjects = {
    ours,
    plain,
    'node:http': await startBare('node:http', facts.answers),
    express: await startBare('express', facts.answers),
  }
  const rows = rowsFor(facts).filter(({ name }) => name.includes(options.only))
  const rounds = await measureRounds({ rows, subjects, mailbox, options })
  for (const subject of Object.values(subjects)) await subject.stop()
  mailbox.close()

  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  return [
    '',
    tableOf(rows, rounds, starts),
    '',
    `${machine()}. ${options.documents} documents; the page is ${kB(facts.pageBytes)}, the list ${kB(facts.listBytes)}; ` +
      `${options.connections} connections; ${options.rounds} rounds of ${options.seconds} s each by turns, ` +
      `${options.starts} starts. Ratios: the middle one, and the least and the most.`,
  ].join('\n')
}

try {
  const options = readOptions(process.argv.slice(2))
  say(options ? await measure(options) : USAGE)
  process.exit(0)
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exit(1)
}
