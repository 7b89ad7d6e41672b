import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { engine, newDatabase } from '#tests/support/house.ts'
import { csv } from '#tests/support/imports.ts'
import { dropDatabase, startService } from '#tests/support/process.ts'

const run = promisify(execFile)
const { uri, directory } = newDatabase()
afterAll(() => (engine === 'mongodb' ? dropDatabase(uri) : undefined))

const command = (...argv: string[]) =>
  run(process.execPath, ['--conditions=production', '--import', 'tsx', 'src/import.ts', ...argv], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      MODE: 'demo',
      DATABASE_URI: uri,
      PAYLOAD_SECRET: 'a secret of the tests, of no worth',
      LOG_LEVEL: 'silent',
    },
  })

const file = (name: string, content: string) => {
  const at = path.join(directory, name)
  writeFileSync(at, content)
  return at
}

const authorities = file(
  'authorities.csv',
  csv(
    ['name', 'gss_code', 'authority_type', 'region', 'colour'],
    ['Ambridge', 'E06000901', 'Unitary authority', 'South West', 'green'],
    ['Borchester', 'E06000902', 'Village', 'South West', 'red'],
  ),
)

describe('The command that imports', () => {
  it('shows what would become of a file, row by row, and writes nothing', async () => {
    const { stdout } = await command(authorities)

    expect(stdout.split('\n')).toEqual([
      'Sheet authorities.csv: 2 rows (authorities).',
      '  Columns that mean nothing to us: colour.',
      'create  authorities.csv    2  Ambridge',
      'refuse  authorities.csv    3  Borchester – “Village” is not a kind of authority that we know.',
      expect.stringMatching(
        /^Import \S+: planned\. Rows: 1 create, 0 change, 0 same, 0 leave, 0 ask, 1 refuse\.$/,
      ),
      expect.stringMatching(/^Nothing is written\. To write it: npm run import -- --run \S+ --confirm$/),
      '',
    ])
  })

  it('writes what was shown, and takes it back', async () => {
    const { stdout: shown } = await command(authorities, '--confirm')
    const [, id = ''] = /Import (\S+): done/.exec(shown) ?? []

    const { stdout: undone } = await command('--run', id, '--undo')

    expect(shown).toContain('1 document was written.')
    expect(undone).toContain(`Import ${id}: undone.`)
  })

  it('has the service write where one runs, whose readers see it at once', async () => {
    const service = await startService({ DATABASE_URI: uri, MEDIA_DIR: path.join(directory, 'media') })
    const readers = async () =>
      (await (await fetch(`${service.url}/api/authorities?limit=1&depth=0`)).json()).totalDocs as number
    const before = await readers()

    const { stdout } = await command(authorities, '--confirm')

    expect(stdout).toContain('1 document was written.')
    await expect.poll(readers, { timeout: 5000 }).toBe(before + 1)
    await service.end('SIGTERM')
  })

  it.each([
    ['a file that is not there', ['nowhere.ods'], 'There is no file nowhere.ods.'],
    ['a word that it does not know', ['--sideways'], 'Usage: npm run import'],
    ['a file that is no spreadsheet', [file('report.pdf', '%PDF-1.7')], 'This is a PDF, not a spreadsheet.'],
  ])('refuses %s', async (_, argv, message) => {
    await expect(command(...argv)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(message),
    })
  })
})
