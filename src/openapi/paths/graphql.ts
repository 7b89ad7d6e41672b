import { json } from '../answers.ts'
import { headerRefs } from '../headers.ts'
import { answerRef, closed, schemaRef, type OwnPaths, type Part } from '../part.ts'

const EXAMPLE = {
  query:
    'query Page($slug: String!) { AuthorityBySlug(slug: $slug) { document { name positionSentence } movedTo { url } } }',
  variables: { slug: 'wandsworth' },
}

const responses: Part = {
  200: {
    description: 'What was asked for; of what could not be answered, `errors` says why.',
    headers: headerRefs('Cache-Control'),
    content: json(schemaRef('GraphQLAnswer')),
  },
  400: answerRef('NotUnderstood'),
  403: answerRef('NotRegistered'),
  404: answerRef('NothingThere'),
  405: answerRef('OtherMethod'),
  429: answerRef('TooMany'),
  503: answerRef('Unavailable'),
}

const EXPLORER = { schema: { type: 'string', description: 'Without a query, in the demo: an explorer.' } }

const inQuery = (name: string, more: Part): Part => ({
  name,
  in: 'query',
  schema: { type: 'string' },
  ...more,
})

export const graphQL: OwnPaths = {
  tag: {
    name: 'GraphQL',
    description:
      'One operation a request. The schema is docs/schema.graphql; registered queries have short addresses.',
  },
  paths: {
    '/api/graphql': {
      get: {
        operationId: 'askGraphQL',
        summary: 'Answers a query, so that caches can keep it',
        parameters: [
          inQuery('query', { example: '{ Topics(limit: 3) { docs { name slug } } }' }),
          inQuery('documentId', { description: 'sha256: and the hash of a registered query, in its place.' }),
          inQuery('variables', { description: 'A JSON object.' }),
          inQuery('operationName', {}),
        ],
        responses: {
          ...responses,
          200: {
            ...(responses[200] as Part),
            headers: headerRefs('Cache-Control', 'Surrogate-Key', 'Cache-Status'),
            content: { ...json(schemaRef('GraphQLAnswer')), 'text/html': EXPLORER },
          },
          304: answerRef('NotModified'),
        },
      },
      post: {
        operationId: 'postGraphQL',
        summary: 'Answers a query or takes createEnquiry',
        requestBody: { required: true, content: json(schemaRef('GraphQLQuestion'), EXAMPLE) },
        responses: { ...responses, 413: answerRef('TooLarge'), 415: answerRef('OtherType') },
      },
    },
  },
  schemas: {
    GraphQLQuestion: {
      type: 'object',
      properties: {
        query: { type: ['string', 'null'] },
        documentId: { type: ['string', 'null'] },
        variables: { type: ['object', 'null'] },
        operationName: { type: ['string', 'null'] },
      },
      anyOf: [{ required: ['query'] }, { required: ['documentId'] }],
    },
    GraphQLAnswer: closed({
      data: { type: ['object', 'null'] },
      errors: { type: 'array', items: { type: 'object' } },
    }),
  },
}
