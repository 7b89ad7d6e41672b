import { APIError } from 'payload'
import { chainOf, isWriteConflict } from './write-conflict.ts'

/** One fault as every door answers it. `name` and `data` are Payload's, which the admin reads; `code` is ours and stable. */
export type AnsweredError = { message: string; code: string; name?: string; field?: string; data?: unknown }
export type ErrorAnswer = { status: number; errors: AnsweredError[] }

/** A refusal with a stable code: thrown early, turned into an answer in one place. */
export class Refusal extends APIError {
  code: string
  field: string | undefined
  constructor(status: number, code: string, message: string, field?: string) {
    super(message, status, null, true)
    this.code = code
    this.field = field
  }
}

/** Several faults at once: every one is named. */
export class Refusals extends APIError {
  faults: AnsweredError[]
  constructor(status: number, faults: AnsweredError[]) {
    super(faults[0]?.message ?? 'Refused.', status, null, true)
    this.faults = faults
  }
}

const CODES: Record<string, string> = {
  FileUploadError: 'file-broken',
  Forbidden: 'forbidden',
  Locked: 'locked',
  NotFound: 'not-found',
  QueryError: 'unknown-path',
  UnauthorizedError: 'unauthorized',
  UnverifiedEmail: 'unverified-email',
  ValidationError: 'invalid',
}

/** Turns whatever was thrown into the answer that a door gives. Nothing of an unexpected error leaves the house. */
export function answerTo(error: unknown): ErrorAnswer {
  if (error instanceof Refusals) return { status: error.status, errors: error.faults }
  if (error instanceof Refusal)
    return { status: error.status, errors: [plain(error.message, error.code, error.field)] }
  if (isWriteConflict(error)) {
    return {
      status: 503,
      errors: [plain('Others are changing the same content. Send it again.', 'write-conflict')],
    }
  }
  if (isDatabaseAway(error)) {
    return {
      status: 503,
      errors: [plain('The database cannot be reached. Try again soon.', 'database-unavailable')],
    }
  }
  if (isDatabaseStuck(error)) {
    return {
      status: 503,
      errors: [plain(whyStuck(error), 'database-unavailable')],
    }
  }
  if (isBrokenForm(error)) {
    return {
      status: 400,
      errors: [plain('The form is not whole or not as it should be. Send it again.', 'bad-form')],
    }
  }
  const known = error as {
    name?: string
    status?: number
    isPublic?: boolean
    message?: string
    data?: unknown
  }
  // Whether somebody works here is told neither by a wrong password nor by a locked account.
  if (known?.name === 'AuthenticationError' || known?.name === 'LockedAuth') {
    const { status = 401 } = known
    return { status, errors: [{ ...plain(WRONG, 'wrong-credentials'), name: 'AuthenticationError' }] }
  }
  if (known?.name === 'ValidationError') return fieldFaults(known)
  if (known instanceof SyntaxError) {
    return {
      status: 400,
      errors: [plain('The body is not JSON. Check its brackets and quotes.', 'bad-json')],
    }
  }
  if (typeof known?.status === 'number' && known.status < 500 && known.isPublic !== false && known.message) {
    const code = CODES[known.name ?? ''] ?? CODES_OF_STATUS[known.status] ?? 'bad-request'
    const { name, data } = known
    return {
      status: known.status,
      errors: [{ message: known.message, code, ...(name ? { name } : {}), ...(data ? { data } : {}) }],
    }
  }
  return {
    status: 500,
    errors: [plain('Something went wrong on our side. Try again later.', 'internal-error')],
  }
}

/** What went wrong, in a sentence for each fault. */
export const inWords = (error: unknown): string =>
  answerTo(error)
    .errors.map(({ field, message }) => (field ? `${field}: ${message}` : message))
    .join(' ')

const WRONG =
  'The e-mail or the password is wrong. After many wrong tries an account is closed for ten minutes.'

const CODES_OF_STATUS: Record<number, string> = {
  400: 'bad-request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'changed-meanwhile',
  413: 'too-large',
  423: 'locked',
  429: 'too-many-requests',
}

const plain = (message: string, code: string, field?: string): AnsweredError =>
  field ? { message, code, field } : { message, code }

type FieldFault = { message?: string; path?: string; label?: unknown; code?: string }

type FieldsRefused = { status?: number; data?: unknown; message?: string; errors?: unknown }

function fieldFaults(error: FieldsRefused): ErrorAnswer {
  const data = (error.data ?? faultsOfMongo(error)) as { errors?: FieldFault[] } & Record<string, unknown>
  const errors = (data.errors ?? []).map(({ message, path, label, code }) => ({
    message: message ?? 'This is not valid.',
    code: code ?? (/unique/i.test(message ?? '') ? 'taken' : 'invalid'),
    name: 'ValidationError',
    ...(path ? { field: path } : {}),
    data: {
      collection: data.collection,
      global: data.global,
      id: data.id,
      errors: [{ message, path, label }],
    },
  }))
  if (errors.length === 0)
    errors.push({
      ...plain(error.message ?? 'Not valid.', 'invalid'),
      name: 'ValidationError',
      data: { ...data, errors: [] } as never,
    })
  return { status: error.status ?? 400, errors }
}

/** MongoDB checks drafts too, which we do not, and speaks to programmers. */
const faultsOfMongo = ({ errors = {} }: FieldsRefused) => ({
  errors: Object.keys(errors as object).map((path) => ({
    path,
    message: 'This value cannot be kept here. Choose or write another.',
  })),
})

const AWAY =
  /^(MongoServerSelectionError|MongoNetworkError|MongoNetworkTimeoutError|MongoNotConnectedError|MongoTopologyClosedError|PoolClearedError|MongoPoolClearedError|MongooseServerSelectionError|MongoExpiredSessionError)$/

/** In the words of what reads forms, which gives no other sign. */
const BROKEN_FORM =
  /^(Unexpected end of form|Malformed part header|Multipart: Boundary not found|Malformed content type|Request is not eligible for file upload|Upload timeout for |uploadConfig\.handlers is not present|terminated$|aborted$)/

const isBrokenForm = (error: unknown) => error instanceof Error && BROKEN_FORM.test(error.message)

const isDatabaseAway = (error: unknown) => chainOf(error).some((link) => AWAY.test(link.name ?? ''))

/** In the words of SQLite, which lives in this process: it is there, and cannot write. */
const STUCK = /^SQLITE_(FULL|BUSY|LOCKED|READONLY|IOERR|CANTOPEN)/

const stuckIn = (error: unknown) => chainOf(error).find(({ code }) => STUCK.test(String(code)))

const isDatabaseStuck = (error: unknown) => stuckIn(error) !== undefined

function whyStuck(error: unknown): string {
  const code = String(stuckIn(error)?.code)
  if (code.startsWith('SQLITE_FULL'))
    return 'The database is full: there is no room on its disk. Make room, then try again.'
  if (/BUSY|LOCKED/.test(code)) return 'The database is kept busy by another program. Try again soon.'
  return 'The database cannot write to its file. Whoever runs the service has to look at its disk and rights.'
}
