import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'

export const TEMPLATE = 'tests/.artefacts/template.db'

/** Makes one migrated database with a person for each role; every SQLite test file starts from a copy of it. */
export default function setup(): void {
  mkdirSync('tests/.artefacts', { recursive: true })
  for (const suffix of ['', '-wal', '-shm']) if (existsSync(TEMPLATE + suffix)) rmSync(TEMPLATE + suffix)
  execFileSync(process.execPath, ['--conditions=production', '--import', 'tsx', 'tests/support/make-template.ts'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'test', MODE: 'demo', LOG_LEVEL: 'warn', DATABASE_URI: `file:./${TEMPLATE}`, PAYLOAD_SECRET: 'a secret of the tests, of no worth', SAMPLE_CONTENT: 'off' },
  })
}
