import { answer, besidesReads } from '../answers.ts'
import { answerRef, orNull, parameterRef, schemaRef, whole, type OwnPaths, type Schema } from '../part.ts'

const text: Schema = { type: 'string' }
const maybe = orNull(text)
const day = orNull({ type: 'string', format: 'date-time' })
const list = (items: Schema): Schema => ({ type: 'array', items })

const read = (operationId: string, summary: string, name: 'id' | 'slug') => ({
  operationId,
  tags: ['Authorities'],
  summary,
  description: 'The newest first; those without a date come last.',
  parameters: [
    { name, in: 'path', required: true, schema: schemaRef(name === 'id' ? 'Id' : 'Slug') },
    parameterRef('If-None-Match'),
  ],
  responses: {
    200: answer('The timeline.', schemaRef('Timeline')),
    ...(name === 'slug' ? { 301: answerRef('Moved') } : {}),
    ...besidesReads,
  },
})

export const timeline: OwnPaths = {
  paths: {
    '/api/authorities/{id}/timeline': {
      get: read('findTimelineById', 'All inspections and visits of an authority', 'id'),
    },
    '/api/authorities/by-slug/{slug}/timeline': {
      get: read('findTimelineBySlug', 'The same by the address of its page', 'slug'),
    },
  },
  schemas: {
    Timeline: whole({
      authority: whole({
        id: schemaRef('Id'),
        name: maybe,
        slug: maybe,
        url: maybe,
        positionSentence: maybe,
      }),
      entries: list(schemaRef('TimelineEntry')),
    }),
    TimelineEntry: whole({
      id: schemaRef('Id'),
      title: maybe,
      slug: maybe,
      url: maybe,
      kind: { type: 'string', enum: ['inspection', 're-inspection', 'visit', 'other'] },
      isCurrent: { type: 'boolean', description: 'Its grades are where the authority stands.' },
      framework: maybe,
      frameworkLabel: maybe,
      eventType: maybe,
      eventTypeLabel: maybe,
      visitNumber: orNull({ type: 'integer' }),
      theme: maybe,
      themeLabel: maybe,
      startDate: day,
      endDate: day,
      datePrecision: maybe,
      publicationDate: day,
      when: { ...maybe, description: 'In words, with no more of the dates than is known.' },
      overallGrade: maybe,
      overallGradeLabel: { ...maybe, description: 'As that framework printed it.' },
      judgements: list(
        whole({
          area: text,
          label: text,
          grade: maybe,
          gradeLabel: maybe,
          noGradeReason: maybe,
          noGradeLabel: maybe,
        }),
      ),
      follows: orNull(whole({ id: schemaRef('Id'), title: maybe, slug: maybe, url: maybe, when: maybe })),
      sourceUrl: maybe,
      provenance: list(whole({ id: text, source: text, url: maybe, retrievedAt: day, licence: maybe })),
      correctionNote: maybe,
    }),
  },
}
