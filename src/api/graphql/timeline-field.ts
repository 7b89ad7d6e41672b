import {
  getNamedType,
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfigMap,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql'
import { timelinesOf } from '#collections/authorities/timelines.ts'
import type { TimelineEntry } from '#src/inspections/timeline.ts'
import { inOneTick } from '../../lib/in-one-tick.ts'
import { JOIN_COST } from './caps.ts'
import type { Context } from './find-documents.ts'

type Authority = { id: string }

/** Gives `Authority` its `timeline`. Of all authorities of a list together: two queries at most. */
export function addTimeline(schema: GraphQLSchema): void {
  const authority = schema.getType('Authority') as GraphQLObjectType
  const field = new GraphQLObjectType<Authority, Context>({
    name: 'WithTimeline',
    fields: {
      timeline: {
        type: listOf(entryType(schema)),
        description:
          'Its inspections, re-inspections and visits, the newest first, with what Ofsted printed.',
        extensions: { workedOut: { needs: ['id'], cost: JOIN_COST } },
        resolve: async ({ id }, _args, { req, batches }): Promise<TimelineEntry[]> =>
          (await inOneTick(batches, { name: 'timeline', key: String(id) }, (ids) => timelinesOf(ids, req))) ??
          [],
      },
    },
  }).getFields().timeline!
  authority.getFields().timeline = field
}

function entryType(schema: GraphQLSchema): GraphQLObjectType {
  const report = typesOf(schema, 'InspectionReport')
  const judgements = getNamedType(report('judgements').type) as GraphQLObjectType
  const judgement = typesOf(schema, judgements.name)
  const text = { type: GraphQLString }
  const address = { id: needed(GraphQLString), title: text, slug: text, url: text }
  const followed = new GraphQLObjectType({
    name: 'TimelineFollowed',
    description: 'The inspection that a visit or re-inspection follows.',
    fields: { ...address, when: text },
  })
  const printed = new GraphQLObjectType({
    name: 'TimelineJudgement',
    fields: {
      area: judgement('area'),
      label: { ...needed(GraphQLString), description: 'As that framework printed it.' },
      grade: judgement('grade'),
      gradeLabel: { ...text, description: 'As that framework printed it.' },
      noGradeReason: judgement('noGradeReason'),
      noGradeLabel: text,
    },
  })
  const fields: GraphQLFieldConfigMap<TimelineEntry, Context> = {
    ...address,
    kind: needed(KIND),
    isCurrent: { ...needed(GraphQLBoolean), description: 'Its grades are where the authority stands.' },
    framework: report('framework'),
    frameworkLabel: text,
    eventType: report('eventType'),
    eventTypeLabel: text,
    visitNumber: report('visitNumber'),
    theme: text,
    themeLabel: text,
    startDate: report('startDate'),
    endDate: report('endDate'),
    datePrecision: report('datePrecision'),
    publicationDate: report('publicationDate'),
    when: { ...text, description: 'In words, with no more of the dates than is known.' },
    overallGrade: report('overallGrade'),
    overallGradeLabel: text,
    judgements: { type: listOf(printed) },
    follows: { type: followed },
    sourceUrl: text,
    provenance: report('provenance'),
    correctionNote: text,
  }
  return new GraphQLObjectType({ name: 'TimelineEntry', fields })
}

const KIND = new GraphQLEnumType({
  name: 'TimelineKind',
  values: {
    inspection: {},
    re_inspection: { value: 're-inspection' },
    visit: {},
    other: {},
  },
})

const needed = (type: GraphQLOutputType) => ({ type: new GraphQLNonNull(type) })
const listOf = (type: GraphQLObjectType) => new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)))

/** The types that the schema has for the fields of one of its own. */
function typesOf(schema: GraphQLSchema, name: string) {
  const fields = (schema.getType(name) as GraphQLObjectType).getFields()
  return (field: string) => ({ type: fields[field]!.type })
}
