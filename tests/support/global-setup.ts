import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'

const DIRECTORY = 'tests/.artefacts'

/** One migrated database with a person for each role; every SQLite test file starts from a copy of it. */
export const TEMPLATE = `${DIRECTORY}/template-${fingerprint()}.db`

/** Makes the template, unless it is there from an earlier run with the same migrations and people. */
export default function setup(): void {
  if (existsSync(TEMPLATE)) return
  mkdirSync(DIRECTORY, { recursive: true })
  // Put in its place when it is whole: another run may be copying the one that is there.
  const unfinished = `${DIRECTORY}/unfinished-${process.pid}.db`
  execFileSync(
    process.execPath,
    ['--conditions=production', '--import', 'tsx', 'tests/support/make-template.ts'],
    {
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
    },
  )
  renameSync(unfinished, TEMPLATE)
  for (const suffix of ['-wal', '-shm']) rmSync(unfinished + suffix, { force: true })
}

function fingerprint(): string {
  const sources = [
    ...readdirSync('src/migrations').map((name) => `src/migrations/${name}`),
    'tests/support/people.ts',
  ]
  const hash = createHash('sha256')
  for (const source of sources.sort()) hash.update(readFileSync(source))
  return hash.digest('hex').slice(0, 12)
}
