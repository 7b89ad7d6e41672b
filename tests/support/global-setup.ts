import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync } from 'node:fs'

export const TEMPLATE = 'tests/.artefacts/template.db'

/** Makes one migrated database with a person for each role; every SQLite test file starts from a copy of it. */
export default function setup(): void {
  mkdirSync('tests/.artefacts', { recursive: true })
  // Put in its place when it is whole: another run may be copying the one that is there.
  const unfinished = `tests/.artefacts/template-${process.pid}.db`
  execFileSync(process.execPath, ['--conditions=production', '--import', 'tsx', 'tests/support/make-template.ts'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'test',
      MODE: 'demo',
      LOG_LEVEL: 'warn',
      DATABASE_URI: `file:./${unfinished}`,
      PAYLOAD_SECRET: 'a secret of the tests, of no worth',
      SAMPLE_CONTENT: 'off',
    },
  })
  renameSync(unfinished, TEMPLATE)
  for (const suffix of ['-wal', '-shm']) rmSync(unfinished + suffix, { force: true })
}
