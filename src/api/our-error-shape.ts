import type { AnsweredError } from '../lib/errors.ts'

const CODES: Record<number, string> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  501: 'not-implemented',
}

/** Payload answers some faults with a bare message: whatever it is, our readers get one shape, each fault with a code. */
export async function inOurShape(response: Response): Promise<Response> {
  if (response.status < 400 || !response.headers.get('content-type')?.includes('json')) return response
  const body = (await response.json().catch(() => ({}))) as {
    errors?: Partial<AnsweredError>[]
    message?: string
  }
  const code = CODES[response.status] ?? (response.status >= 500 ? 'internal-error' : 'bad-request')
  const isPlain = !Array.isArray(body.errors)
  const errors = isPlain
    ? [
        {
          message:
            response.status === 404 ? 'There is nothing at this address.' : (body.message ?? 'Refused.'),
          code,
        },
      ]
    : body.errors!.map((error) => ({
        ...error,
        message: error.message ?? 'Refused.',
        code: error.code ?? code,
      }))
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  if (response.status === 503) headers.set('Retry-After', '5')
  return Response.json(isPlain ? { errors } : { ...body, errors }, { status: response.status, headers })
}
