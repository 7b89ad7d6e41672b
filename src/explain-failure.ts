import { chainOf } from './lib/write-conflict.ts'

/** Why the service did not start, in one line that names the setting to change where it is one. */
export function explainFailure(error: unknown): string {
  const chain = chainOf(error) as { name?: string; message?: string; code?: string; port?: number }[]
  const [first] = chain
  if (first?.name === 'BadSetting') return `Not started. ${first.message}`
  if (first?.code === 'EADDRINUSE')
    return `Not started. PORT: ${first.port} is taken by another program. Stop it, or choose another port.`
  if (first?.code === 'EACCES' && first.port)
    return `Not started. PORT: ${first.port} may not be opened. Choose one above 1023.`
  const words = chain.map(({ message }) => message ?? '').join(' ')
  if (
    /cannot connect to (SQLite|MongoDB)|ServerSelection|SQLITE_|unable to open database|Authentication failed|mkdir/i.test(
      words,
    )
  ) {
    return `Not started. DATABASE_URI: the database cannot be opened (${withoutPreamble(chain.at(-1)?.message)}).`
  }
  return `Not started. ${(error as Error)?.stack ?? String(error)}`
}

/** Payload says twice that it cannot connect before it says why. */
const withoutPreamble = (message = '') =>
  message
    .split('\n')[0]!
    .replace(/^((Error: )?cannot connect to \w+[:.] |Details: |Error: )+/i, '')
    .replace(/\.$/, '')
