import { setTimeout as pause } from 'node:timers/promises'
import { residentMb } from './machine.ts'
import { say } from './say.ts'
import type { Subject } from './subjects/subject.ts'

const REST_MS = 5000

export type Started = { seconds: number; residentMb: number }
export type Starts = { ours: Started[]; plain: Started[] }

/**
 * Starts each service from nothing, by turns: how long until it has answered, and what it holds in memory when it has
 * answered once and rested for some seconds. The first turn warms the disk up and is not counted.
 */
export async function measureStarts(
  times: number,
  start: Record<'ours' | 'plain', () => Promise<Subject>>,
): Promise<Starts> {
  const starts: Starts = { ours: [], plain: [] }
  for (let turn = 0; turn <= times; turn++) {
    say(turn === 0 ? 'starting each once' : `start ${turn} of ${times}`)
    for (const name of turn % 2 === 0 ? (['ours', 'plain'] as const) : (['plain', 'ours'] as const)) {
      const started = await measureStart(start[name])
      if (turn > 0) starts[name].push(started)
    }
  }
  return starts
}

async function measureStart(start: () => Promise<Subject>): Promise<Started> {
  const subject = await start()
  const answer = await fetch(`http://127.0.0.1:${subject.port}/api/news-articles?limit=1&depth=0`)
  await answer.arrayBuffer()
  await pause(REST_MS)
  const started = { seconds: subject.startedMs / 1000, residentMb: residentMb(subject.pid) }
  await subject.stop()
  return started
}
