import type { ExecutionResult, GraphQLError } from 'graphql'
import type { Made } from '../../cache/index.ts'
import { answerTo, type AnsweredError } from '../../lib/errors.ts'
import { log } from '../../lib/log.ts'
import { TooMany } from '../limits.ts'

/** What is answered for what came of an operation. Whoever was turned away gets that status, and no data. */
export function madeFrom({ errors = [], data }: ExecutionResult): Made {
  const answers = errors.map((error) => ({ error, ...answerTo(error.originalError ?? error) }))
  for (const { error, status } of answers)
    if (status >= 500) log.error({ err: error.originalError ?? error }, 'an unexpected error')
  const turnedAway = answers.find(({ status }) => status === 429 || status === 503)
  const tooMany = answers.map(({ error }) => error.originalError).find((error) => error instanceof TooMany)
  const faults = answers.flatMap(({ error, errors, status }) =>
    errors.map((fault) => ({ ...withExtensions(fault, status), ...whereOf(error) })),
  )
  const body = { ...(faults.length > 0 ? { errors: faults } : {}), ...(turnedAway ? {} : { data }) }
  return {
    status: turnedAway?.status ?? 200,
    type: 'application/json; charset=utf-8',
    isForAll: faults.length === 0,
    ...(turnedAway ? { retryAfterSeconds: tooMany?.retryAfterSeconds ?? 5 } : {}),
    body: Buffer.from(JSON.stringify(body)),
  }
}

/** Ours at the top, as REST has it; clients of GraphQL look for the same in `extensions`. */
export const withExtensions = (fault: AnsweredError, statusCode: number) => ({
  ...fault,
  extensions: { ...fault, statusCode },
})

const whereOf = ({ path, locations }: GraphQLError) => ({ path, locations })
