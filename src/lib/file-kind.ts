/** The kinds of file that we keep, each with the endings that its name may have. */
export const FILE_KINDS = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  'application/pdf': ['pdf'],
} as const

export type FileKind = keyof typeof FILE_KINDS

/** How many of a file's first bytes it takes to know its kind. */
export const HEAD_BYTES = 64

/** The kind of file that begins with these bytes, whatever its name or sender say; undefined for all others. */
export function fileKindOf(head: Buffer): FileKind | undefined {
  const text = head.toString('latin1', 0, HEAD_BYTES)
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'image/webp'
  if (text.startsWith('ftyp', 4) && AVIF_BRAND.test(brandsIn(head, text))) return 'image/avif'
  if (text.startsWith('%PDF-')) return 'application/pdf'
  return undefined
}

const AVIF_BRAND = /avi[fs]/

/** The brands that a file of the ISO kind names in its first box: whose length stands in its first four bytes. */
const brandsIn = (head: Buffer, text: string) => text.slice(8, head.readUInt32BE(0))
