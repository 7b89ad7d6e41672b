import { json } from '../answers.ts'
import { headerRefs } from '../headers.ts'
import { answerRef, closed, schemaRef, type OwnPaths } from '../part.ts'

export const health: OwnPaths = {
  tag: { name: 'Health', description: 'For whoever runs it.' },
  paths: {
    '/healthz': {
      get: {
        operationId: 'isAlive',
        summary: 'Whether the process lives',
        responses: {
          200: {
            description: 'It lives.',
            headers: headerRefs('Cache-Control'),
            content: json(closed({ status: { const: 'ok' } }, ['status'])),
          },
          405: answerRef('OtherMethod'),
        },
      },
    },
    '/readyz': {
      get: {
        operationId: 'isReady',
        summary: 'Whether it can be sent requests',
        responses: {
          200: {
            description: 'The database answers and the outbox runs.',
            headers: headerRefs('Cache-Control'),
            content: json(schemaRef('Readiness')),
          },
          405: answerRef('OtherMethod'),
          503: {
            description: 'Not yet, or no longer.',
            headers: headerRefs('Cache-Control'),
            content: json({ anyOf: [schemaRef('Readiness'), schemaRef('Errors')] }),
          },
        },
      },
    },
  },
  schemas: {
    Readiness: closed(
      {
        status: { enum: ['ready', 'not ready'] },
        stopping: { type: 'boolean' },
        database: { type: 'boolean' },
        outbox: { type: 'boolean' },
      },
      ['status', 'stopping', 'database', 'outbox'],
    ),
  },
}
