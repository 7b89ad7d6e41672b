import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { entryAt, makeIndex, put } from '#src/search/documents.ts'
import { find } from '#src/search/find.ts'
import { suggest } from '#src/search/suggest.ts'
import { makeContent } from './search/content.ts'

/**
 * How long looking for words takes among 1,000 and 100,000 documents, what the index takes up, and how long everything
 * else waits while it is read: `npm run bench:search`.
 */
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 100_000]
const WANTED_MS: Record<string, number[]> = { search: [10, 50], suggest: [5, 5] }
const ROUNDS = 200

/** How long each took on the clock, and of the processor, which others on the machine hardly change. */
type Times = { ms: number[]; processorMs: number[] }

for (const [at, size] of SIZES.entries()) {
  const { index, place, words } = fill(size)
  const look = (q: string) => () => find(index, { q, filters: {}, limit: 10, page: 1 }, Date.now())
  const type = (q: string) => () => suggest(index, { q, limit: 8 })
  const afterAChange = (ask: () => unknown) => () => {
    put(index, entryAt(index, 'authorities/a0')!)
    return ask()
  }
  const asked = {
    search: Object.entries(searches(place, words)).map(([label, q]) => ({ label, ask: look(q) })),
    suggest: [
      ...Object.entries(typed(place)).map(([label, q]) => ({ label, ask: type(q) })),
      { label: 'a change, and a letter', ask: afterAChange(type('c')) },
    ],
  }
  for (const [name, questions] of Object.entries(asked)) {
    const all = questions.map(({ label, ask }) => ({ label, times: timesOf(ask) }))
    for (const { label, times } of all) tell(`${name}: ${label}`, times)
    tell(`${name}: all of these (wanted: ${WANTED_MS[name]![Math.min(at, 1)]} ms)`, {
      ms: all.flatMap(({ times }) => times.ms),
      processorMs: all.flatMap(({ times }) => times.processorMs),
    })
    say()
  }
}
say('Read from an embedded database:')
for (const size of SIZES) {
  const { seconds, p50, p99, most } = await readDatabase(size)
  say(
    `${size} documents in ${seconds.toFixed(1)} s; others waited ${p50.toFixed(1)} ms (p50), ${p99.toFixed(1)} ms (p99), ${most.toFixed(0)} ms at most`,
  )
}

function fill(size: number) {
  globalThis.gc?.()
  const before = process.memoryUsage()
  const { entries, ...content } = makeContent(size)
  const index = makeIndex()
  const began = performance.now()
  for (const entry of entries) put(index, entry)
  const ms = performance.now() - began
  const count = entries.length
  entries.length = 0
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  const postings = arrayBuffers - before.arrayBuffers
  say(
    `${count} documents: put in within ${(ms / 1000).toFixed(1)} s; the index takes ${megabytes(heapUsed - before.heapUsed + postings)}, texts included`,
  )
  return { index, ...content }
}

function searches(place: string, words: string[]): Record<string, string> {
  return {
    'a name': place,
    'a name with a slip': withSlip(place),
    'a word that is nearly everywhere': 'council',
    'three words that are nearly everywhere': 'children social care',
    'a name and a frequent word': `inspection ${place}`,
    'a name with a slip, and two words': `${withSlip(place)} foster carers`,
    'the beginning of a word': 'cou',
    'a word that is nowhere': 'xylophones',
    'twenty of the most frequent words': words.slice(0, 20).join(' '),
  }
}

function typed(place: string): Record<string, string> {
  return {
    'a letter': 'c',
    'two letters': 'co',
    'three letters': place.slice(0, 3),
    'most of a name': place.slice(0, -2),
    'a name with a slip': withSlip(place),
    'a name and a letter': `${place} f`,
  }
}

function withSlip(word: string): string {
  return `${word.slice(0, -2)}x${word.at(-1)}`
}

function timesOf(ask: () => unknown): Times {
  const times: Times = { ms: [], processorMs: [] }
  for (let round = -5; round < ROUNDS; round++) {
    const [began, before] = [performance.now(), process.cpuUsage()]
    ask()
    const { user, system } = process.cpuUsage(before)
    if (round < 0) continue
    times.ms.push(performance.now() - began)
    times.processorMs.push((user + system) / 1000)
  }
  return times
}

function tell(label: string, { ms, processorMs }: Times): void {
  const spread = (times: number[]) => {
    const sorted = times.toSorted((a, b) => a - b)
    return [0.5, 0.99].map((share) => sorted[Math.floor(sorted.length * share)]!.toFixed(2).padStart(7))
  }
  const [[p50, p99], [ofProcessor, most]] = [spread(ms), spread(processorMs)] as [string[], string[]]
  say(`  ${label.padEnd(50)} p50 ${p50} ms   p99 ${p99} ms   of the processor ${ofProcessor}, ${most} ms`)
}

function say(line = ''): void {
  process.stdout.write(`${line}\n`)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`
}

async function readDatabase(size: number): Promise<Record<'seconds' | 'p50' | 'p99' | 'most', number>> {
  const child = fork(path.resolve('bench/search/read-database.ts'), [String(size)], {
    execArgv: ['--conditions=production', '--import', 'tsx'],
  })
  const [told] = (await once(child, 'message')) as [Record<'seconds' | 'p50' | 'p99' | 'most', number>]
  return told
}
