import type * as GraphQLModule from 'graphql'
import type { GraphQLObjectType, GraphQLOutputType } from 'graphql'
import type { PayloadRequest } from 'payload'
import { readStatistics } from './statistics.ts'

type Built = { collections: Record<string, { graphQL?: { type: GraphQLObjectType } }> }

/** `statistics`: how many authorities have which grade; the same as REST's `/api/statistics`. */
export function statisticsQuery(GraphQL: typeof GraphQLModule, { collections }: Built) {
  const { GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLString } = GraphQL
  const authority = collections.authorities!.graphQL!.type.getFields()
  const needed = (type: GraphQLOutputType) => ({ type: new GraphQLNonNull(type) })
  const listOf = (type: GraphQLOutputType) => needed(new GraphQLList(new GraphQLNonNull(type)))
  const text = needed(GraphQLString)
  const number = needed(GraphQLInt)
  const gradeCount = new GraphQLObjectType({
    name: 'GradeCount',
    fields: { grade: { type: authority.currentGrade!.type }, label: text, count: number },
  })
  const placeCount = (name: string, region: GraphQLOutputType) =>
    new GraphQLObjectType({
      name,
      fields: {
        region: { type: region, description: 'Null for those of which it is not known.' },
        label: text,
        authorities: number,
        byGrade: listOf(gradeCount),
      },
    })
  const areaCount = new GraphQLObjectType({
    name: 'AreaCount',
    fields: {
      area: { type: areaTypeOf(authority.currentJudgements!.type, GraphQL) },
      label: text,
      graded: { ...number, description: 'How many authorities have a grade in this area now.' },
      notGraded: number,
      byGrade: listOf(gradeCount),
    },
  })
  const statistics = new GraphQLObjectType({
    name: 'Statistics',
    description:
      'Current authorities by the grades of their newest full inspection, counted as in Ofsted’s tables.',
    fields: {
      authorities: number,
      byGrade: listOf(gradeCount),
      byRegion: listOf(placeCount('RegionCount', authority.region!.type)),
      byOfstedRegion: listOf(placeCount('OfstedRegionCount', authority.ofstedRegion!.type)),
      byArea: listOf(areaCount),
    },
  })
  return {
    statistics: {
      ...needed(statistics),
      resolve: (_source: unknown, _args: unknown, { req }: { req: PayloadRequest }) =>
        readStatistics(req.payload),
    },
  }
}

/** The names of areas, as judgements have them. */
function areaTypeOf(judgements: GraphQLOutputType, { getNamedType, isObjectType }: typeof GraphQLModule) {
  const judgement = getNamedType(judgements)
  if (!isObjectType(judgement)) throw new Error('Judgements have no fields in the schema.')
  return judgement.getFields().area!.type
}
