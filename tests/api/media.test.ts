import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'
import { keepPdf, keepPicture, pdf, picture, upload as uploadAs } from '#tests/support/files.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ UPLOAD_MAX_MB: '1' })
})
afterAll(() => house.close())

const upload = (file: { name: string; bytes: Buffer; type?: string; data?: object }) =>
  uploadAs(house, { as: 'editor', ...file })
const ALT = { alt: 'A green field.' }
const HTML = Buffer.from('<!doctype html><html><body><script>alert(1)</script></body></html>')
const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
)
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

const filesKept = () => {
  try {
    return readdirSync(process.env.MEDIA_DIR!)
  } catch {
    return []
  }
}
const kept = async () => ({
  files: filesKept(),
  rows: (await house.ask('/api/media/count', { as: 'editor' })).body.totalDocs,
})

describe('A file is kept', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'that is a picture in %s, with smaller ones made of it',
    async (type) => {
      const { status, body } = await upload({
        name: `field.${type}`,
        bytes: await picture(type),
        type: `image/${type}`,
        data: ALT,
      })

      expect([status, body.errors]).toEqual([201, undefined])
      expect(body.doc).toMatchObject({
        mimeType: `image/${type}`,
        width: 1800,
        height: 900,
        alt: ALT.alt,
        shown: false,
      })
      expect(
        Object.values(body.doc.sizes as Record<string, { width: number }>).map(({ width }) => width),
      ).toEqual([320, 768, 1600])
    },
  )

  it('that is a PDF, without a description', async () => {
    const { status, body } = await upload({
      name: 'report.pdf',
      bytes: pdf(),
      type: 'application/pdf',
    })

    expect([status, body.doc?.mimeType]).toEqual([201, 'application/pdf'])
  })

  it('under a name without a path', async () => {
    const { body } = await upload({ name: '../../outside.pdf', bytes: pdf(), type: 'application/pdf' })

    expect(body.doc.filename).toMatch(/^outside\.[0-9a-f]{12}\.pdf$/)
    expect(filesKept()).toContain(body.doc.filename)
  })

  it('under a name of its own where another file has that name', async () => {
    const names = []
    for (const name of ['twice.pdf', 'twice.pdf']) {
      names.push((await upload({ name, bytes: pdf(), type: 'application/pdf' })).body.doc.filename)
    }

    expect(names[0]).toMatch(/^twice\.[0-9a-f]{12}\.pdf$/)
    expect(names[1]).toBe(names[0].replace(/\.pdf$/, '-1.pdf'))
  })
})

describe('A file is refused, and nothing of it kept,', () => {
  it.each([
    ['HTML named .png', { name: 'page.png', bytes: HTML, type: 'image/png' }],
    ['HTML named .png and called a PDF', { name: 'page.png', bytes: HTML, type: 'application/pdf' }],
    ['HTML named .avif and called HTML', { name: 'page.avif', bytes: HTML, type: 'text/html' }],
    ['HTML named .pdf', { name: 'page.pdf', bytes: HTML, type: 'application/pdf' }],
    ['HTML', { name: 'page.html', bytes: HTML, type: 'text/html' }],
    ['SVG', { name: 'drawing.svg', bytes: SVG, type: 'image/svg+xml' }],
    ['SVG named .png', { name: 'drawing.png', bytes: SVG, type: 'image/png' }],
    ['a GIF', { name: 'dot.gif', bytes: GIF, type: 'image/gif' }],
    ['a GIF named .jpg', { name: 'dot.jpg', bytes: GIF, type: 'image/jpeg' }],
    ['a PDF named .jpg', { name: 'report.jpg', bytes: pdf(), type: 'image/jpeg' }],
    ['a script', { name: 'run.js', bytes: Buffer.from('alert(1)'), type: 'text/javascript' }],
    ['text without a name that says so', { name: 'notes', bytes: Buffer.from('hello'), type: 'image/png' }],
    ['an empty file', { name: 'empty.png', bytes: Buffer.alloc(0), type: 'image/png' }],
  ])('that is %s', async (_, file) => {
    const before = await kept()

    const { status, body } = await upload({ ...file, data: ALT })

    expect([status, body.errors?.length]).toEqual([400, 1])
    expect(body.errors[0]).toMatchObject({ field: 'file' })
    expect(await kept()).toEqual(before)
  })

  it.each([
    ['a picture named .html', 'field.html', 'image/jpeg'],
    ['a picture named .pdf', 'field.pdf', 'application/pdf'],
  ])('that is %s', async (_, name, type) => {
    const before = await kept()

    const { status, body } = await upload({ name, bytes: await picture(), type, data: ALT })

    expect([status, body.errors[0].code]).toEqual([400, 'file-kind'])
    expect(body.errors[0].message).toContain('Let it end in .jpg.')
    expect(await kept()).toEqual(before)
  })

  it('that is half a picture', async () => {
    const before = await kept()
    const bytes = (await picture()).subarray(0, 20)

    const { status, body } = await upload({ name: 'half.jpg', bytes, type: 'image/jpeg', data: ALT })

    expect([status, body.errors[0].code]).toEqual([400, 'file-broken'])
    expect(await kept()).toEqual(before)
  })

  it('that is to take the place of another, which stays', async () => {
    const { id, files } = await keepPicture(house)
    const before = await kept()
    const form = new FormData()
    form.append('file', new Blob([HTML], { type: 'image/jpeg' }), 'page.jpg')

    const { status, body } = await house.ask(`/api/media/${id}`, {
      as: 'editor',
      method: 'PATCH',
      body: form,
    })

    expect([status, body.errors[0].code]).toEqual([400, 'file-kind'])
    expect(await kept()).toEqual(before)
    expect((await house.ask(files[0]!, { as: 'editor' })).headers.get('content-type')).toBe('image/jpeg')
  })

  it('that is larger than the limit: it is not cut off', async () => {
    const before = await kept()

    const { status, body } = await upload({
      name: 'large.pdf',
      bytes: pdf(1024 * 1024),
      type: 'application/pdf',
    })

    expect([status, body.errors[0].code]).toEqual([413, 'too-large'])
    expect(body.errors[0].message).toMatch(/larger than 1 MB.*UPLOAD_MAX_MB/)
    expect(await kept()).toEqual(before)
  })

  it('that is a picture without a description, at the field', async () => {
    const before = await kept()

    const { status, body } = await upload({
      name: 'field.jpg',
      bytes: await picture(),
      type: 'image/jpeg',
    })

    expect([status, body.errors[0].field]).toEqual([400, 'alt'])
    expect(body.errors[0].message).toMatch(/^Say what the picture shows/)
    expect((await kept()).rows).toBe(before.rows)
  })

  it.each([
    ['a visitor', undefined, 401],
    ['a viewer', 'viewer', 403],
    ['who works enquiries', 'enquiries', 403],
  ] as const)('from %s', async (_, as, expected) => {
    const before = await kept()

    const { status } = await uploadAs(house, {
      name: 'report.pdf',
      bytes: pdf(),
      type: 'application/pdf',
      as,
    })

    expect(status).toBe(expected)
    expect(await kept()).toEqual(before)
  })

  it('that lies at an address: none is fetched', async () => {
    const asked: string[] = []
    const elsewhere = createServer((req, res) => {
      asked.push(req.url!)
      res.end(pdf())
    }).listen(0)
    const address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/report.pdf`
    const before = await kept()

    const answers = [
      await house.ask('/api/media', { as: 'editor', body: { url: address, filename: 'report.pdf', ...ALT } }),
      await house.ask(`/api/media/paste-url?src=${encodeURIComponent(address)}`, { as: 'editor' }),
      await house.ask(`/api/media/paste-url/1?src=${encodeURIComponent(address)}`, { as: 'editor' }),
    ]
    elsewhere.close()

    expect(answers.filter(({ status }) => status < 400 || status >= 500)).toEqual([])
    expect(asked).toEqual([])
    expect(await kept()).toEqual(before)
  })
})

describe('What is said of a picture', () => {
  it('can be changed, but not emptied', async () => {
    const { id } = await keepPicture(house)
    const change = (alt: string) =>
      house.ask(`/api/media/${id}?depth=0`, { as: 'editor', method: 'PATCH', body: { alt } })

    const [changed, emptied] = [await change('A field in spring.'), await change('')]

    expect([changed.status, changed.body.doc.alt]).toEqual([200, 'A field in spring.'])
    expect([emptied.status, emptied.body.errors[0].field]).toEqual([400, 'alt'])
  })

  it('cannot say that it is shown', async () => {
    const { id } = await keepPdf(house, { shown: true })

    await house.ask(`/api/media/${id}`, { as: 'admin', method: 'PATCH', body: { shown: true } })

    expect((await house.ask(`/api/media/${id}`, { as: 'editor' })).body.shown).toBe(false)
    expect((await house.ask(`/api/media/${id}`)).status).toBe(404)
  })

  it('goes with its files when it is deleted', async () => {
    const { id, filename } = await keepPicture(house)
    const its = () => filesKept().filter((name) => name.startsWith(filename.replace('.jpg', '')))
    expect(its()).toHaveLength(4)

    await house.ask(`/api/media/${id}`, { as: 'editor', method: 'DELETE' })

    expect(its()).toEqual([])
  })
})
