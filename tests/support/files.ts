import sharp from 'sharp'
import { expect } from 'vitest'
import type { richText } from '#src/lib/rich-text.ts'
import type { Answer, Asked, House } from './house.ts'

type PictureType = 'jpeg' | 'png' | 'webp' | 'avif'

/** A real picture, large enough for every size that is made of one. */
export const picture = (type: PictureType = 'jpeg', width = 1800): Promise<Buffer> =>
  sharp({ create: { width, height: Math.round(width / 2), channels: 3, background: '#3a7' } })
    .toFormat(type, { effort: 1 } as never)
    .toBuffer()

/** A small PDF; `bytes` of padding make it as large as wanted. */
export const pdf = (bytes = 0): Buffer =>
  Buffer.from(
    `%PDF-1.4\n%${' '.repeat(bytes)}\n1 0 obj<</Type/Catalog>>endobj\nxref\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  )

export function upload(
  house: House,
  {
    name,
    bytes,
    type = 'application/octet-stream',
    data = {},
    as,
  }: { name: string; bytes: Buffer; type?: string; data?: object; as?: Asked['as'] },
): Promise<Answer> {
  const form = new FormData()
  form.append('_payload', JSON.stringify(data))
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), name)
  return house.ask('/api/media', { as, body: form })
}

/** A file in rich text. */
export const fileNode = (relationTo: string, value: string): Parameters<typeof richText>[0] => ({
  type: 'upload',
  version: 3,
  format: '',
  id: 'a1',
  relationTo,
  value,
  fields: null,
})

let count = 0
const ANY_ORIGIN = 'http://localhost'

/** A picture in the media, described; its id, its name and the addresses of all its files. */
export async function keepPicture(house: House, data: object = {}) {
  return keep(
    await upload(house, {
      as: 'editor',
      name: `picture-${++count}.jpg`,
      bytes: await picture(),
      type: 'image/jpeg',
      data: { alt: 'A green field.', ...data },
    }),
  )
}

export async function keepPdf(house: House, data: object = {}) {
  return keep(
    await upload(house, {
      as: 'editor',
      name: `report-${++count}.pdf`,
      bytes: pdf(),
      type: 'application/pdf',
      data,
    }),
  )
}

function keep({ status, body }: Answer) {
  expect([status, body.errors]).toEqual([201, undefined])
  const { id, filename, url, sizes } = body.doc
  const addresses = [
    url,
    ...Object.values(sizes as Record<string, { url?: string | null }>).map((size) => size.url),
  ]
  return {
    id: id as string,
    filename: filename as string,
    files: addresses.flatMap((address) => (address ? [new URL(address, ANY_ORIGIN).pathname] : [])),
  }
}
