import type { RequestHandler } from 'express'
import { execute, type ExecutionResult, type GraphQLError } from 'graphql'
import { createPayloadRequest, type Payload, type PayloadRequest, type SanitizedConfig } from 'payload'
import { Refusals, answerTo, type AnsweredError } from '../../lib/errors.ts'
import { log } from '../../lib/log.ts'
import { TooMany, type Limits } from '../limits.ts'
import { readBody, readJson } from '../read-body.ts'
import { sendFaults } from '../send-error.ts'
import { webRequest } from '../web.ts'
import { whoAsks } from '../who-asks.ts'
import { checkOperation } from './limits.ts'
import { schemaOf } from './schema.ts'

const LARGEST_BODY = 1024 * 1024

/** `POST /api/graphql`: one operation, checked before it is executed. */
export function graphQL(
  payload: Payload,
  config: SanitizedConfig,
  limits: Limits,
  { introspection }: { introspection: boolean },
): RequestHandler {
  const schema = schemaOf(config)
  return async (req, res) => {
    const raw = await readBody(req, LARGEST_BODY)
    const sent = (readJson(req, raw) ?? {}) as {
      query?: unknown
      variables?: unknown
      operationName?: unknown
    }
    const asker = await whoAsks(req, payload)
    const { query: source, variables, operationName } = sent
    const checked = checkOperation({
      config,
      schema,
      source,
      variables,
      operationName,
      introspection: introspection || !asker.visitor,
      ...asker,
    })
    if ('faults' in checked) {
      const status = checked.faults.some((each) => each.status === 401) ? 401 : 400
      const errors = checked.faults.map(({ parameter, code, message }) => ({
        message,
        code,
        field: parameter,
      }))
      throw new Refusals(
        status,
        errors.map((fault) => withExtensions(fault, status)),
      )
    }
    const payloadReq = (await createPayloadRequest({
      config,
      request: webRequest(req, { body: raw, url: '/api/graphql' }),
    })) as PayloadRequest
    payloadReq.context.admitEnquiry = () => limits.admitEnquiry(req)
    const result = await execute({
      schema,
      document: checked.document,
      contextValue: { req: payloadReq, headers: {}, batches: new Map() },
      variableValues: variables as Record<string, unknown>,
      operationName: operationName as string,
    })
    send(res, result)
  }
}

function send(res: Parameters<RequestHandler>[1], result: ExecutionResult): void {
  const answers = (result.errors ?? []).map((error) => ({ error, ...answerTo(error.originalError ?? error) }))
  for (const { error, status } of answers)
    if (status >= 500) log.error({ err: error.originalError ?? error }, 'an unexpected error')
  const turnedAway = answers.find(({ status }) => status === 429 || status === 503)
  const tooMany = answers.map(({ error }) => error.originalError).find((error) => error instanceof TooMany)
  if (tooMany) res.set('Retry-After', String(tooMany.retryAfterSeconds))
  else if (turnedAway) res.set('Retry-After', '5')
  const errors = answers.flatMap(({ error, errors, status }) =>
    errors.map((fault) => ({ ...withExtensions(fault, status), ...whereOf(error) })),
  )
  if (turnedAway) return sendFaults(res, turnedAway.status, errors)
  res.set('Cache-Control', 'no-store').json({ ...(errors.length > 0 ? { errors } : {}), data: result.data })
}

/** Ours at the top, as REST has it; clients of GraphQL look for the same in `extensions`. */
const withExtensions = (fault: AnsweredError, statusCode: number) => ({
  ...fault,
  extensions: { ...fault, statusCode },
})

const whereOf = ({ path, locations }: GraphQLError) => ({ path, locations })
