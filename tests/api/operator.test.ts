import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { engine, newDatabase } from '#tests/support/house.ts'

const run = promisify(execFile)

const operator = (uri: string, ...argv: string[]) =>
  run(process.execPath, ['--conditions=production', '--import', 'tsx', 'src/operator.ts', ...argv], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      MODE: 'demo',
      DATABASE_URI: uri,
      PAYLOAD_SECRET: 'a secret of the tests, of no worth',
      LOG_LEVEL: 'silent',
    },
  })

describe.runIf(engine === 'sqlite')('The operator', () => {
  it('gives somebody who is locked out a new password', async () => {
    const { uri } = newDatabase()

    const { stdout } = await operator(uri, 'reset', 'editor@staff.example')

    expect(stdout).toMatch(/New password for editor@staff\.example: \S{16}/)
  })

  it('is told when nobody has the address', async () => {
    const { uri } = newDatabase()

    await expect(operator(uri, 'reset', 'nobody@staff.example')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Nobody here has the address nobody@staff.example'),
    })
  })

  it('backs the embedded database up into a file that opens', async () => {
    const { uri, directory } = newDatabase()
    const file = path.join(directory, 'backup.db')

    await operator(uri, 'backup', file)

    const { stdout } = await operator(`file:${file}`, 'list')
    expect(stdout).toContain('editor@staff.example  editor')
  })
})
