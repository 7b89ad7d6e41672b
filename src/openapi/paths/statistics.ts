import { gradeOptions, positionGradeOptions } from '../../inspections/options.ts'
import { answer, besidesLists } from '../answers.ts'
import { orNull, parameterRef, schemaRef, whole, type OwnPaths, type Schema } from '../part.ts'

const text: Schema = { type: 'string' }
const count: Schema = { type: 'integer', minimum: 0 }
const list = (items: Schema): Schema => ({ type: 'array', items })

/** Each grade has its line, also where there is none of it. */
const byGrade = (options: readonly { value: string }[]): Schema =>
  list(whole({ grade: { type: 'string', enum: options.map(({ value }) => value) }, label: text, count }))

const byPlace = list(schemaRef('RegionCount'))

export const statistics: OwnPaths = {
  tag: { name: 'Record', description: 'The record of inspections as a whole, as docs/open-data.md tells.' },
  paths: {
    '/api/statistics': {
      get: {
        operationId: 'countGrades',
        summary: 'How many authorities have which grade',
        description: 'Each authority that exists now, once, by its newest full inspection.',
        parameters: [parameterRef('If-None-Match')],
        responses: { 200: answer('The counts.', schemaRef('Statistics')), ...besidesLists },
      },
    },
  },
  schemas: {
    Statistics: whole({
      authorities: count,
      byGrade: byGrade(positionGradeOptions),
      byRegion: byPlace,
      byOfstedRegion: byPlace,
      byArea: list(
        whole({
          area: text,
          label: text,
          graded: count,
          notGraded: count,
          byGrade: byGrade(gradeOptions),
        }),
      ),
    }),
    RegionCount: whole({
      region: { ...orNull(text), description: 'null: not known.' },
      label: text,
      authorities: count,
      byGrade: byGrade(positionGradeOptions),
    }),
  },
}
