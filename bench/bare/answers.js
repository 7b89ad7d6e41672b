import { readFileSync } from 'node:fs'

/**
 * What a bare server is to answer, by method and address: `[port, file]` are its arguments. The file holds
 * `{ "GET /path": { status, type, body } }`.
 */
export function readArguments() {
  const [port, file] = process.argv.slice(2)
  const answers = new Map(
    Object.entries(JSON.parse(readFileSync(file, 'utf8'))).map(([asked, { status, type, body }]) => [
      asked,
      { status, type, body: Buffer.from(body) },
    ]),
  )
  return { port: Number(port), answers }
}
