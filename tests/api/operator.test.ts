import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { enquiry } from '#tests/support/enquiries.ts'
import { engine, newDatabase } from '#tests/support/house.ts'
import { startService } from '#tests/support/process.ts'

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
  it('keeps a backup from others on the machine, and says where one cannot be written', async () => {
    const { uri, directory } = newDatabase()
    const file = path.join(directory, 'backup.db')

    await operator(uri, 'backup', file)

    expect(statSync(file).mode & 0o777).toBe(0o600)
    await expect(operator(uri, 'backup', '/dev/null/backup.db')).rejects.toMatchObject({
      stderr: '/dev/null/backup.db cannot be written (ENOTDIR). Choose another place.\n',
    })
  })

  it('restores a backup over what a killed service left, and keeps that', async () => {
    const { uri, directory } = newDatabase()
    const backup = path.join(directory, 'backup.db')
    const running = await startService({ DATABASE_URI: uri, MEDIA_DIR: path.join(directory, 'media') })
    await running.send('/api/enquiries', enquiry())
    await operator(uri, 'backup', backup)
    await running.send('/api/enquiries', enquiry())
    const refused = operator(uri, 'restore', backup)
    await expect(refused).rejects.toMatchObject({ stderr: expect.stringMatching(/in use.*Stop that one/) })
    await running.end('SIGKILL')

    const { stdout } = await operator(uri, 'restore', backup)

    const restored = await startService({ DATABASE_URI: uri, MEDIA_DIR: path.join(directory, 'media') })
    expect((await restored.read('/api/enquiries/count')).totalDocs).toBe(1)
    await restored.end('SIGTERM')
    expect(stdout).toContain('test.db.before-')
    expect(readdirSync(directory).filter((name) => /before-\d+-wal$/.test(name))).toHaveLength(1)
  })

  it('changes nothing for a backup that is none', async () => {
    const { uri, directory } = newDatabase()
    const letter = path.join(directory, 'letter.db')
    writeFileSync(letter, 'Dear Sir or Madam, '.repeat(500))
    const before = readFileSync(path.join(directory, 'test.db'))

    const restored = operator(uri, 'restore', letter)

    await expect(restored).rejects.toMatchObject({ stderr: expect.stringContaining('is not a whole backup') })
    expect(readFileSync(path.join(directory, 'test.db')).equals(before)).toBe(true)
  })
})
