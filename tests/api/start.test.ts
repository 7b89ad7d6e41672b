import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine, newDatabase } from '#tests/support/house.ts'
import { dropDatabase, spawnService, startService } from '#tests/support/process.ts'

const directory = mkdtempSync(path.join(os.tmpdir(), 'content-start-'))
const inDirectory = (name: string) => path.join(directory, name)
let database: ReturnType<typeof newDatabase>
let production: Record<string, string>
beforeAll(() => {
  database = newDatabase()
  production = {
    MODE: 'production',
    PAYLOAD_SECRET: '4f1c6ad0b7e34c2f9e8d5a6b7c8d9e0f',
    PUBLIC_URL: 'https://content.example.org',
    DATABASE_URI: `file:${inDirectory('production.db')}`,
  }
})
afterAll(async () => {
  if (engine === 'mongodb') await dropDatabase(database.uri)
  for (const made of [directory, database.directory]) rmSync(made, { recursive: true, force: true })
})

const quiet = { PORT: '0', ADMIN_PANEL: 'off', SAMPLE_CONTENT: 'off', MEDIA_DIR: inDirectory('media') }

/** What the operator reads of a start that failed, and how the process ended. */
async function failedStart(settings: Record<string, string>) {
  const service = await spawnService({
    ...quiet,
    DATABASE_URI: `file:${inDirectory('content.db')}`,
    ...settings,
  })
  const exit = await service.exited
  return { exit, lines: service.stderr().trim().split('\n'), stdout: service.stdout() }
}

/** As soon as the port is open. */
async function firstAnswer(url: string): Promise<Response> {
  for (;;) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer) return answer
  }
}

function expectOneLine(
  { exit, lines, stdout }: Awaited<ReturnType<typeof failedStart>>,
  variable: string,
  advice: RegExp,
) {
  expect(lines).toEqual([expect.stringMatching(new RegExp(`^Not started\\. ${variable}: `))])
  expect(lines[0]).toMatch(advice)
  expect(exit).toEqual({ code: 1, signal: null })
  expect(stdout).not.toContain('Ready')
}

describe('The service does not start, and says in one line why', { timeout: 120_000 }, () => {
  it('when the port is taken', async () => {
    const other = createServer().listen(0)
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo

    const start = await failedStart({ PORT: String(port) })

    expectOneLine(start, 'PORT', new RegExp(`${port} is taken`))
    other.close()
  })

  it('when a setting cannot be read', async () => {
    expectOneLine(await failedStart({ SMTP_URL: 'mail.example.org:587' }), 'SMTP_URL', /smtp:\/\/user/)
  })

  it.each([
    ['media', { MEDIA_DIR: '/dev/null/media' }, 'MEDIA_DIR'],
    ['the database', { DATABASE_URI: 'file:/dev/null/content.db' }, 'DATABASE_URI'],
  ])('when nothing can be written where %s should be', async (_, settings, variable) => {
    expectOneLine(await failedStart(settings), variable, /nothing can be written to the folder \/dev\/null/)
  })

  it('when another one has the embedded database, until that has ended', async () => {
    const settings = { DATABASE_URI: `file:${inDirectory('shared.db')}`, MEDIA_DIR: inDirectory('media') }
    const first = await startService(settings)

    const second = await failedStart(settings)
    await first.end('SIGKILL')
    const third = await startService(settings)

    expectOneLine(second, 'DATABASE_URI', /shared\.db is in use by another process/)
    expect(statSync(inDirectory('shared.db')).mode & 0o777).toBe(0o600)
    expect(await third.end('SIGTERM')).toEqual({ code: 0, signal: null })
  })

  it.each([
    ['is a folder', () => `file:${directory}`],
    [
      'is something else',
      () => {
        writeFileSync(inDirectory('letter.db'), 'Dear Sir or Madam, '.repeat(500))
        return `file:${inDirectory('letter.db')}`
      },
    ],
    ['is on a server that does not answer', () => 'mongodb://127.0.0.1:9/content'],
  ])('when the database %s', async (_, uri) => {
    expectOneLine(await failedStart({ DATABASE_URI: uri() }), 'DATABASE_URI', /cannot be opened/)
  })

  it.runIf(engine === 'mongodb')('when the address of MongoDB names no replica set', async () => {
    const uri = new URL(database.uri)
    uri.searchParams.delete('replicaSet')

    expectOneLine(await failedStart({ DATABASE_URI: uri.href }), 'DATABASE_URI', /put replicaSet=/)
  })

  it.each([
    ['without a secret', { PAYLOAD_SECRET: '' }, 'PAYLOAD_SECRET', /openssl rand/],
    [
      'with a known secret',
      { PAYLOAD_SECRET: 'YOUR_SECRET_HERE_YOUR_SECRET_HERE_0123456789' },
      'PAYLOAD_SECRET',
      /openssl rand/,
    ],
    ['without https', { PUBLIC_URL: 'http://content.example.org' }, 'PUBLIC_URL', /https:\/\//],
    ['with nobody to sign in', {}, 'ADMIN_EMAIL', /administrator/],
  ])('when it is in production %s', async (_, change, variable, advice) => {
    expectOneLine(await failedStart({ ...production, ...change }), variable, advice)
  })
})

describe('The service starts', { timeout: 120_000 }, () => {
  it('says what to open and how to sign in, once, and ends with 0 when it is told to', async () => {
    const settings = { ...quiet, DATABASE_URI: `file:${inDirectory('first.db')}`, LOG_LEVEL: 'warn' }

    const first = await spawnService(settings)
    await first.waitForOutput(/It is shown this once/)
    const ends = [await first.end('SIGTERM')]
    const second = await spawnService(settings)
    await second.waitForOutput(/Mail +http.*\n/)
    ends.push(await second.end('SIGINT'))

    for (const address of [
      /Admin +http:\S+\/admin\n/,
      /GraphQL +http:\S+\/api\/graphql\n/,
      /REST +http:\S+\/api\/authorities\n/,
      /Mail +http:\S+\/admin\/collections\/outbox/,
    ]) {
      expect(first.stdout()).toMatch(address)
    }
    expect(first.stdout()).toMatch(/Sign in as admin@example\.org\n +Password +\S{12,}\n/)
    expect(second.stdout()).not.toMatch(/Password|Sign in as/)
    expect([first.stderr(), second.stderr()]).toEqual(['', ''])
    expect(ends).toEqual([
      { code: 0, signal: null },
      { code: 0, signal: null },
    ])
  })

  it('tells who comes too early that it is starting, and keeps nobody waiting', async () => {
    const other = createServer().listen(0)
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    await new Promise((resolve) => other.close(resolve))

    const service = await spawnService({
      ...quiet,
      PORT: String(port),
      DATABASE_URI: `file:${inDirectory('early.db')}`,
      LOG_LEVEL: 'warn',
    })
    const first = await firstAnswer(`http://127.0.0.1:${port}/api/topics`)
    await service.waitForOutput(/Mail +http.*\n/)
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`)

    expect([first.status, (await first.json()).errors[0].code]).toEqual([503, 'starting'])
    expect(ready.status).toBe(200)
    expect(await service.end('SIGTERM')).toEqual({ code: 0, signal: null })
  })

  it('in production, with the administrator who was named and without samples', async () => {
    const service = await startService({
      ...production,
      SAMPLE_CONTENT: 'on',
      DATABASE_URI: database.uri,
      MEDIA_DIR: inDirectory('media'),
    })

    const { totalDocs } = await service.read('/api/authorities/count')

    expect(totalDocs).toBe(0)
    expect(service.stdout()).not.toMatch(/correct horse/)
    expect((await service.read('/api/users/me')).user.roles).toEqual(['admin'])
    expect(await service.end('SIGTERM')).toEqual({ code: 0, signal: null })
  })
})
