import { parseArgs } from 'node:util'

export type Options = {
  rounds: number
  /** How long each is asked in a round. */
  seconds: number
  connections: number
  documents: number
  /** How often each is started from nothing. */
  starts: number
  /** Measures only the rows whose names have this in them. */
  only: string
}

const STANDARD = { rounds: '10', seconds: '2', connections: '16', documents: '850', starts: '5', only: '' }

export const USAGE = `npm run bench -- [options]

  --rounds 10         how often each is measured, one after the other by turns
  --seconds 2         how long each time
  --connections 16    at once
  --documents 850     in the database: 850, or more, like 100000
  --starts 5          how often each is started from nothing
  --only <words>      only the rows whose names have these words in them`

/** @returns nothing where somebody asks what there is. @throws Error for an option that there is not, or that is no number. */
export function readOptions(args: string[]): Options | undefined {
  if (args.includes('--help')) return undefined
  const known = Object.fromEntries(
    Object.entries(STANDARD).map(([name, standard]) => [
      name,
      { type: 'string' as const, default: standard },
    ]),
  )
  const { only, ...given } = parseArgs({ args, options: known }).values as Record<string, string>
  const numbers = Object.entries(given).map(([name, value]) => {
    if (!/^\d+(\.\d+)?$/.test(value)) throw new Error(`--${name} is a number.\n\n${USAGE}`)
    return [name, Number(value)]
  })
  return { only, ...Object.fromEntries(numbers) } as Options
}
