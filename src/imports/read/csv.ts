import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { BadFile, MOST, type SheetRow } from './rows.ts'

/** The rows of a CSV file in UTF-8, whether it is divided by commas, semicolons or tabs. */
export async function* readCsv(
  file: string,
  { sheet, start }: { sheet: string; start: Buffer },
): AsyncGenerator<SheetRow> {
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(start),
    relax_column_count: true,
    max_record_size: MOST.cellLength * 20,
  })
  const text = Readable.from(decoded(createReadStream(file)))
  text.on('error', (error) => parser.destroy(error))
  text.pipe(parser)
  let row = 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      if (++row > MOST.rows) throw new BadFile(`The file has more than ${MOST.rows} rows. Divide it.`)
      if (record.length > MOST.columns) throw new BadFile(`Row ${row} has more than ${MOST.columns} columns.`)
      yield { sheet, row, cells: record.map((value) => ({ text: value.trim() })) }
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw new BadFile(`The file cannot be read after row ${row}: its quotation marks do not fit together.`)
    throw error
  } finally {
    text.destroy()
  }
}

/** What is not UTF-8 would put wrong letters into names; zero bytes are in no text. */
async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of bytes) {
      if (chunk.includes(0)) throw new BadFile(NOT_A_SPREADSHEET)
      yield decoder.decode(chunk, { stream: true })
    }
    yield decoder.decode()
  } catch (error) {
    throw error instanceof TypeError ? new BadFile(NOT_UTF8) : error
  }
}

const NOT_A_SPREADSHEET =
  'This is not a spreadsheet. Send OpenDocument (.ods) or CSV, as GOV.UK publishes them.'
const NOT_UTF8 =
  'The file is not in UTF-8, so that letters in it may be wrong. Save it as “CSV UTF-8” and send that.'

/** As the first line has it. */
function delimiterOf(start: Buffer): string {
  const [line = ''] = start.toString('latin1').split(/\r?\n/, 1)
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: line.split(sign).length }))
  return counted.toSorted((one, other) => other.count - one.count)[0]!.sign
}
