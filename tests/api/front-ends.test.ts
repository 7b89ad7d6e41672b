import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeProject, type Project } from '#tests/support/front-end/project.ts'
import { openHouse, type House } from '#tests/support/house.ts'

const run = promisify(execFile)

const PAGES = ['docs/front-ends.md', 'docs/front-ends/static-sites.md', 'docs/front-ends/live-pages.md']

type Block = { page: string; kind: string; code: string }

/** The commands and programs of a page: what stands in a block of code, and what it is. */
const blocksOf = (page: string): Block[] =>
  [...readFileSync(page, 'utf8').matchAll(/^```([^\n]+)\n([\s\S]*?)^```$/gm)].map(([, kind, code]) => ({
    page,
    kind: kind!,
    code: code!,
  }))

const blocks = PAGES.flatMap(blocksOf)
const ofKind = (kind: string) =>
  blocks
    .filter((block) => block.kind === kind)
    .map(({ page, code }, at) => [`${path.basename(page)}, ${at + 1}`, code] as const)

/** What a block says that it prints: each line behind an arrow. */
const promised = (code: string) => [...code.matchAll(/^(?:\/\/|#) → (.+)$/gm)].map(([, line]) => line!)

let house: House
let project: Project
beforeAll(async () => {
  house = await openHouse({ SAMPLE_CONTENT: 'on' })
  project = await makeProject()
}, 120_000)
afterAll(async () => {
  project.remove()
  await house.close()
})

const here = (code: string) => code.replaceAll('http://localhost:3000', house.url)

describe('The pages for front ends', () => {
  it('have commands and programs, and nothing that is run by no test', () => {
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(
      new Set(['bash', 'bash repository', 'bash install', 'ts']),
    )
    expect(PAGES.map((page) => blocksOf(page).length > 3)).toEqual([true, true, true])
  })

  it.each(ofKind('bash'))('give a command that is answered as they say (%s)', async (_where, code) => {
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', here(code)])

    expect(stdout).not.toMatch(/"errors"/)
    expect(stdout.length).toBeGreaterThan(2)
    for (const line of promised(code)) expect(stdout).toContain(line)
  })

  it.each(ofKind('ts'))('give a program that does as they say (%s)', async (_where, code) => {
    // Nothing but a module may wait at its top.
    const said = await project.run(`${here(code)}\nexport {}\n`)

    expect(promised(code).length).toBeGreaterThan(0)
    for (const line of promised(code)) expect(said).toContain(line)
  })

  it('say how the client is packed, and what its package is called', async () => {
    const [[, pack]] = ofKind('bash repository') as [[string, string]]
    const [[, install]] = ofKind('bash install') as [[string, string]]

    expect(JSON.parse(readFileSync('package.json', 'utf8')).scripts).toHaveProperty(
      pack.trim().replace('npm run ', ''),
    )
    await expect(
      run('bash', ['-c', `${install.trim()} --offline`], { cwd: project.directory }),
    ).resolves.toBeDefined()
  })

  it('lead nowhere where nothing is', () => {
    const links = PAGES.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, to]) =>
        path.join(path.dirname(page), to!),
      ),
    )

    expect(links.filter((to) => !existsSync(to))).toEqual([])
    expect(links.length).toBeGreaterThan(4)
  })
})
