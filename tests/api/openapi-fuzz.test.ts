import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { make, makePicture } from '#tests/support/hidden-content.ts'
import { engine, openHouse, type House } from '#tests/support/house.ts'
import { readDescription, whatIsKnown } from '#tests/support/openapi/describe-house.ts'

const run = promisify(execFile)
/** tests/support/openapi/install-schemathesis.sh puts it there, where there is a Python. */
const FUZZER = path.resolve('tests/.artefacts/schemathesis/bin/schemathesis')
const CONFIG = path.resolve('tests/support/openapi/schemathesis.toml')
const HOOKS = path.resolve('tests/support/openapi/filter_queries.py')
const isInstalled = existsSync(FUZZER)
/** All that it said, slice by slice, to be read afterwards. */
const SAID = path.resolve('tests/.artefacts/openapi-fuzz')
/** Nobody may set more than sixty conditions at once: with so many slices of the filters, no slice has more. */
const SLICES = 8
const isLong = process.env.OPENAPI_FUZZ === 'long'
const slices = isLong ? [...Array(SLICES).keys()] : [0]

let house: House
let directory: string
beforeAll(async () => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'content-openapi-'))
  house = await openHouse({ SAMPLE_CONTENT: 'on', READS_PER_MINUTE: '1000000' })
  const picture = await makePicture(house, 'Hands')
  await make(house, 'news-articles', { title: 'With a picture', heroImage: picture.id })
})
afterAll(async () => {
  await house.close()
  rmSync(directory, { recursive: true, force: true })
})

/** @returns what the fuzzer says at its end; all it says where it found something. */
async function fuzz(slice: number): Promise<string> {
  const { forFuzzing } = await import('#tests/support/openapi/for-fuzzing.ts')
  const file = path.join(directory, `slice-${slice}.json`)
  const variant = forFuzzing(await readDescription(house), await whatIsKnown(house), { slice, of: SLICES })
  writeFileSync(file, JSON.stringify(variant))
  const bounds = isLong ? ['--max-examples', '40'] : ['--max-examples', '6']
  const asked = ['--config-file', CONFIG, 'run', file, '--url', house.url, '--no-color', ...bounds]
  const said = await run(FUZZER, [...asked, '--phases', 'examples,coverage,fuzzing'], {
    cwd: directory,
    env: { ...process.env, SCHEMATHESIS_HOOKS: HOOKS },
    maxBuffer: 1e8,
  }).then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  )
  mkdirSync(SAID, { recursive: true })
  writeFileSync(path.join(SAID, `slice-${slice}.txt`), said)
  return said
}

// With one database: what is asked and described is the same on the other.
describe.skipIf(engine !== 'sqlite' || !isInstalled)(
  'A fuzzer that tries what the description allows, and what it does not',
  () => {
    it.each(slices)(
      'finds nothing (filters %i)',
      async (slice) => {
        const said = await fuzz(slice)

        expect(said).toMatch(/\d+ generated, \d+ passed/)
        expect(said).not.toMatch(/FAILURES|ERRORS/)
      },
      1_800_000,
    )
  },
)
