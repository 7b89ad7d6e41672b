import { APIError, Forbidden, NotFound, ValidationError } from 'payload'
import { describe, expect, it } from 'vitest'
import { answerTo, Refusal, Refusals } from '#src/lib/errors.ts'

const named = (name: string, more: object = {}) =>
  Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:27017'), { name }, more)
const codesOf = (error: unknown) => {
  const { status, errors } = answerTo(error)
  return [status, ...errors.map(({ code }) => code)]
}

describe('The answer to an error', () => {
  it.each([
    ['a refusal', new Refusal(409, 'too-late', 'Too late. Come earlier.'), [409, 'too-late']],
    ['something forbidden', new Forbidden(), [403, 'forbidden']],
    ['something that is not there', new NotFound(), [404, 'not-found']],
    ['a body that is no JSON', new SyntaxError('Unexpected token'), [400, 'bad-json']],
    [
      'an error that is meant for the public',
      new APIError('Say which.', 400, null, true),
      [400, 'bad-request'],
    ],
    ['a write conflict', Object.assign(new Error('x'), { code: 112 }), [503, 'write-conflict']],
    ['a database that is away', named('MongoServerSelectionError'), [503, 'database-unavailable']],
    [
      'a database that is away, further down',
      new Error('x', { cause: named('MongoNetworkError') }),
      [503, 'database-unavailable'],
    ],
    [
      'a database that is full',
      new Error('x', { cause: Object.assign(new Error('disk'), { code: 'SQLITE_FULL' }) }),
      [503, 'database-unavailable'],
    ],
    [
      'a database that another program keeps busy',
      Object.assign(new Error('locked'), { code: 'SQLITE_BUSY_SNAPSHOT' }),
      [503, 'database-unavailable'],
    ],
    [
      'a database that may not write to its file',
      Object.assign(new Error('readonly'), { code: 'SQLITE_READONLY_DBMOVED' }),
      [503, 'database-unavailable'],
    ],
    [
      'a constraint of the database',
      Object.assign(new Error('x'), { code: 'SQLITE_CONSTRAINT' }),
      [500, 'internal-error'],
    ],
    ['anything else', new Error('x'), [500, 'internal-error']],
    ['what is no error at all', 'x', [500, 'internal-error']],
    [
      'an inner error that calls itself public',
      new APIError('secret', 500, null, true),
      [500, 'internal-error'],
    ],
    [
      'an error that is not meant for the public',
      new APIError('secret', 400, null, false),
      [500, 'internal-error'],
    ],
  ])('to %s has a status and a stable code', (_, error, expected) => {
    expect(codesOf(error)).toEqual(expected)
  })

  it('names every fault of several', () => {
    const faults = [
      { message: 'One.', code: 'one', field: 'a' },
      { message: 'Two.', code: 'two', field: 'b' },
    ]

    expect(answerTo(new Refusals(400, faults))).toEqual({ status: 400, errors: faults })
  })

  it('names each field that is not valid, with its code, and keeps what the admin reads', () => {
    const errors = [
      { path: 'judgements.0.grade', message: 'A visit has no grades.', code: 'visit-graded' },
      { path: 'slug', message: 'Value must be unique' },
      { path: 'title', message: 'This field is required.' },
    ]

    const answer = answerTo(new ValidationError({ collection: 'inspection-reports', errors }))

    expect(answer.status).toBe(400)
    expect(answer.errors.map(({ field, code, message }) => [field, code, message])).toEqual([
      ['judgements.0.grade', 'visit-graded', 'A visit has no grades.'],
      ['slug', 'taken', 'Value must be unique'],
      ['title', 'invalid', 'This field is required.'],
    ])
    expect(answer.errors[1]).toMatchObject({
      name: 'ValidationError',
      data: { collection: 'inspection-reports', errors: [{ path: 'slug' }] },
    })
  })

  it('names the field that MongoDB refuses in a draft, in words for people', () => {
    const error = named('ValidationError', { errors: { framework: { kind: 'enum', value: 'ilacs' } } })

    expect(answerTo(error)).toMatchObject({
      status: 400,
      errors: [
        {
          field: 'framework',
          code: 'invalid',
          message: 'This value cannot be kept here. Choose or write another.',
        },
      ],
    })
    expect(JSON.stringify(answerTo(error))).not.toMatch(/10\.0\.0\.7|enum/)
  })

  it('tells nothing of an unexpected error', () => {
    const error = Object.assign(new Error('INSERT INTO enquiries VALUES (Ada)'), {
      stack: 'at /srv/secret.ts',
    })

    expect(JSON.stringify(answerTo(error))).not.toMatch(/INSERT|Ada|secret/)
    expect(JSON.stringify(answerTo(named('MongoNetworkError')))).not.toMatch(/10\.0\.0\.7/)
  })
})
