import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// Plain JavaScript: it runs before there is anything that has been built.

const MARK = 'dist/built-from'
const SOURCES = ['src', 'collections', 'next.config.ts', 'package-lock.json', 'tsconfig.json']

/** Whether what runs was built from exactly the sources that are here now. */
export const isBuilt = () =>
  existsSync('.next/BUILD_ID') && existsSync(MARK) && readFileSync(MARK, 'utf8') === sourcesHash()

/**
 * Builds the service (one file, so that it starts at once) and the admin, with a sign of life every ten seconds.
 * @throws Error with the build's own words.
 */
export async function build() {
  const hash = sourcesHash()
  const { build: bundle } = await import('esbuild')
  rmSync('dist/service', { recursive: true, force: true })
  await bundle({
    // The second is run by the first, as a process of its own, and looked for beside it.
    entryPoints: { run: 'src/run.ts', 'reading-process': 'src/report-pdfs/reading-process.js' },
    outdir: 'dist/service',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  await buildAdmin()
  writeFileSync(MARK, hash)
}

async function buildAdmin() {
  const alive = setInterval(() => process.stdout.write('           … still building\n'), 10_000)
  const next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    // The build opens no database and keeps nothing: it needs no settings of production.
    env: {
      ...process.env,
      MODE: 'demo',
      NODE_ENV: 'production',
      NODE_OPTIONS: '--conditions=production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = []
  for (const stream of [next.stdout, next.stderr]) stream.on('data', (chunk) => said.push(chunk))
  const code = await new Promise((resolve) => next.once('close', resolve))
  clearInterval(alive)
  if (code !== 0) throw new Error(`The admin could not be built:\n${Buffer.concat(said)}`)
}

function sourcesHash() {
  const hash = createHash('sha256')
  for (const source of SOURCES)
    for (const file of filesIn(source)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(source) {
  if (path.extname(source)) return [source]
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

if (process.argv[1] === import.meta.filename) await build()
