import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { BadFile, MOST } from './rows.ts'

export type Packed = { names: string[]; open(name: string): Promise<Readable>; close(): void }

/**
 * What is packed into a file. An entry is as long as it says that it is, or reading it fails.
 * @throws BadFile where it is no zip file, locked with a password, or has more than a spreadsheet has.
 */
export async function openZip(file: string): Promise<Packed> {
  const zip = await opened(file)
  const entries = new Map<string, Entry>()
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry)
      if (entries.size > MOST.entries) reject(new BadFile('The file holds more than a spreadsheet does.'))
      else zip.readEntry()
    })
    zip.once('end', resolve)
    zip.once('error', (error: Error) => reject(broken(error)))
    zip.readEntry()
  }).catch((error: unknown) => {
    zip.close()
    throw error
  })
  const openReadStream = promisify(zip.openReadStream.bind(zip) as OpenStream)
  return {
    names: [...entries.keys()],
    close: () => zip.close(),
    async open(name) {
      const entry = entries.get(name)
      if (!entry) throw new BadFile(`The file lacks its “${name}”: it is not an OpenDocument spreadsheet.`)
      if (entry.isEncrypted()) throw new BadFile('The file is locked with a password. Save it without one.')
      if (entry.uncompressedSize > MOST.xmlBytes) throw new BadFile(TOO_MUCH)
      return openReadStream(entry)
    },
  }
}

export const TOO_MUCH = 'Unpacked, the file is larger than any that Ofsted publishes. It is not read.'

type OpenStream = (entry: Entry, done: (error: Error | null, stream: Readable) => void) => void

const opened = (file: string) =>
  new Promise<ZipFile>((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(broken(error)) : resolve(zip),
    )
  })

const broken = (_error: Error) =>
  new BadFile('The file is damaged: it cannot be unpacked. Download it again.')
