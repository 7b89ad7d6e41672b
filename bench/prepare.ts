import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, isBuilt } from '#src/build.js'
import { say } from './say.ts'
import { sourcesHash } from './sources-hash.ts'
import { PORTS, settings } from './subjects/start.ts'

const FOLDER = 'data/bench'
const PLAIN_SOURCES = ['bench/plain', 'collections', 'src/env.ts', 'src/env-values.ts', 'package-lock.json']
const PLAIN_MARK = 'bench/plain/.next/built-from'

/** Fills a database and builds both services, as far as that has not been done before. */
export async function prepare(documents: number): Promise<{ oursFile: string; plainFile: string }> {
  mkdirSync(FOLDER, { recursive: true })
  const filled = await fillOnce(documents)
  if (!isBuilt()) {
    say('building the service (about a minute)')
    await build()
  }
  await buildPlainOnce(filled)
  return { oursFile: copyOf(filled, 'ours'), plainFile: copyOf(filled, 'plain') }
}

async function fillOnce(documents: number): Promise<string> {
  const file = `${FOLDER}/filled-${documents}-${sourcesHash(['bench/content', 'src/migrations', 'collections'])}.db`
  if (existsSync(file)) return file
  say(`filling a database with ${documents} documents (about a minute)`)
  const unfinished = `${FOLDER}/filling.db`
  remove(unfinished)
  await run('.', ['--import', 'tsx', 'bench/content/fill.ts', String(documents)], unfinished)
  renameSync(unfinished, file)
  remove(unfinished)
  return file
}

async function buildPlainOnce(databaseFile: string): Promise<void> {
  const hash = sourcesHash(PLAIN_SOURCES)
  if (existsSync(PLAIN_MARK) && readFileSync(PLAIN_MARK, 'utf8') === hash) return
  say('building the plain Payload (about a minute)')
  const packages = path.resolve('node_modules')
  await run('bench/plain', [`${packages}/payload/bin.js`, 'generate:importmap'], databaseFile)
  await run('bench/plain', [`${packages}/next/dist/bin/next`, 'build'], databaseFile)
  writeFileSync(PLAIN_MARK, hash)
}

/** Runs something of node's to its end. @throws Error with all that it said, where it fails. */
async function run(cwd: string, args: string[], databaseFile: string): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: {
      ...process.env,
      ...settings(PORTS.plain, databaseFile),
      PAYLOAD_CONFIG_PATH: 'payload.config.ts',
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
      NODE_OPTIONS: '--conditions=production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${args.join(' ')} failed:\n${Buffer.concat(said)}`)
}

/** Each service writes to a file of its own. */
function copyOf(filled: string, name: string): string {
  const file = `${FOLDER}/${name}.db`
  remove(file)
  copyFileSync(filled, file)
  return file
}

const remove = (file: string) => ['', '-wal', '-shm'].forEach((end) => rmSync(file + end, { force: true }))
