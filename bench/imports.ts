import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { listOfAuthorities, listOfInspections, slugs } from './imports/files.ts'
import { importerAt } from './imports/importer.ts'
import { readers, type Waited } from './imports/readers.ts'
import { machine, residentMb } from './machine.ts'
import { say } from './say.ts'
import { startSubject } from './subjects/subject.ts'

/**
 * How many rows of a file are read and written in a second, how long readers wait meanwhile and in peace, and what memory
 * it takes: `npm run bench:imports`, with another number of rows behind it or, in `BENCH_DATABASE_URI`, on MongoDB.
 */
const ROWS = Number(process.argv[2] ?? 10_000)
const WANTED = { p95: 100, written: 60, unchanged: 2000 }
const KINDS = { known: 'known pages', anew: 'new pages', machine: 'the machine' }
const PEACE_MS = 10_000
const PORT = 4615

const person = { email: 'bench@staff.example', password: 'correct horse battery staple' }
const directory = mkdtempSync(path.join(os.tmpdir(), 'content-bench-'))
mkdirSync('data/bench', { recursive: true })
const service = await startSubject({
  name: 'imports',
  port: PORT,
  args: ['--conditions=production', '--import', 'tsx', 'src/run.ts'],
  env: {
    MODE: 'demo',
    PORT: String(PORT),
    DATABASE_URI: process.env.BENCH_DATABASE_URI ?? `file:${path.join(directory, 'content.db')}`,
    MEDIA_DIR: path.join(directory, 'media'),
    PAYLOAD_SECRET: 'a secret of no worth',
    ADMIN_PANEL: 'off',
    SAMPLE_CONTENT: 'off',
    ADMIN_EMAIL: person.email,
    ADMIN_PASSWORD: person.password,
    READS_PER_MINUTE: '100000000',
    LOG_LEVEL: 'warn',
  },
  readyAt: '/readyz',
})
const url = `http://127.0.0.1:${PORT}`
const anew = { asked: 0 }
const memory = { most: 0 }
const watch = setInterval(() => (memory.most = Math.max(memory.most, residentMb(service.pid))), 200)

const importer = await importerAt(url, person)
const list = await importer.read('authorities.csv', listOfAuthorities(ROWS))
await importer.let(list.id, 'confirm')
const inspections = listOfInspections(ROWS)

const inPeace = await whileRead(() => pause(PEACE_MS))
tell('in peace', inPeace.waited)
const atStart = residentMb(service.pid)
const dryRun = await whileRead(() => importer.read('inspections.csv', inspections))
tell('dry run, all new', dryRun.waited, dryRun.of)
const writing = await whileRead(() => importer.let(dryRun.of.id, 'confirm'))
tell(`writing ${writing.of.run.documentsWritten}`, writing.waited, writing.of, WANTED.written)
const again = await whileRead(() => importer.read('inspections.csv', inspections))
tell('dry run, unchanged', again.waited, again.of, WANTED.unchanged)
const nothing = await whileRead(() => importer.let(again.of.id, 'confirm'))
tell('confirming what changes nothing', nothing.waited, nothing.of)
const undoing = await whileRead(() => importer.let(dryRun.of.id, 'undo'))
tell('taking it back', undoing.waited, undoing.of)
say(
  `Memory: ${atStart.toFixed(0)} MB before, ${memory.most.toFixed(0)} MB at most. ${ROWS} rows; ${machine()}.`,
)

clearInterval(watch)
await service.stop()
rmSync(directory, { recursive: true, force: true })

async function whileRead<T>(work: () => Promise<T>): Promise<{ of: T; waited: Waited }> {
  const reading = readers(url, slugs(ROWS), anew)
  const of = await work()
  return { of, waited: await reading.stop() }
}

function tell(what: string, waited: Waited, took?: { seconds: number }, wanted?: number): void {
  const rate = took ? `${(ROWS / took.seconds).toFixed(0)} rows/s in ${took.seconds.toFixed(1)} s` : ''
  say(`${what.padEnd(34)}${rate}${wanted ? ` (wanted: ${wanted})` : ''}`)
  for (const [kind, called] of Object.entries(KINDS) as [keyof Waited, string][]) {
    const ratio = at(waited[kind], 0.95) / at(inPeace.waited[kind], 0.95)
    const words = [0.5, 0.95, 0.99, 1].map((share) => `${at(waited[kind], share).toFixed(1).padStart(8)}`)
    say(
      `  ${called}`.padEnd(18) +
        `p50, p95, p99, most: ${words.join('')} ms   p95 ${ratio.toFixed(1)} times that in peace (wanted: under ${WANTED.p95} ms)`,
    )
  }
}

function at(times: number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}
