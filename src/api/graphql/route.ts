import type { Request, RequestHandler } from 'express'
import { execute, getOperationAST } from 'graphql'
import { createPayloadRequest, type Payload, type PayloadRequest, type SanitizedConfig } from 'payload'
import { answerFrom, type Cache, type Made } from '../../cache/index.ts'
import { Refusals } from '../../lib/errors.ts'
import { withGrant } from '../../preview/granted.ts'
import type { Limits } from '../limits.ts'
import { previewOf } from '../preview.ts'
import { bringsCredentials, questionOf } from '../question.ts'
import { takeOnly } from '../refuse-others.ts'
import type { Finder } from '../search/answer.ts'
import { sendRead } from '../send-answer.ts'
import { webRequest } from '../web.ts'
import { whoAsks } from '../who-asks.ts'
import { madeFrom, withExtensions } from './answer-result.ts'
import { checkOperation, type GraphQLFault } from './limits.ts'
import { readSent, type SentOperation } from './read-sent.ts'
import { schemaOf } from './schema.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

const METHODS = ['GET', 'HEAD', 'POST']

type Parts = {
  payload: Payload
  config: SanitizedConfig
  limits: Limits
  cache: Cache
  introspection: boolean
  trusted: TrustedDocuments
  finder: Finder
}

/**
 * `/api/graphql`: one operation, checked before it is executed. By POST, or a query by GET, so that caches on the way
 * can keep its answer.
 */
export function graphQL(parts: Parts): RequestHandler {
  const { payload, config, limits, cache, introspection, trusted, finder } = parts
  const schema = schemaOf(config)
  return async (req, res) => {
    takeOnly(METHODS, req, res)
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
    // A link must change nothing.
    if (!isQuery) takeOnly(['POST'], req, res)

    const make = async (): Promise<Made> => {
      const payloadReq = await requestFor(req, sent)
      payloadReq.context.admitEnquiry = () => limits.admitEnquiry(req)
      payloadReq.context.search = finder.search
      payloadReq.context.suggest = finder.suggest
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
    const preview = previewOf(res)
    const isForAll = isQuery && !preview && !bringsCredentials(req, config.cookiePrefix)
    const question = isForAll ? questionOf(req, sent.raw) : undefined
    if (isQuery && asker.visitor) limits.admitRead(req)
    const answer = question
      ? await cache.answer(question, make)
      : answerFrom({ ...(await withGrant(preview?.grant, make)), isForAll: false })
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
