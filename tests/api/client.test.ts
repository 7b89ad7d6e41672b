import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeProject, type Project } from '#tests/support/front-end/project.ts'
import { openHouse, type House } from '#tests/support/house.ts'

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

/** @returns what a program prints as JSON. */
async function outcome(program: string) {
  const said = await project.run(
    `import { createClient, ContentError } from 'childrens-services-content-client'
     const content = createClient({ url: '${house.url}' })
     ${program}`,
  )
  return JSON.parse(said)
}

describe('The packed client, in an empty project', () => {
  it('reads lists, filtered, ordered and chosen from', async () => {
    const said = await outcome(`
      const { docs, totalDocs } = await content.find('inspection-reports', {
        where: { 'authority.slug': { equals: 'wandsworth' }, or: [{ overallGrade: { in: ['good', 'outstanding'] } }, { theme: { exists: true } }] },
        sort: ['-startDate', 'title'], limit: 2, depth: 0, select: { title: true, overallGrade: true },
      })
      const first: 'outstanding' | 'good' | 'requires-improvement' | 'inadequate' | null | undefined = docs[0]?.overallGrade
      console.log(JSON.stringify({ first, keys: docs.map((doc) => Object.keys(doc).sort().join()), totalDocs }))`)

    expect(said).toMatchObject({ first: 'outstanding', keys: Array(2).fill('id,overallGrade,title') })
    expect(said.totalDocs).toBeGreaterThan(2)
  })

  it('says in its README what it does, and does it', async () => {
    const packed = path.join(project.directory, 'node_modules/childrens-services-content-client/README.md')
    const [, code] = /^```ts\n([\s\S]*?)^```$/m.exec(readFileSync(packed, 'utf8'))!
    const promised = [...code!.matchAll(/^\/\/ → (.+)$/gm)].map(([, line]) => line)

    const said = await project.run(code!.replaceAll('http://localhost:3000', house.url))

    expect(promised).toHaveLength(3)
    for (const line of promised) expect(said).toContain(line)
  })

  it('reads a page by its address, one by its id, what is counted, and the settings', async () => {
    const said = await outcome(`
      const page = await content.bySlug('authorities', 'wandsworth', { depth: 0, joins: { news: false, reports: { limit: 1 } } })
      if (!page) throw new Error('It is there.')
      const same = await content.findById('authorities', page.document.id, { select: { name: true } })
      const names = [page.document.name, same?.name, (await content.settings()).name]
      const none = [await content.bySlug('agencies', 'nobody'), await content.findById('topics', 'nothing')]
      const london = await content.count('authorities', { region: { equals: 'london' } })
      console.log(JSON.stringify({ names, none, london, moved: page.hasMoved, reports: page.document.reports.docs.length, news: 'news' in page.document }))`)

    expect(said).toEqual({
      names: ['Wandsworth', 'Wandsworth', 'Children First'],
      none: [null, null],
      london: expect.any(Number),
      moved: false,
      reports: 1,
      news: false,
    })
    expect(said.london).toBeGreaterThan(0)
  })

  it('sends an enquiry once, however often it is sent with its key', async () => {
    const said = await outcome(`
      const enquiry = { type: 'press', fullName: 'Ada Example', email: 'ada@example.org' } as const
      const first = await content.sendEnquiry(enquiry, { idempotencyKey: 'key-of-the-client' })
      const again = await content.sendEnquiry(enquiry, { idempotencyKey: 'key-of-the-client' })
      const other = await content.sendEnquiry(enquiry)
      console.log(JSON.stringify([first.reference, again.reference, other.reference]))`)

    expect(said[1]).toBe(said[0])
    expect(said[2]).not.toBe(said[0])
  })

  it('asks GraphQL, by text and by what is registered', async () => {
    const said = await outcome(`
      type Page = { AuthorityBySlug: { document: { name: string } } }
      const text = 'query ($slug: String!) { AuthorityBySlug(slug: $slug) { document { name } } }'
      const { AuthorityBySlug } = await content.graphql<Page>(text, { slug: 'wandsworth' })
      const unknown = await content.graphql('sha256:0').catch((error) => error.faults[0].code)
      const wrong = await content.graphql('{ nothing }').catch((error) => error.status)
      console.log(JSON.stringify([AuthorityBySlug.document.name, unknown, wrong]))`)

    expect(said).toEqual(['Wandsworth', 'document-unknown', 400])
  })

  it('throws what was refused, each fault with its code and field, and that nobody answered', async () => {
    const said = await outcome(`
      const caught = async (asked: Promise<unknown>) => asked.then(() => 'nothing', (error) => error instanceof ContentError ? [error.status, error.faults.map(({ code, field }) => code + ' ' + field)] : String(error))
      const nobody = createClient({ url: 'http://127.0.0.1:9', timeoutMs: 500 })
      console.log(JSON.stringify([
        await caught(content.find('topics', { limit: 1000, where: { 'parent.colour': { equals: 'red' } } })),
        await caught(content.sendEnquiry({ type: 'general', fullName: 'Ada' })),
        await caught(nobody.settings()),
      ]))`)

    expect(said).toEqual([
      [400, ['bad-limit limit', 'unknown-path where[parent.colour]']],
      [400, ['invalid email', 'invalid phone']],
      [0, ['no-answer undefined']],
    ])
  })

  it.each([
    ['a collection that is none', `content.find('users')`],
    ['a field that is private', `(await content.find('authorities')).docs[0]!.editorNote`],
    ['a kind of enquiry that is none', `content.sendEnquiry({ type: 'complaint', fullName: 'Ada' })`],
    ['a page of what has no pages', `content.bySlug('glossary', 'click')`],
    ['a filter by no field', `content.find('authorities', { where: { curentGrade: { exists: true } } })`],
    ['a filter by no operator', `content.find('authorities', { where: { name: { equal: 'Kent' } } })`],
    [
      'a filter by a grade that is none',
      `content.count('authorities', { currentGrade: { equals: 'best' } })`,
    ],
    [
      'an alternative by no field',
      `content.find('topics', { where: { or: [{ name: { like: 'a' } }, { nome: { like: 'a' } }] } })`,
    ],
    [
      'a filter by a field of another',
      `content.find('topics', { where: { currentGrade: { equals: 'good' } } })`,
    ],
  ])('does not compile with %s', async (_what, program) => {
    const { complaints } = await project.compile(
      `import { createClient } from 'childrens-services-content-client'
       const content = createClient({ url: '${house.url}' })
       export const result = ${program}`,
    )

    expect(complaints).toMatch(/error TS/)
  })
})
