import { sendLoad } from './load/send-load.ts'
import { processorMs } from './machine.ts'
import type { Mailbox } from './mailbox.ts'
import type { Options } from './options.ts'
import type { Name, Row } from './rows.ts'
import { say } from './say.ts'
import type { Subject } from './subjects/subject.ts'

export type Measured = { perSecond: number; processorMs: number }
/** By the name of the row and of the subject, one for each round. */
export type Rounds = Map<string, Partial<Record<Name, Measured[]>>>

type Parts = { rows: Row[]; subjects: Record<Name, Subject>; mailbox: Mailbox; options: Options }

/**
 * Measures every row again and again, all subjects of a row one right after the other, in another order each round: what
 * else the machine does meets them all. The first round warms them up and is not counted.
 */
export async function measureRounds({ rows, subjects, mailbox, options }: Parts): Promise<Rounds> {
  const rounds: Rounds = new Map(rows.map(({ name }) => [name, {}]))
  for (let round = 0; round <= options.rounds; round++) {
    say(round === 0 ? 'warming up' : `round ${round} of ${options.rounds}`)
    for (const { name: row, asked, sendsMail } of rows) {
      for (const name of inOrder(Object.keys(asked) as Name[], round)) {
        const measured = await measure(subjects[name], asked[name]!, options)
        if (sendsMail) await mailbox.settled()
        if (round > 0) (rounds.get(row)![name] ??= []).push(measured)
      }
    }
  }
  return rounds
}

async function measure(
  { port, pid }: Subject,
  question: Row['asked']['ours'],
  { connections, seconds }: Options,
): Promise<Measured> {
  const before = processorMs(pid)
  const perSecond = await sendLoad({ port, question, connections, seconds })
  return { perSecond, processorMs: (processorMs(pid) - before) / (perSecond * seconds) }
}

/** Each is first in its turn, and the way round changes too. */
function inOrder(names: Name[], round: number): Name[] {
  const at = round % names.length
  const turned = [...names.slice(at), ...names.slice(0, at)]
  return round % 2 === 0 ? turned : turned.reverse()
}
