import { open } from 'node:fs/promises'
import { readCsv } from './csv.ts'
import { readOds } from './ods.ts'
import { BadFile, type SheetRow } from './rows.ts'

/**
 * The rows of a spreadsheet, one after the other: OpenDocument or CSV, by what is in the file and not by its name.
 * @throws BadFile where it is neither, or is not as it should be.
 */
export async function* readFile(file: string, name: string): AsyncGenerator<SheetRow> {
  const start = await firstBytes(file)
  if (start.length === 0) throw new BadFile('The file is empty.')
  if (start.subarray(0, 2).toString('latin1') === 'PK') return yield* readOds(file)
  if (OLD_OFFICE.equals(start.subarray(0, 4)))
    throw new BadFile('This is an old Excel file. Save it as OpenDocument (.ods) or CSV and send that.')
  if (start.subarray(0, 5).toString('latin1') === '%PDF-')
    throw new BadFile('This is a PDF, not a spreadsheet. Send the .ods or CSV file.')
  return yield* readCsv(file, { sheet: name, start })
}

const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
