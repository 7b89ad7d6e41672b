import { contentCollection } from '../shared/content.ts'
import { setLastChecked } from '../shared/keep-last-checked.ts'
import { sourceViews } from '../shared/panels.ts'
import { checkQuotations } from './endpoints/check-quotations.ts'
import { readDocument } from './endpoints/read-document.ts'
import { fields } from './fields.ts'
import {
  refreshPositions,
  refreshPositionsAfterDeletion,
  rememberSubjects,
} from './hooks/refresh-positions.ts'
import { refuseFaults } from './hooks/refuse-faults.ts'
import { setComputed } from './hooks/set-computed.ts'

export const InspectionReports = contentCollection({
  slug: 'inspection-reports',
  titleField: 'title',
  labels: { singular: 'Inspection report', plural: 'Inspection reports' },
  graphQL: { singularName: 'InspectionReport', pluralName: 'InspectionReports' },
  defaultSort: '-startDate',
  admin: {
    defaultColumns: ['title', 'authority', 'eventType', 'overallGrade', 'startDate', '_status'],
    listSearchableFields: ['title', 'leadInspector', 'headline'],
    components: sourceViews('inspection-reports'),
    description: 'Inspections and visits by Ofsted, each with the grades that it printed.',
  },
  fields,
  endpoints: [readDocument, checkQuotations],
  hooks: {
    beforeValidate: [refuseFaults],
    beforeChange: [setComputed, setLastChecked, rememberSubjects],
    afterChange: [refreshPositions],
    beforeDelete: [rememberSubjects],
    afterDelete: [refreshPositionsAfterDeletion],
  },
  lists: [
    { order: '-startDate' },
    { by: ['authority'], order: '-startDate' },
    { by: ['agency'], order: '-startDate' },
    { by: ['framework'], order: '-startDate' },
    { by: ['eventType'], order: '-startDate' },
    { by: ['overallGrade'], order: '-startDate' },
    { by: ['framework', 'eventType'], order: '-startDate' },
    { by: ['framework', 'overallGrade'], order: '-startDate' },
    { order: '-publicationDate' },
    { order: '-inspectedAt' },
    { by: ['authority'], order: '-inspectedAt' },
    { order: 'lastCheckedAt' },
  ],
})
