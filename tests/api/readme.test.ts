import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'

const run = promisify(execFile)

/** The commands in the README that begin with curl, each in one line. */
const curls = readFileSync('README.md', 'utf8')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line.startsWith('curl '))

let house: House
beforeAll(async () => {
  house = await openHouse({ SAMPLE_CONTENT: 'on' })
})
afterAll(() => house.close())

describe('The README', () => {
  it('shows a front-end developer four requests', () => {
    expect(curls).toHaveLength(4)
  })

  it.each(curls)('gives a command that is answered without a fault: %s', async (command) => {
    const { stdout } = await run('bash', ['-c', command.replaceAll('http://localhost:3000', house.url)])

    const answer = JSON.parse(stdout)
    expect(answer.errors).toBeUndefined()
    expect(JSON.stringify(answer)).toMatch(/Wandsworth|reference/)
  })
})
