import { json } from '../answers.ts'
import { enquirySchema, exampleEnquiry, receiptSchema } from '../enquiry-schema.ts'
import { headerRefs } from '../headers.ts'
import { answerRef, schemaRef, type OwnPaths } from '../part.ts'

export const enquiries: OwnPaths = {
  tag: { name: 'Enquiries', description: 'What a visitor sends to the staff who answer.' },
  paths: {
    '/api/enquiries': {
      post: {
        operationId: 'sendEnquiry',
        summary: 'Sends an enquiry',
        description:
          'What is beside the fields that are named here is refused. With an Idempotency-Key it can be sent again for 24 hours: the same enquiry is answered the same, and kept once.',
        parameters: [
          {
            name: 'Idempotency-Key',
            in: 'header',
            schema: { type: 'string', maxLength: 200 },
            description: 'A new one for each enquiry, such as a UUID.',
          },
        ],
        requestBody: { required: true, content: json(schemaRef('NewEnquiry'), exampleEnquiry) },
        responses: {
          201: {
            description: 'Taken: its reference can be read over the telephone.',
            headers: headerRefs('Cache-Control'),
            content: json(schemaRef('Receipt')),
          },
          400: answerRef('NotUnderstood'),
          405: answerRef('OtherMethod'),
          413: answerRef('TooLarge'),
          415: answerRef('OtherType'),
          422: answerRef('KeyTaken'),
          429: answerRef('TooMany'),
          503: answerRef('Unavailable'),
        },
      },
    },
  },
  schemas: { NewEnquiry: enquirySchema, Receipt: receiptSchema },
}
