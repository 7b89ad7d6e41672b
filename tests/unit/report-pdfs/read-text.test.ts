import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LIMITS, readText, type ReadingLimits } from '#src/report-pdfs/read-text.ts'
import { hostilePdfs, makePdf } from '#tests/support/make-pdf.ts'

let directory: string
beforeAll(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'report-pdfs-'))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

let count = 0
function read(file: Buffer, limits?: Partial<ReadingLimits>) {
  const at = path.join(directory, `${++count}.pdf`)
  writeFileSync(at, file)
  return readText(at, limits)
}

describe('Reading the text of a PDF', () => {
  it('gives each page as it is printed, line by line', async () => {
    const pages = await read(makePdf({ pages: [['Inspection of', 'children’s services'], ['Page (two)']] }))

    expect(pages).toEqual(['Inspection of\nchildren’s services', 'Page (two)'])
  })

  it('runs none of the scripts in it', async () => {
    const pages = await read(hostilePdfs['with scripts'].make())

    expect(pages).toEqual(['A page.'])
  })

  it.each(Object.entries(hostilePdfs).filter(([, { code }]) => code))(
    'ends with what is wrong within seconds where it is one %s',
    async (_what, { make, code, limits }) => {
      const begun = performance.now()

      await expect(read(make(), limits)).rejects.toMatchObject({
        status: 422,
        code,
        message: expect.stringMatching(
          /^(This|There is no text in this) PDF.+\. .+\. Or fill the form in by hand\.$/,
        ),
      })

      expect(performance.now() - begun).toBeLessThan(LIMITS.timeoutMs + 5000)
    },
    30_000,
  )

  it('reads the next one after one that was given up', async () => {
    const [slow, next] = await Promise.allSettled([
      read(makePdf(), { timeoutMs: 1 }),
      read(makePdf({ pages: [['The next one.']] })),
    ])

    expect(slow).toMatchObject({ status: 'rejected', reason: { code: 'pdf-too-slow' } })
    expect(next).toEqual({ status: 'fulfilled', value: ['The next one.'] })
  })
})
