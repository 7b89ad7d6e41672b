import type { AnsweredError } from '../lib/errors.ts'

const CODES: Record<number, string> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  501: 'not-implemented',
}

type Told = Partial<AnsweredError> & { isPublic?: boolean }

/** Payload answers some faults with a bare message: whatever it is, our readers get one shape, each fault with a code. */
export async function inOurShape(response: Response): Promise<Response> {
  if (response.status < 400 || !response.headers.get('content-type')?.includes('json')) return response
  const body = (await response.json().catch(() => ({}))) as { errors?: Told[]; message?: string }
  const code = CODES[response.status] ?? (response.status >= 500 ? 'internal-error' : 'bad-request')
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  if (response.status === 503) headers.set('Retry-After', '5')
  const answer = Array.isArray(body.errors)
    ? { ...body, errors: body.errors.map((error) => withCode(error, code)) }
    : { errors: [{ message: response.status === 404 ? NOTHING : (body.message ?? REFUSED), code }] }
  return Response.json(answer, { status: response.status, headers })
}

const NOTHING = 'There is nothing at this address.'
const REFUSED = 'Refused.'

/** Of a change of many, Payload tells for each that failed whether its message may be read. */
const withCode = ({ isPublic, ...error }: Told, code: string) => ({
  ...error,
  message: error.name === 'NotFound' ? NOTHING : (error.message ?? REFUSED),
  code: error.code ?? (isPublic === false ? 'internal-error' : code),
})
