import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'

/**
 * Fills an embedded database with so many documents, reads all of them for the search, and tells the parent how long it
 * took and how long nothing else had its turn.
 */
const [count] = process.argv.slice(2).map(Number) as [number]
const directory = mkdtempSync(path.join(os.tmpdir(), 'content-bench-'))
Object.assign(process.env, {
  NODE_ENV: 'production',
  MODE: 'demo',
  LOG_LEVEL: 'warn',
  DATABASE_URI: `file:${path.join(directory, 'content.db')}`,
})
// The settings are read when these are imported.
const { getPayload } = await import('payload')
const { default: config } = await import('#src/payload.config.ts')
const { fill } = await import('../fill.ts')
const { makeSearch } = await import('#src/search/index.ts')

const payload = await getPayload({ config })
// Four kinds of each.
await fill(payload, count / 4)
const search = makeSearch(payload)
const delays = monitorEventLoopDelay({ resolution: 1 })
delays.enable()
const began = performance.now()
search.readAll()
while (!search.isBuilt()) await new Promise((resolve) => setTimeout(resolve, 5))
delays.disable()
process.send!({
  seconds: (performance.now() - began) / 1000,
  p50: delays.percentile(50) / 1e6,
  p99: delays.percentile(99) / 1e6,
  most: delays.max / 1e6,
})
rmSync(directory, { recursive: true, force: true })
process.exit(0)
