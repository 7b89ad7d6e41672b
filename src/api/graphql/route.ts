import type { Request, RequestHandler } from 'express'
import { execute, getOperationAST } from 'graphql'
import { createPayloadRequest, type Payload, type PayloadRequest, type SanitizedConfig } from 'payload'
import { answerFrom, type Cache, type Made } from '../../cache/index.ts'
import { Refusal, Refusals } from '../../lib/errors.ts'
import type { Limits } from '../limits.ts'
import { bringsCredentials, questionOf } from '../question.ts'
import { sendRead } from '../send-answer.ts'
import { webRequest } from '../web.ts'
import { whoAsks } from '../who-asks.ts'
import { madeFrom, withExtensions } from './answer-result.ts'
import { checkOperation, type GraphQLFault } from './limits.ts'
import { readSent, type SentOperation } from './read-sent.ts'
import { schemaOf } from './schema.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

type Parts = {
  payload: Payload
  config: SanitizedConfig
  limits: Limits
  cache: Cache
  introspection: boolean
  trusted: TrustedDocuments
}

/**
 * `/api/graphql`: one operation, checked before it is executed. By POST, or a query by GET, so that caches on the way
 * can keep its answer.
 */
export function graphQL({ payload, config, limits, cache, introspection, trusted }: Parts): RequestHandler {
  const schema = schemaOf(config)
  return async (req, res) => {
    const sent = await readSent(req)
    const asker = await whoAsks(req, payload)
    const { variables, operationName } = sent
    const source = trusted.sourceOf(sent, asker)
    const mayAskAboutSchema = introspection || !asker.visitor
    const checked = checkOperation({
      ...asker,
      ...sent,
      config,
      schema,
      source,
      introspection: mayAskAboutSchema,
    })
    if ('faults' in checked) throw refusal(checked.faults)
    const { document } = checked
    const isQuery = getOperationAST(document, operationName as string)?.operation === 'query'
    if (!isQuery) refuseUnlessPosted(req)

    const make = async (): Promise<Made> => {
      const payloadReq = await requestFor(req, sent)
      payloadReq.context.admitEnquiry = () => limits.admitEnquiry(req)
      const contextValue = { req: payloadReq, headers: {}, batches: new Map() }
      const variableValues = variables as Record<string, unknown>
      return madeFrom(
        await execute({
          schema,
          document,
          contextValue,
          variableValues,
          operationName: typeof operationName === 'string' ? operationName : undefined,
        }),
      )
    }
    const question =
      isQuery && !bringsCredentials(req, config.cookiePrefix) ? questionOf(req, sent.raw) : undefined
    if (question) await limits.admitRead(req)
    const answer = question
      ? await cache.answer(question, make)
      : answerFrom({ ...(await make()), isForAll: false })
    sendRead({ req, res, answer, cache })
  }

  /** Payload's idea of the request, which is its own POST. */
  async function requestFor(req: Request, { raw }: SentOperation): Promise<PayloadRequest> {
    const request = webRequest(req, { method: 'POST', body: raw, url: '/api/graphql' })
    return (await createPayloadRequest({ config, request })) as PayloadRequest
  }
}

function refusal(faults: GraphQLFault[]): Refusals {
  const status = faults.some((each) => each.status === 401) ? 401 : 400
  const errors = faults.map(({ parameter, code, message }) => ({ message, code, field: parameter }))
  return new Refusals(
    status,
    errors.map((fault) => withExtensions(fault, status)),
  )
}

/** A link must change nothing. */
function refuseUnlessPosted({ method }: Request): void {
  if (method !== 'POST') throw new Refusal(405, 'method-not-allowed', 'Send a mutation by POST.')
}
