import { slugFrom } from './slug.ts'

const HASH = /\.[0-9a-f]{12}$/

/**
 * The name under which a file is kept: readable, harmless in any address or file system, and with a hash of its bytes,
 * so that whoever has kept a file under its address never has another one than we.
 */
export function keptName(name: string, hash: string): string {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = [name.slice(0, dot).replace(HASH, ''), name.slice(dot + 1).toLowerCase()]
  const lastPart = stem.split(/[/\\]/).at(-1)!
  const slug = slugFrom(lastPart)
  const harmless = !slug || DEVICE.test(slug) ? `file-${slug}`.replace(/-$/, '') : slug
  return `${harmless}.${hash.slice(0, 12)}.${ending}`
}

/** What Windows takes for a device, whatever follows the dot: Payload would take it out of the name. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/

/** Whether a name tells the bytes that it stands for. Payload adds to it what makes it unique, and a picture's size. */
export const namesItsBytes = (name: string): boolean =>
  /\.[0-9a-f]{12}(-\d+){0,2}(-\d+x\d+)?\.\w+$/.test(name)
