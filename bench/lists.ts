import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { lists, type Ask, type Place } from './cases.ts'
import type { Asked, Told } from './serve.ts'
import { spreadOf } from './spread.ts'

const SIZES = [1000, 100_000] as const
const ROUNDS = Number(process.env.ROUNDS ?? 40)
const MOST = 1.5

/**
 * What each list costs the service's processor among 100,000 documents, in times of what it costs among 1,000:
 * `npm run bench:lists`. Asked again, and asked when something has been written to its tables since; never from the
 * answers that are known. The two sizes are asked in turns, so that whatever else the machine does befalls both.
 */
const directory = mkdtempSync(path.join(os.tmpdir(), 'content-bench-'))
const services = await Promise.all(SIZES.map(serve))
let worst = 0
say(' again                    after a write')
for (const [name, ask] of Object.entries(lists)) {
  const again = await compare(ask)
  const written = await compare(ask, 'write')
  worst = Math.max(worst, again.ratio, written.ratio)
  say(`${again.words}  ${written.words}  ${name}`)
}
say(`\nAt most ${worst.toFixed(2)} times; wanted: ${MOST}.`)
for (const { child } of services) child.disconnect()
rmSync(directory, { recursive: true, force: true })

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

type Service = Place & { child: ChildProcess; tell(asked: Asked): Promise<number> }

async function compare(ask: Ask, before?: 'write'): Promise<{ ratio: number; words: string }> {
  const times = services.map((): number[] => [])
  for (let round = -5; round < ROUNDS; round++) {
    for (const [index, service] of services.entries()) {
      if (before) await service.tell(before)
      const begun = await service.tell('processor')
      await ask(service)
      const ms = (await service.tell('processor')) - begun
      if (round >= 0) times[index]!.push(ms)
    }
  }
  const [few, many] = times.map((each) => spreadOf(each).median) as [number, number]
  const words = [few, many].map((ms) => `${ms.toFixed(1)} ms`.padStart(9)).join('')
  return { ratio: many / few, words: `${(many / few).toFixed(2).padStart(6)}${words}` }
}

async function serve(count: number): Promise<Service> {
  const child = fork(path.resolve('bench/serve.ts'), [directory, String(count)], {
    execArgv: ['--conditions=production', '--import', 'tsx'],
  })
  const [told] = (await once(child, 'message')) as [Extract<Told, { port: number }>]
  const tell = async (asked: Asked) => {
    child.send(asked)
    const [{ ms }] = (await once(child, 'message')) as [{ ms: number }]
    return ms
  }
  return { ...told, child, tell, dashboard: () => tell('dashboard') }
}
