import type { Request } from 'express'
import { Refusal } from '../../lib/errors.ts'
import { readBody, readJson } from '../read-body.ts'

const LARGEST_BODY = 1024 * 1024

/** An operation as it was sent, unchecked; `raw` is its body, where it was posted. */
export type SentOperation = {
  query?: unknown
  variables?: unknown
  operationName?: unknown
  /** A query that was registered before, by its hash. */
  documentId?: unknown
  raw: Buffer
}

const NAMES = ['query', 'variables', 'operationName', 'documentId'] as const

/** Reads an operation from the body of a POST, or from the address of a GET (GraphQL over HTTP). */
export async function readSent(req: Request): Promise<SentOperation> {
  if (req.method === 'POST') {
    const raw = await readBody(req, LARGEST_BODY)
    return { ...pick((readJson(req, raw) ?? {}) as Record<string, unknown>), raw }
  }
  if (req.method !== 'GET' && req.method !== 'HEAD')
    throw new Refusal(405, 'method-not-allowed', 'Use GET, HEAD or POST.')
  const params = new URL(req.originalUrl, 'http://localhost').searchParams
  const given = Object.fromEntries(
    NAMES.flatMap((name) => (params.has(name) ? [[name, params.get(name)]] : [])),
  )
  return {
    ...given,
    ...(given.variables ? { variables: variablesIn(given.variables) } : {}),
    raw: Buffer.alloc(0),
  }
}

const pick = (body: Record<string, unknown>) => Object.fromEntries(NAMES.map((name) => [name, body[name]]))

function variablesIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'variables-not-valid', 'Send variables as a JSON object.', 'variables')
  }
}
