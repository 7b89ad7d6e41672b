import { fault, type QueryFault } from './query-fault.ts'

/** qs-esm reads no further. */
const MAX_PARAMETERS = 1000

/**
 * What is wrong with a query string as it was sent (`?` or not), before it is parsed: qs-esm drops in silence what comes
 * after the thousandth parameter, and names that every object has, so that a filter would match more than it says.
 */
export function checkSearch(search: string): QueryFault[] {
  const parameters = search.replace(/^\?/, '').split('&').filter(Boolean)
  if (parameters.length > MAX_PARAMETERS) return [fault('query', TOO_MANY)]
  return parameters.flatMap((parameter) => {
    try {
      const [name = ''] = decodeURIComponent(parameter).split('=', 1)
      return name.split(/[[\]]+/).some(isOfEveryObject) ? [fault(name.slice(0, 80), NOT_A_NAME)] : []
    } catch {
      return [fault(parameter.split('=', 1)[0]!.slice(0, 80), NOT_ENCODED)]
    }
  })
}

const isOfEveryObject = (name: string) => name in Object.prototype

const TOO_MANY = {
  code: 'too-many-parameters',
  message: `Send at most ${MAX_PARAMETERS} parameters; write lists with commas.`,
}
const NOT_A_NAME = { code: 'unknown-path', message: 'There is no such field. Check its spelling.' }
const NOT_ENCODED = { code: 'not-encoded', message: 'This is not percent-encoded UTF-8. Write "%" as %25.' }
