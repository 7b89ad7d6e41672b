import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { lists, type Place } from './cases.ts'
import type { Told } from './serve.ts'

const SIZES = [1000, 100_000] as const
const ROUNDS = Number(process.env.ROUNDS ?? 40)
const MOST = 1.5

/**
 * What each list costs among 100,000 documents, in times of what it costs among 1,000: `npm run bench:lists`. The two
 * are asked in turns, so that whatever else the machine does befalls both.
 */
const directory = mkdtempSync(path.join(os.tmpdir(), 'content-bench-'))
const services = await Promise.all(SIZES.map(serve))
let worst = 0
for (const [name, ask] of Object.entries(lists)) {
  const times = services.map((): number[] => [])
  for (let round = -5; round < ROUNDS; round++) {
    for (const [index, service] of services.entries()) {
      const ms = await ask(service)
      if (round >= 0) times[index]!.push(ms)
    }
  }
  const [few, many] = times.map(median) as [number, number]
  worst = Math.max(worst, many / few)
  const words = [few, many].map((ms) => `${ms.toFixed(1)} ms`.padStart(9)).join('')
  say(`${(many / few).toFixed(2).padStart(6)}  ${words}  ${name}`)
}
say(`\nAt most ${worst.toFixed(2)} times; wanted: ${MOST}.`)
for (const { child } of services) child.disconnect()
rmSync(directory, { recursive: true, force: true })

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function serve(count: number): Promise<Place & { child: ChildProcess }> {
  const child = fork(path.resolve('bench/serve.ts'), [directory, String(count)], {
    execArgv: ['--conditions=production', '--import', 'tsx'],
  })
  const [told] = (await once(child, 'message')) as [Extract<Told, { port: number }>]
  const dashboard = async () => {
    child.send('dashboard')
    const [{ ms }] = (await once(child, 'message')) as [{ ms: number }]
    return ms
  }
  return { ...told, child, dashboard }
}

function median(times: number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
