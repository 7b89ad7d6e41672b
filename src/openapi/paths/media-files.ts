import { headerRefs } from '../headers.ts'
import { answerRef, type OwnPaths, type Part } from '../part.ts'
import { FILE_KINDS } from '../../lib/file-kind.ts'

const bytes = Object.fromEntries(Object.keys(FILE_KINDS).map((type) => [type, {}]))

const file = (description: string): Part => ({
  description,
  headers: headerRefs('Cache-Control'),
  content: bytes,
})

export const mediaFiles: OwnPaths = {
  paths: {
    '/api/media/file/{filename}': {
      get: {
        operationId: 'fetchFile',
        tags: ['AllMedia'],
        summary: 'A file that something published shows',
        description: 'Its address stands in the media’s `url` and `sizes`. Ranges of bytes can be asked for.',
        parameters: [
          { name: 'filename', in: 'path', required: true, schema: { type: 'string', minLength: 1 } },
        ],
        responses: {
          200: file('The file.'),
          206: file('The part of it that was asked for.'),
          400: answerRef('NotUnderstood'),
          404: answerRef('NothingThere'),
          405: answerRef('OtherMethod'),
        },
      },
    },
  },
}
