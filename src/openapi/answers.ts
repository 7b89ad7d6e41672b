import { headerRefs, ofReads } from './headers.ts'
import { answerRef, closed, schemaRef, type Part, type Schema } from './part.ts'

export const json = (schema: Schema, example?: unknown): Part => ({
  'application/json': { schema, ...(example === undefined ? {} : { example }) },
})

/** What every refusal is answered with: one entry a fault, `code` stable, `field` what to change. */
export const errorSchema: Schema = closed(
  {
    errors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: {
          message: { type: 'string', description: 'What happened and what to do, for a person.' },
          code: { type: 'string', pattern: '^[a-z0-9-]+$', description: 'Stable, for a program.' },
          field: { type: 'string', description: 'What of the request it is about.' },
          name: { type: 'string' },
          data: {},
        },
        required: ['message', 'code'],
      },
    },
    data: { description: 'GraphQL only.' },
  },
  ['errors'],
)

const refusal = (description: string, fault: object, ...more: string[]): Part => ({
  description,
  headers: headerRefs('Cache-Control', ...more),
  content: json(schemaRef('Errors'), { errors: [fault] }),
})

/** What is not an answer to the question, by name. */
export const answers: Record<string, Part> = {
  NotModified: { description: 'What you hold is still true.', headers: ofReads },
  Moved: {
    description:
      'The page moved. The query is kept; look again at once next time, since the address may be taken.',
    headers: { ...(ofReads as object), ...(headerRefs('Location') as object) },
    content: json(
      closed({ movedTo: closed({ id: schemaRef('Id'), slug: schemaRef('Slug'), url: { type: 'string' } }) }),
    ),
  },
  NotUnderstood: refusal('Something of it is not understood; each fault is named.', {
    message: 'limit: Give a whole number from 1 to 100.',
    code: 'bad-limit',
    field: 'limit',
  }),
  NothingThere: refusal('There is nothing at this address.', {
    message: 'There is nothing at this address.',
    code: 'not-found',
  }),
  NotRegistered: refusal('Where only registered queries are taken: this is none.', {
    message: 'Only registered queries are taken here.',
    code: 'document-not-trusted',
    field: 'query',
  }),
  KeyTaken: refusal('The Idempotency-Key came with another enquiry before.', {
    message: 'This Idempotency-Key came with another enquiry. Use a new key for each.',
    code: 'idempotency-key-reused',
    field: 'Idempotency-Key',
  }),
  OtherMethod: refusal(
    'There is no such method here.',
    { message: 'Use GET or HEAD here.', code: 'method-not-allowed' },
    'Allow',
  ),
  TooLarge: refusal('The body is too large.', {
    message: 'Send at most 64 KB at a time.',
    code: 'too-large',
  }),
  OtherType: refusal('The body is not JSON by its Content-Type, or is compressed.', {
    message: 'Send JSON, with Content-Type: application/json.',
    code: 'unsupported-media-type',
  }),
  TooMany: refusal(
    'Too many requests from your network.',
    { message: 'Too many requests from your network. Try again in 30 seconds.', code: 'too-many-requests' },
    'Retry-After',
  ),
  Unavailable: refusal(
    'Not at this moment.',
    { message: 'The database cannot be reached. Try again soon.', code: 'database-unavailable' },
    'Retry-After',
  ),
}

/** What a read may be answered besides its answer. */
export const besidesReads: Part = {
  304: answerRef('NotModified'),
  400: answerRef('NotUnderstood'),
  404: answerRef('NothingThere'),
  405: answerRef('OtherMethod'),
  429: answerRef('TooMany'),
  503: answerRef('Unavailable'),
}

/** The same where there is always an answer. */
export const besidesLists: Part = Object.fromEntries(
  Object.entries(besidesReads).filter(([status]) => status !== '404'),
)

/** An answer that caches may keep. */
export const answer = (description: string, schema: Schema, example?: unknown): Part => ({
  description,
  headers: ofReads,
  content: json(schema, example),
})

/** The same that is no JSON, or JSON that has a name of its own. */
export const answerAs = (description: string, types: Record<string, Schema>): Part => ({
  description,
  headers: ofReads,
  content: Object.fromEntries(Object.entries(types).map(([type, schema]) => [type, { schema }])),
})
