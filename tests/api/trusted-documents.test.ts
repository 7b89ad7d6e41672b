import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'
import { isKnown } from '#tests/support/known.ts'

const NAMES =
  'query Names($limit: Int) {\n  Topics(limit: $limit) {\n    docs {\n      ...Name\n    }\n  }\n}'
const NAME = 'fragment Name on Topic {\n  name\n}'

let folder: string
let manifest: string
let hash: string
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'content-queries-'))
  manifest = path.join(folder, 'queries.json')
  writeFileSync(path.join(folder, 'names.graphql'), NAMES)
  writeFileSync(path.join(folder, 'name.graphql'), NAME)
  register(folder)
  hash = Object.keys(JSON.parse(readFileSync(manifest, 'utf8')))[0]!
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** `npm run queries`, as a developer runs it. */
function register(argument: string) {
  const { PATH, HOME } = process.env
  const ran = spawnSync('npm', ['run', '-s', 'queries', '--', argument], {
    env: { PATH, HOME, NODE_ENV: 'production', TRUSTED_DOCUMENTS: manifest },
    encoding: 'utf8',
  })
  return { code: ran.status, said: ran.stdout + ran.stderr }
}

describe('Registering queries', () => {
  it('says under which address each is found, and that it is still answered', () => {
    const { code, said } = register('--check')

    expect([code, said]).toEqual([0, `Names  /api/graphql?documentId=sha256:${hash}\n`])
  })

  it('registers nothing that the schema does not answer, and names the query and the field', () => {
    const other = mkdtempSync(path.join(os.tmpdir(), 'content-queries-'))
    writeFileSync(path.join(other, 'broken.graphql'), 'query Broken { Topics { docs { colour } } }')
    const before = readFileSync(manifest, 'utf8')

    const { code, said } = register(other)
    rmSync(other, { recursive: true })

    expect(code).toBe(1)
    expect(said).toContain('Broken: Cannot query field "colour" on type "Topic".')
    expect(readFileSync(manifest, 'utf8')).toBe(before)
  })

  it('says which registered queries a change of the schema breaks', () => {
    const kept = readFileSync(manifest, 'utf8')
    writeFileSync(manifest, kept.replace('  name\\n', '  label\\n'))

    const { code, said } = register('--check')
    writeFileSync(manifest, kept)

    expect(code).toBe(1)
    expect(said).toContain('Names: Cannot query field "label" on type "Topic".')
  })
})

describe('A registered query', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse({ TRUSTED_DOCUMENTS: manifest, TRUSTED_DOCUMENTS_ONLY: 'on' })
    await house.ask('/api/topics', { as: 'editor', body: { name: 'Adoption' } })
  })
  afterAll(() => house.close())

  const byHash = (id: string, variables: object = {}) =>
    house.ask(`/api/graphql?documentId=${id}&variables=${encodeURIComponent(JSON.stringify(variables))}`)

  it('is asked by GET with its hash, and then known', async () => {
    const answers = [
      await byHash(`sha256:${hash}`, { limit: 5 }),
      await byHash(`sha256:${hash}`, { limit: 5 }),
    ]

    expect(answers.map(({ body }) => body)).toEqual([
      { data: { Topics: { docs: [{ name: 'Adoption' }] } } },
      { data: { Topics: { docs: [{ name: 'Adoption' }] } } },
    ])
    expect(answers.map(isKnown)).toEqual([false, true])
    expect(answers[1]!.headers.get('cache-control')).toContain('s-maxage=60')
  })

  it('is asked by POST, too, by its hash or in full', async () => {
    const byId = await house.ask('/api/graphql', { body: { documentId: `sha256:${hash}` } })
    const inFull = await house.graphql(`${NAMES}\n\n${NAME}`)

    expect([byId.status, byId.body]).toEqual([200, inFull.body])
  })

  it('is the only kind that visitors may ask, where the settings say so', async () => {
    const unknown = await byHash('sha256:0')
    const own = await house.graphql('{ Topics { docs { name } } }')
    const staff = await house.graphql('{ Topics { docs { name } } }', {}, { as: 'viewer' })

    expect([unknown.status, unknown.body.errors[0].code]).toEqual([404, 'document-unknown'])
    expect([own.status, own.body.errors[0].code]).toEqual([403, 'document-not-trusted'])
    expect(staff.status).toBe(200)
  })
})
