import { type Packed, TOO_MUCH, openZip } from './zip.ts'
import { makeSheetReader } from './ods-xml.ts'
import { BadFile, MOST, type SheetRow } from './rows.ts'

const MIME = 'application/vnd.oasis.opendocument.spreadsheet'

/** The rows of an OpenDocument spreadsheet that are not blank. Nothing in it is worked out or run. */
export async function* readOds(file: string): AsyncGenerator<SheetRow> {
  const packed = await openZip(file)
  try {
    await refuseOthers(packed)
    yield* rowsIn(packed)
  } finally {
    packed.close()
  }
}

async function refuseOthers(packed: Packed): Promise<void> {
  const has = (pattern: RegExp) => packed.names.some((name) => pattern.test(name))
  if (has(/^xl\//))
    throw new BadFile('This is an Excel file. Save it as OpenDocument (.ods) or CSV and send that.')
  if (has(/^(Basic|Scripts)\//i)) throw new BadFile('The file has macros in it. Save it without them.')
  if (!has(/^mimetype$/) || (await textOf(packed, 'mimetype', 200)).trim() !== MIME)
    throw new BadFile('This is not an OpenDocument spreadsheet (.ods).')
}

async function textOf(packed: Packed, name: string, most: number): Promise<string> {
  let text = ''
  for await (const chunk of await packed.open(name)) {
    text += (chunk as Buffer).toString('latin1')
    if (text.length > most) break
  }
  return text
}

async function* rowsIn(packed: Packed): AsyncGenerator<SheetRow> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = makeSheetReader()
  let length = 0
  try {
    for await (const chunk of await packed.open('content.xml')) {
      length += (chunk as Buffer).length
      // Whatever it says of its length.
      if (length > MOST.xmlBytes) throw new BadFile(TOO_MUCH)
      yield* reader.read(decoder.decode(chunk as Buffer, { stream: true }))
    }
    yield* reader.end()
  } catch (error) {
    throw error instanceof BadFile || !(error instanceof Error) ? error : new BadFile(damaged(error))
  }
}

const damaged = ({ message }: Error) =>
  `The file is damaged or not as OpenDocument should be (${message.split('\n')[0]!.slice(0, 120)}). Download it again.`
