import { happenings } from '../../changes/index.ts'
import { headerRefs } from '../headers.ts'
import { answerRef, type OwnPaths } from '../part.ts'

export const changes: OwnPaths = {
  tag: { name: 'Changes', description: 'What has changed of what everybody reads, as it changes.' },
  paths: {
    '/api/changes': {
      get: {
        operationId: 'followChanges',
        summary: 'Tells of changes as server-sent events',
        description: `It does not end. \`ready\` comes first; \`change\` has \`{ "collection", "id", "change" }\`, the last one of ${happenings.join(', ')}; \`reset\` says that something was missed: read anew what you show.`,
        parameters: [
          {
            name: 'Last-Event-ID',
            in: 'header',
            schema: { type: 'string' },
            description: 'Where to go on, as browsers do by themselves.',
          },
        ],
        responses: {
          200: {
            description: 'The stream.',
            headers: headerRefs('Cache-Control'),
            content: { 'text/event-stream': { schema: { type: 'string' } } },
          },
          400: answerRef('NotUnderstood'),
          405: answerRef('OtherMethod'),
          429: answerRef('TooMany'),
          503: answerRef('Unavailable'),
        },
      },
    },
  },
}
