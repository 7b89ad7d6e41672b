import { besidesLists } from '../answers.ts'
import { headerRefs } from '../headers.ts'
import { orNull, parameterRef, schemaRef, whole, type OwnPaths, type Part, type Schema } from '../part.ts'

const text: Schema = { type: 'string' }
const maybe = orNull(text)
const day = orNull({ type: 'string', format: 'date' })
const list = (items: Schema): Schema => ({ type: 'array', items })

const file = (operationId: string, summary: string, content: Part): Part => ({
  operationId,
  tags: ['Record'],
  summary,
  description:
    'Under the Open Government Licence v3.0. Sent as it is read: a connection that breaks leaves a file that is not whole.',
  parameters: [parameterRef('If-None-Match')],
  responses: {
    200: {
      description: 'The file, the newest report first.',
      headers: headerRefs('ETag', 'Cache-Control', 'Vary', 'Surrogate-Key'),
      content,
    },
    ...besidesLists,
  },
})

export const openData: OwnPaths = {
  paths: {
    '/api/open-data/inspections.csv': {
      get: file('fetchInspectionsAsCsv', 'Every published report as a table', {
        'text/csv': { schema: text },
      }),
    },
    '/api/open-data/inspections.json': {
      get: file('fetchInspections', 'The same as JSON', {
        'application/json': { schema: list(schemaRef('OpenReport')) },
      }),
    },
  },
  schemas: {
    OpenReport: whole({
      id: schemaRef('Id'),
      title: maybe,
      url: maybe,
      authority: orNull(
        whole({
          name: maybe,
          gssCode: maybe,
          ofstedUrn: maybe,
          region: maybe,
          regionLabel: maybe,
          ofstedRegion: maybe,
          ofstedRegionLabel: maybe,
        }),
      ),
      agency: orNull(whole({ name: maybe, ofstedUrn: maybe })),
      framework: maybe,
      eventType: maybe,
      visitNumber: orNull({ type: 'integer' }),
      theme: maybe,
      startDate: {
        ...orNull({ type: 'string', pattern: '^\\d{4}(-\\d{2}){0,2}$' }),
        description: 'No more than is known: 2026-03-02, 2012-05, 2012.',
      },
      endDate: day,
      publicationDate: day,
      overallGrade: maybe,
      judgements: list(whole({ area: maybe, label: maybe, grade: maybe, noGradeReason: maybe })),
      follows: orNull(text),
      sourceUrl: maybe,
      licence: maybe,
      correctionNote: maybe,
      provenance: list(whole({ source: maybe, url: maybe, retrievedAt: day, licence: maybe })),
      lastCheckedAt: day,
    }),
  },
}
