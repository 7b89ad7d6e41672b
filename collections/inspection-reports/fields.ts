import type { Field } from 'payload'
import {
  areaOptions,
  eventTypeOptions,
  frameworkOptions,
  gradeOptions,
  noGradeReasonOptions,
} from '#src/inspections/options.ts'
import { noPerson } from '../shared/access.ts'
import { calendarDay, computed, lastCheckedAt, provenance, rowTitle } from '../shared/fields.ts'
import { richText } from '../shared/rich-text.ts'

const listOfTexts = (name: string, label: string, description?: string): Field => ({
  name,
  type: 'array',
  label,
  admin: { initCollapsed: true, description, components: rowTitle('text') },
  fields: [{ name: 'text', type: 'textarea', required: true, maxLength: 2000 }],
})

const whatItIs: Field[] = [
  { name: 'title', type: 'text', required: true, maxLength: 200 },
  {
    type: 'row',
    fields: [
      {
        name: 'authority',
        type: 'relationship',
        relationTo: 'authorities',
        index: true,
        admin: { description: 'Whose services were inspected: an authority or an agency, one of the two.' },
      },
      { name: 'agency', type: 'relationship', relationTo: 'agencies', index: true },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'framework', type: 'select', required: true, options: [...frameworkOptions], index: true },
      {
        name: 'eventType',
        type: 'select',
        options: [...eventTypeOptions],
        index: true,
        admin: { description: 'Left empty where the source does not say.' },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'visitNumber',
        type: 'number',
        min: 1,
        admin: { description: 'Monitoring visits only: the first, the second …' },
      },
      {
        name: 'theme',
        type: 'text',
        maxLength: 200,
        admin: {
          description: 'Visits and joint inspections only.',
          components: { Field: '/src/admin/fields/ThemeField#ThemeField' },
        },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      calendarDay('startDate', { label: 'Inspection began', index: true }),
      calendarDay('endDate', { label: 'Inspection ended' }),
      calendarDay('publicationDate', { label: 'Report published', index: true }),
    ],
  },
  calendarDay('inspectedAt', {
    label: 'Its place in time',
    description: 'When it began, else when it ended, else when its report was published. Lists follow it.',
    computed: true,
  }),
  {
    name: 'datePrecision',
    type: 'select',
    required: true,
    defaultValue: 'day',
    label: 'How much of the beginning is known',
    options: [
      { value: 'day', label: 'The day' },
      { value: 'month', label: 'The month' },
      { value: 'year', label: 'The year' },
      { value: 'unknown', label: 'Nothing' },
    ],
  },
  {
    name: 'parentInspection',
    type: 'relationship',
    relationTo: 'inspection-reports',
    label: 'Follows the inspection',
    filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
    admin: { description: 'For a visit or re-inspection: the inspection that it follows.' },
  },
]

const grades: Field[] = [
  {
    name: 'checks',
    type: 'ui',
    admin: { components: { Field: '/src/admin/fields/ReportChecks#ReportChecks' } },
  },
  {
    name: 'judgements',
    type: 'array',
    admin: {
      description:
        'As the report’s front page prints them. Which areas there are follows from the framework; a visit has none.',
      components: rowTitle('area', 'grade'),
    },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'area', type: 'select', required: true, options: [...areaOptions] },
          { name: 'grade', type: 'select', options: [...gradeOptions] },
          {
            name: 'noGradeReason',
            type: 'select',
            label: 'Why there is no grade',
            options: [...noGradeReasonOptions],
          },
        ],
      },
    ],
  },
  {
    name: 'overallGrade',
    type: 'select',
    options: [...gradeOptions],
    index: true,
    access: computed,
    admin: {
      readOnly: true,
      description: 'Worked out from the judgements. From April 2026 inspections have none.',
      components: { Cell: '/src/admin/cells/GradeCell#GradeCell' },
    },
  },
]

const whatItSays: Field[] = [
  { name: 'headline', type: 'text', maxLength: 300 },
  ...richText('summary', { description: 'In your own words.' }),
  listOfTexts('recommendations', 'Recommendations'),
  listOfTexts('strengths', 'Strengths'),
  listOfTexts('areasForImprovement', 'Areas for improvement'),
  {
    name: 'quotations',
    type: 'array',
    admin: {
      initCollapsed: true,
      description: 'Word for word. Tick “checked” only after you have compared it with the report.',
      components: rowTitle('text'),
    },
    fields: [
      { name: 'text', type: 'textarea', required: true, maxLength: 5000 },
      {
        type: 'row',
        fields: [
          { name: 'section', type: 'text', maxLength: 200 },
          { name: 'page', type: 'number', min: 1 },
          {
            name: 'checkedAgainstSource',
            type: 'checkbox',
            defaultValue: false,
            label: 'Checked against the report',
          },
        ],
      },
    ],
  },
  {
    name: 'checkQuotations',
    type: 'ui',
    admin: { components: { Field: '/src/admin/report-pdf/CheckQuotations#CheckQuotations' } },
  },
]

const whereItIsFrom: Field[] = [
  { name: 'leadInspector', type: 'text', maxLength: 200 },
  {
    name: 'team',
    type: 'array',
    admin: { initCollapsed: true, components: rowTitle('name', 'role') },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'name', type: 'text', required: true, maxLength: 200 },
          { name: 'role', type: 'text', maxLength: 200 },
        ],
      },
    ],
  },
  {
    name: 'sourceUrl',
    type: 'text',
    label: 'Ofsted’s address of the report',
    maxLength: 500,
    admin: { description: 'On files.ofsted.gov.uk or reports.ofsted.gov.uk.' },
  },
  {
    name: 'document',
    type: 'upload',
    relationTo: 'media',
    filterOptions: { mimeType: { equals: 'application/pdf' } },
    admin: { description: 'The report itself, as PDF.' },
  },
  {
    name: 'readDocument',
    type: 'ui',
    admin: { components: { Field: '/src/admin/report-pdf/ReadDocument#ReadDocument' } },
  },
  {
    type: 'row',
    fields: [
      { name: 'pages', type: 'number', min: 1 },
      {
        name: 'licence',
        type: 'text',
        maxLength: 200,
        admin: { description: 'Reports before 2018 have another licence than the newer ones.' },
      },
    ],
  },
  provenance,
  lastCheckedAt,
  {
    name: 'correctionNote',
    type: 'textarea',
    maxLength: 2000,
    admin: { description: 'What Ofsted or we corrected, and when. Shown to readers.' },
  },
]

export const fields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      { label: 'Inspection', fields: [...whatItIs, ...grades] },
      { label: 'Findings', fields: whatItSays },
      { label: 'Source', fields: whereItIsFrom },
    ],
  },
  { name: 'identity', type: 'text', unique: true, hidden: true, access: { ...computed, read: noPerson } },
]
