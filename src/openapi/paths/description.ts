import { answer } from '../answers.ts'
import { headerRefs } from '../headers.ts'
import { answerRef, parameterRef, type OwnPaths, type Part } from '../part.ts'

const besides: Part = {
  304: answerRef('NotModified'),
  400: answerRef('NotUnderstood'),
  405: answerRef('OtherMethod'),
  429: answerRef('TooMany'),
}

export const description: OwnPaths = {
  tag: { name: 'Description', description: 'This description, for programs and for people.' },
  paths: {
    '/api/openapi.json': {
      get: {
        operationId: 'describe',
        summary: 'This description, as OpenAPI 3.1',
        parameters: [parameterRef('If-None-Match')],
        responses: { 200: answer('The description.', { type: 'object', required: ['openapi'] }), ...besides },
      },
    },
    '/api/docs': {
      get: {
        operationId: 'readDescription',
        summary: 'The same as a page',
        parameters: [parameterRef('If-None-Match')],
        responses: {
          200: {
            description: 'The page.',
            headers: headerRefs('ETag', 'Cache-Control', 'Vary', 'Cache-Status'),
            content: { 'text/html': { schema: { type: 'string' } } },
          },
          ...besides,
        },
      },
    },
  },
}
