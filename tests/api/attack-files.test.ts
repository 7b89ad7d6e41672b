import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { editorIn, uniqueName } from '#tests/support/content.ts'
import { keepPdf, keepPicture, pdf, picture, upload } from '#tests/support/files.ts'
import { openHouse, type House } from '#tests/support/house.ts'
import { askRaw, readersAreServed } from '#tests/support/raw.ts'

/** Where uploads wait: of this file alone, since others upload at the same time. */
const waiting = mkdtempSync(path.join(os.tmpdir(), 'content-test-'))

let house: House
let editor: ReturnType<typeof editorIn>
beforeAll(async () => {
  house = await openHouse({ UPLOAD_MAX_MB: '2', TMPDIR: waiting })
  editor = editorIn(house)
})
afterAll(async () => {
  await house.close()
  rmSync(waiting, { recursive: true })
})

const media = () => process.env.MEDIA_DIR!
const kept = async () => ({
  files: existsSync(media()) ? readdirSync(media()).sort() : [],
  rows: (await house.ask('/api/media/count', { as: 'editor' })).body.totalDocs,
})
const show = async (id: string) =>
  (await editor.publish('news-articles', { title: uniqueName('Article'), heroImage: id })).id
const change = (id: string, body: unknown, search = '') =>
  house.ask(`/api/media/${id}${search}`, { as: 'editor', method: 'PATCH', body })
function formOf(data: object, bytes?: Buffer, name = 'other.jpg') {
  const form = new FormData()
  form.append('_payload', JSON.stringify(data))
  if (bytes) form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name)
  return form
}

describe('A file that nothing shows', () => {
  it('is not there for a visitor: by no address, in no size, in no part', async () => {
    const hidden = await keepPicture(house)
    const tricks = hidden.files.flatMap((file) => {
      const name = file.split('/').at(-1)!
      const encoded = [...name].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('')
      return [
        file,
        `${file}/`,
        `${file}?prefix=`,
        `${file}?prefix=&shown=true`,
        `${file}?draft=true`,
        `/api//media/file/${name}`,
        `/api/media//file/${name}`,
        `/api/media/file/${encoded}`,
        `/api/media/file/${name}.`,
        `/api/media/file/${name}%20`,
        `/api/media/file/${name}%00`,
        `/api/media/file/${name}%00.jpg`,
        `/api/media/file/${name}::$DATA`,
        `/api/media/file/${name.toUpperCase()}`,
        `/api/media/file/./${name}`,
        `/api/media/file/x/..%2f${name}`,
        `/api/media/file/x/../${name}`,
        `/api/media/file/%2e%2e%2ffile%2f${name}`,
        `/api/authorities/file/${name}`,
        `/api/enquiries/file/${name}`,
        `/media/${name}`,
        `/media/file/${name}`,
        `/_next/image?url=${encodeURIComponent(file)}&w=640&q=75`,
      ]
    })
    const asked = tricks.flatMap((address) =>
      [
        {},
        { range: 'bytes=0-9' },
        { range: 'bytes=9-5' },
        { 'if-modified-since': new Date(0).toUTCString() },
      ].map((headers) => ({ path: address, headers: headers as Record<string, string> })),
    )

    const answers = []
    for (const ask of asked) answers.push(await askRaw(house, ask))
    const heads = []
    for (const { path: address } of asked) heads.push(await askRaw(house, { path: address, method: 'HEAD' }))

    expect(new Set([...answers, ...heads].map(({ status }) => status))).toEqual(new Set([401, 404]))
    for (const { headers, text } of answers) {
      expect(headers.get('content-type')).toMatch(/^application\/json/)
      expect(headers.get('cache-control') ?? 'no-store').toMatch(/no-store/)
      expect(text).not.toContain(hidden.id)
    }
  })

  it('is answered for, word for word, like one that never was', async () => {
    const hidden = await keepPdf(house)

    const [one, other] = [await house.ask(hidden.files[0]!), await house.ask('/api/media/file/never-was.pdf')]

    expect([one.status, one.body]).toEqual([404, other.body])
    expect(one.headers.get('cache-control')).toBe(other.headers.get('cache-control'))
  })

  it('is given to staff, and to no cache', async () => {
    const hidden = await keepPicture(house)

    const answers = await Promise.all(hidden.files.map((file) => house.ask(file, { as: 'editor' })))

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    for (const { headers } of answers) expect(headers.get('cache-control')).toBe('private, no-store')
  })
})

describe('A file that is shown', () => {
  it('may be kept for good by its readers, whole or in part, and by shared caches for ten minutes', async () => {
    const shown = await keepPicture(house)
    await show(shown.id)

    const answers = await Promise.all([
      ...shown.files.map((file) => house.ask(file)),
      house.ask(shown.files[0]!, { headers: { range: 'bytes=0-9' } }),
      house.ask(shown.files[0]!, { method: 'HEAD' }),
    ])

    for (const { status, headers } of answers) {
      expect([200, 206]).toContain(status)
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, s-maxage=600, immutable')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'")
    }
  })

  it.each(['bytes=99999999-', 'bytes=-0', 'bytes=5-2', 'bytes=a-b', 'lines=1-2', 'bytes=0-1,3-4', 'bytes='])(
    'is answered for %s without an error of ours',
    async (range) => {
      const shown = await keepPdf(house)
      await editor.publish('agencies', {
        name: uniqueName('Agency'),
        kind: 'partner',
        statementOfPurpose: { media: shown.id },
      })

      const { status, headers } = await house.ask(shown.files[0]!, { headers: { range } })

      expect([200, 206, 416]).toContain(status)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    },
  )

  it('has other addresses once its bytes are others, and the old ones are gone', async () => {
    const shown = await keepPicture(house)
    await show(shown.id)

    const replaced = await house.ask(`/api/media/${shown.id}?depth=0`, {
      as: 'editor',
      method: 'PATCH',
      body: formOf({ alt: 'Another field.' }, await picture('jpeg', 1700), shown.filename),
    })
    const [before, after] = [
      await Promise.all(shown.files.map((file) => house.ask(file))),
      await house.ask(`/api/media/${shown.id}`),
    ]

    expect([replaced.status, replaced.body.errors]).toEqual([200, undefined])
    expect(before.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect(after.body.filename).not.toBe(shown.filename)
    expect((await house.ask(`/api/media/file/${after.body.filename}`)).status).toBe(200)
  })

  it('has other addresses once it has been cut', async () => {
    const shown = await keepPicture(house)
    await show(shown.id)
    const crop = 'uploadEdits[crop][unit]=%25&uploadEdits[crop][x]=0&uploadEdits[crop][y]=0'
    const size = 'uploadEdits[crop][width]=50&uploadEdits[crop][height]=50'
    const pixels = 'uploadEdits[widthInPixels]=900&uploadEdits[heightInPixels]=450'

    const cut = await change(shown.id, { alt: 'Half a field.' }, `?depth=0&${crop}&${size}&${pixels}`)

    expect([cut.status, cut.body.errors]).toEqual([200, undefined])
    expect([cut.body.doc.width, cut.body.doc.height]).toEqual([900, 450])
    expect(cut.body.doc.filename).not.toBe(shown.filename)
    expect((await house.ask(shown.files[0]!)).status).toBe(404)
    expect((await house.ask(`/api/media/file/${cut.body.doc.filename}`)).status).toBe(200)
  })

  it('stays when what is said of another in its place is refused', async () => {
    const shown = await keepPicture(house)
    await show(shown.id)
    const before = await kept()

    const answers = [
      await change(shown.id, formOf({ alt: ' ' }, await picture('jpeg', 1700))),
      await change(shown.id, formOf({ caption: 'x'.repeat(501) }, await picture('jpeg', 1700))),
      await change(shown.id, formOf({ sourceUrl: 'javascript:alert(1)' }, await picture('jpeg', 1700))),
    ]

    expect(answers.map(({ status, body }) => [status, body.errors[0].field])).toEqual([
      [400, 'alt'],
      [400, 'caption'],
      [400, 'sourceUrl'],
    ])
    expect(await kept()).toEqual(before)
    for (const file of shown.files) expect((await house.ask(file)).status).toBe(200)
  })

  it('is not there, and no error of ours, when its file has been lost', async () => {
    const shown = await keepPicture(house)
    await show(shown.id)
    rmSync(path.join(media(), shown.filename))

    const answers = [await house.ask(shown.files[0]!), await house.ask(shown.files[0]!, { as: 'editor' })]

    expect(answers.map(({ status, body }) => [status, body.errors[0].code])).toEqual([
      [404, 'not-found'],
      [404, 'not-found'],
    ])
  })
})

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
const BOMB = `<!DOCTYPE svg [<!ENTITY a "aaaa">${[...'bcdefghij'].map((letter, at) => `<!ENTITY ${letter} "${`&${'abcdefghij'[at]};`.repeat(10)}">`).join('')}]>`

describe('A drawing that could run something is refused, and nothing of it kept:', () => {
  it.each<[string, string | Buffer]>([
    ['with a script', `${SVG}<script>alert(1)</script></svg>`],
    ['that runs as it loads', `${SVG.slice(0, -1)} onload="alert(1)"></svg>`],
    [
      'with HTML in it',
      `${SVG}<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject></svg>`,
    ],
    ['that uses data', `${SVG}<use href="data:image/svg+xml;base64,PHN2Zy8+#x"/></svg>`],
    ['that sets an address', `${SVG}<a><set attributeName="href" to="javascript:alert(1)"/></a></svg>`],
    ['with a style sheet', `<?xml-stylesheet href="data:text/xsl,x"?>${SVG}</svg>`],
    ['with an entity of a file', `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${SVG}&x;</svg>`],
    ['with a billion laughs', `${BOMB}${SVG}&j;</svg>`],
    ['in UTF-16', Buffer.from(`\ufeff${SVG}<script>alert(1)</script></svg>`, 'utf16le')],
    ['in XHTML', '<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>'],
  ])('%s', async (_, drawing) => {
    const before = await kept()
    const sent = [
      ['drawing.svg', 'image/svg+xml'],
      ['drawing.SVG', 'image/png'],
      ['drawing.svg.png', 'image/png'],
      ['drawing.png', 'application/xml'],
      ['drawing.xml', 'text/xml'],
      ['drawing.xhtml', 'application/xhtml+xml'],
      ['drawing.pdf', 'application/pdf'],
    ] as const

    const answers = []
    for (const [name, type] of sent)
      answers.push(await upload(house, { as: 'editor', name, type, bytes: Buffer.from(drawing) }))

    expect(answers.map(({ status, body }) => [status, body.errors[0].code])).toEqual(
      sent.map(() => [400, 'file-kind']),
    )
    expect(await kept()).toEqual(before)
  })
})

describe('A file that is two things at once', () => {
  it('is served as the one that its first bytes say, and never as HTML', async () => {
    const jpeg = Buffer.concat([await picture('jpeg', 400), Buffer.from('<script>alert(1)</script>')])
    const gifar = Buffer.concat([await picture('png', 400), Buffer.from('PK\u0003\u0004')])

    const answers = []
    for (const [name, bytes] of [
      ['page.html.jpg', jpeg],
      ['archive.png', gifar],
    ] as const) {
      const { status, body } = await upload(house, {
        as: 'editor',
        name,
        bytes,
        type: 'text/html',
        data: { alt: 'x' },
      })
      expect([status, body.errors]).toEqual([201, undefined])
      await show(body.doc.id)
      answers.push(await house.ask(`/api/media/file/${body.doc.filename}`))
    }

    expect(answers.map(({ headers }) => headers.get('content-type'))).toEqual(['image/jpeg', 'image/png'])
    expect(answers.map(({ headers }) => headers.get('x-content-type-options'))).toEqual([
      'nosniff',
      'nosniff',
    ])
  })

  it('is saved and not opened when it is a PDF with a script or with HTML after its head', async () => {
    const hostile = Buffer.concat([
      pdf(),
      Buffer.from('2 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj<html><script>alert(1)</script>'),
    ])
    const { body } = await upload(house, {
      as: 'editor',
      name: 'page.html.pdf',
      bytes: hostile,
      type: 'text/html',
    })
    await editor.publish('agencies', {
      name: uniqueName('Agency'),
      kind: 'partner',
      statementOfPurpose: { media: body.doc.id },
    })

    const { headers } = await house.ask(`/api/media/file/${body.doc.filename}`)

    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('content-disposition')).toBe('attachment')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('A name that leads elsewhere', () => {
  const OUT = [
    '../',
    '..%2f',
    '..%5c',
    '%2e%2e%2f',
    '..%252f',
    '....//',
    '%2fetc%2f',
    '%00',
    '%c0%ae%c0%ae%2f',
    '．．／',
  ]

  it.each(OUT)('finds nothing for anybody, in the place of a file: %s', async (out) => {
    const secret = path.join(media(), '..', 'outside.pdf')
    writeFileSync(secret, pdf())
    const token = await house.tokenOf('admin')

    const answers = []
    for (const times of [1, 2, 6])
      for (const headers of [{}, { authorization: `JWT ${token}` }])
        answers.push(
          await askRaw(house, {
            path: encodeURI(`/api/media/file/${out.repeat(times)}outside.pdf`).replaceAll('%25', '%'),
            headers: headers as Record<string, string>,
          }),
        )

    for (const { status, text } of answers) {
      expect([400, 401, 403, 404]).toContain(status)
      expect(text).not.toContain('%PDF')
    }
  })

  it.each(['.gitkeep', '.', '%20', 'x'.repeat(300), '%f0%9f%92%a9', 'a%0d%0ab', 'nul'])(
    'finds nothing for staff either: %s',
    async (name) => {
      const { status } = await askRaw(house, {
        path: `/api/media/file/${name}`,
        headers: { authorization: `JWT ${await house.tokenOf('admin')}` },
      })

      expect([400, 404]).toContain(status)
    },
  )

  it.each([
    '../../outside.pdf',
    '..\\..\\outside.pdf',
    '/etc/outside.pdf',
    'C:\\outside.pdf',
    '．．／outside.pdf',
    '‥/outside.pdf',
    '%2e%2e%2foutside.pdf',
    `${'x'.repeat(200)}.pdf`,
    'con.pdf',
    '-rf.pdf',
    'a\r\nSet-Cookie: x=y.pdf',
    'gpj\u202efdp.pdf',
  ])('keeps a file under a plain name in its folder: %j', async (name) => {
    const before = await kept()

    const { status, body } = await upload(house, {
      as: 'editor',
      name,
      bytes: pdf(),
      type: 'application/pdf',
    })

    expect([status, body.errors]).toEqual([201, undefined])
    expect(body.doc.filename).toMatch(/^[a-z0-9-]+\.[0-9a-f]{12}(-\d+)?\.pdf$/)
    expect((await kept()).files).toEqual([...before.files, body.doc.filename].sort())
  })

  it('is not taken in the data of a file: it keeps its own, and deleting it deletes no other', async () => {
    const [one, other] = [await keepPdf(house), await keepPicture(house)]
    const outside = path.join(media(), '..', 'outside.pdf')
    writeFileSync(outside, 'stays')
    const claims = [
      { filename: '../outside.pdf' },
      { filename: other.filename, url: other.files[0] },
      { sizes: { thumbnail: { filename: '../outside.pdf' } } },
      { sizes: { thumbnail: { filename: other.filename } } },
      { url: 'file:///etc/passwd', thumbnailURL: 'http://169.254.169.254/' },
      { prefix: '../' },
    ]

    for (const claim of claims) {
      const { status } = await change(one.id, claim)
      expect([200, 400]).toContain(status)
    }
    const { body } = await house.ask(`/api/media/${one.id}?depth=0`, { as: 'editor' })
    await house.ask(`/api/media/${one.id}`, { as: 'editor', method: 'DELETE' })

    expect([body.filename, body.url.endsWith(one.files[0]!)]).toEqual([one.filename, true])
    expect(readFileSync(outside, 'utf8')).toBe('stays')
    for (const file of other.files) expect((await house.ask(file, { as: 'editor' })).status).toBe(200)
  })
})

describe('A picture that is larger than it looks', () => {
  it.each([
    [30_000, 30_000],
    [60_000, 1_100],
  ])('is refused by its head, %i by %i, before a pixel of it is made', async (width, height) => {
    const before = await kept()

    const began = performance.now()
    const [{ status, body }, served] = await Promise.all([
      upload(house, { as: 'editor', name: 'field.png', bytes: hugePng(width, height), data: { alt: 'x' } }),
      readersAreServed(house),
    ])

    expect([status, body.errors[0].field, body.errors[0].code]).toEqual([400, 'file', 'file-too-many-pixels'])
    expect(body.errors[0].message).toMatch(/megapixels.*60 at most/)
    expect(performance.now() - began).toBeLessThan(3000)
    expect(served).toBe(true)
    expect(await kept()).toEqual(before)
  })

  it('is refused when it is many frames', async () => {
    const frames = Array.from({ length: 9 }, (_each, number) => ({
      create: { width: 3000, height: 2600, channels: 3 as const, background: { r: number * 20, g: 9, b: 9 } },
    }))
    const animated = await sharp(frames as never, { join: { animated: true } })
      .webp({ effort: 0 })
      .toBuffer()

    const { status, body } = await upload(house, {
      as: 'editor',
      name: 'film.webp',
      bytes: animated,
      data: { alt: 'x' },
    })

    expect([status, body.errors[0].code]).toEqual([400, 'file-too-many-pixels'])
  })
})

/** A PNG of one colour: as large as it says, and a few kilobytes long. */
function hugePng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    crc.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, crc])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * 100))
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function crc32(bytes: Buffer): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}

describe('A form that is not as it should be', () => {
  const temporary = () => {
    const folder = path.join(waiting, 'content-uploads')
    return existsSync(folder) ? readdirSync(folder) : []
  }
  const staff = async () => ({ authorization: `JWT ${await house.tokenOf('editor')}` })
  const part = (name: string, value: string, more = '') =>
    `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`

  it.each<[string, string, string]>([
    ['without a boundary', 'multipart/form-data', part('a', 'b')],
    ['with an empty boundary', 'multipart/form-data; boundary=', part('a', 'b')],
    ['with another boundary', 'multipart/form-data; boundary=other', `${part('a', 'b')}--b--`],
    ['that is cut off', 'multipart/form-data; boundary=b', part('file', 'x', '; filename="a.pdf"')],
    ['without a part', 'multipart/form-data; boundary=b', '--b--\r\n'],
    ['that is empty', 'multipart/form-data; boundary=b', ''],
    ['with a broken head', 'multipart/form-data; boundary=b', '--b\r\nNonsense\r\n\r\nx\r\n--b--\r\n'],
    [
      'with a NUL in a name',
      'multipart/form-data; boundary=b',
      `${part('file', '%PDF-', '; filename="a\u0000.pdf"')}--b--\r\n`,
    ],
    ['whose data is not JSON', 'multipart/form-data; boundary=b', `${part('_payload', '{')}--b--\r\n`],
    ['whose data is a list', 'multipart/form-data; boundary=b', `${part('_payload', '[]')}--b--\r\n`],
    ['whose file is words', 'multipart/form-data; boundary=b', `${part('file', 'words')}--b--\r\n`],
    [
      'whose file is a claim',
      'multipart/form-data; boundary=b',
      `${part('file', '{"filename":"a.pdf"}')}--b--\r\n`,
    ],
    ['whose file is nothing', 'multipart/form-data; boundary=b', `${part('file', 'null')}--b--\r\n`],
    ['of 10,000 parts', 'multipart/form-data; boundary=b', `${part('a', 'b').repeat(10_000)}--b--\r\n`],
    [
      'of 100 files',
      'multipart/form-data; boundary=b',
      `${part('file', '%PDF-', '; filename="a.pdf"').repeat(100)}--b--\r\n`,
    ],
    [
      'with a head of a megabyte',
      'multipart/form-data; boundary=b',
      `${part('file', '%PDF-', `; filename="${'x'.repeat(1_000_000)}.pdf"`)}--b--\r\n`,
    ],
  ])('is refused %s, and nothing of it kept', async (_, type, body) => {
    const [before, left] = [await kept(), temporary()]

    const [{ status, text }, served] = await Promise.all([
      askRaw(house, {
        path: '/api/media',
        method: 'POST',
        headers: { ...(await staff()), 'content-type': type },
        body,
      }),
      readersAreServed(house),
    ])

    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(JSON.parse(text).errors[0]).toMatchObject({
      code: expect.any(String),
      message: expect.any(String),
    })
    expect(served).toBe(true)
    expect(await kept()).toEqual(before)
    expect(temporary()).toEqual(left)
  })

  it('leaves nothing behind when its sender hangs up', async () => {
    const [before, left] = [await kept(), temporary()]
    const { hostname, port } = new URL(house.url)
    const { authorization } = await staff()
    const { connect } = await import('node:net')
    const socket = connect(Number(port), hostname)
    const head = part('file', '', '; filename="a.pdf"').replace(/\r\n$/, '')
    socket.write(
      `POST /api/media HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 6000000\r\n\r\n${head}%PDF-1.4\n${'x'.repeat(300_000)}`,
    )
    await vi.waitFor(() => expect(temporary().length).toBeGreaterThan(left.length), { timeout: 5000 })

    socket.destroy()

    await vi.waitFor(() => expect(temporary()).toEqual(left), { timeout: 5000 })
    expect(await kept()).toEqual(before)
  })
})
