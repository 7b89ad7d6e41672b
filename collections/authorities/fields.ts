import type { Field, TextFieldSingleValidation } from 'payload'
import { contentStaffOnly } from '../shared/access.ts'
import { contacts, lastCheckedAt, leftOut, provenance, rowTitle, staffAddresses } from '../shared/fields.ts'
import { gradeIn, positionFields } from '../shared/position-fields.ts'
import { richText } from '../shared/rich-text.ts'

const matching =
  (pattern: RegExp, advice: string): TextFieldSingleValidation =>
  (value) =>
    !value || pattern.test(value) || advice

export const types = [
  { value: 'county', label: 'County' },
  { value: 'unitary', label: 'Unitary authority' },
  { value: 'metropolitan-district', label: 'Metropolitan district' },
  { value: 'london-borough', label: 'London borough' },
  { value: 'city-of-london', label: 'City of London' },
  { value: 'isles-of-scilly', label: 'Isles of Scilly' },
] as const

const option = (label: string) => ({ label, value: label.toLowerCase().replace(/,/g, '').replace(/ /g, '-') })

/** The nine regions of the Office for National Statistics. */
export const regions = [
  'East Midlands',
  'East of England',
  'London',
  'North East',
  'North West',
  'South East',
  'South West',
  'West Midlands',
  'Yorkshire and The Humber',
].map(option)

/** Ofsted's eight: it counts the North East with Yorkshire and the Humber. */
export const ofstedRegions = [
  'East Midlands',
  'East of England',
  'London',
  'North East, Yorkshire and the Humber',
  'North West',
  'South East',
  'South West',
  'West Midlands',
].map(option)

const names: Field[] = [
  {
    name: 'name',
    type: 'text',
    required: true,
    maxLength: 200,
    admin: { description: 'As Ofsted writes it, like "Wandsworth".' },
  },
  {
    name: 'officialName',
    type: 'text',
    maxLength: 200,
    admin: { description: 'Like "London Borough of Wandsworth".' },
  },
  { name: 'registeredName', type: 'text', maxLength: 200 },
  {
    name: 'alternativeNames',
    type: 'array',
    admin: {
      description: 'Other names and spellings under which people look for it.',
      initCollapsed: true,
      components: rowTitle('name'),
    },
    fields: [{ name: 'name', type: 'text', required: true, maxLength: 200 }],
  },
]

const identifiers: Field[] = [
  {
    name: 'gssCode',
    type: 'text',
    label: 'ONS code (GSS)',
    unique: true,
    hooks: { beforeDuplicate: [leftOut] },
    validate: matching(/^E(06|08|09|10)\d{6}$/, 'Write the ONS code, like E09000032.'),
    admin: { description: 'Of the Office for National Statistics, like E09000032.' },
  },
  {
    name: 'formerGssCodes',
    type: 'array',
    label: 'Former ONS codes',
    fields: [
      {
        name: 'code',
        type: 'text',
        required: true,
        validate: matching(/^E(06|08|09|10)\d{6}$/, 'Write an ONS code, like E08000016.'),
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'dfeCode',
        type: 'text',
        label: 'DfE code',
        index: true,
        validate: matching(/^\d{3}$/, 'Write the three digits, like 212.'),
      },
      {
        name: 'ofstedUrn',
        type: 'text',
        label: 'Ofsted URN',
        index: true,
        validate: matching(/^\d{5}(\d{2})?$/, 'Write the five or seven digits, like 80518.'),
      },
    ],
  },
]

const place: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'type', type: 'select', options: [...types], index: true },
      { name: 'region', type: 'select', options: regions, index: true },
      { name: 'ofstedRegion', type: 'select', label: 'Ofsted region', options: ofstedRegions },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'latitude', type: 'number', min: 49, max: 61 },
      { name: 'longitude', type: 'number', min: -9, max: 2 },
    ],
  },
  {
    name: 'status',
    type: 'select',
    required: true,
    defaultValue: 'current',
    options: [
      { value: 'current', label: 'Current' },
      { value: 'abolished', label: 'No longer exists' },
    ],
  },
  {
    name: 'successors',
    type: 'relationship',
    relationTo: 'authorities',
    hasMany: true,
    admin: {
      condition: (data) => data?.status === 'abolished',
      description: 'Who took over its children’s services.',
    },
  },
]

const timelinePanel: Field = {
  name: 'timeline',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/admin/inspections/TimelinePanel#TimelinePanel' },
  },
}

export const fields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      {
        label: 'About',
        fields: [
          ...names,
          ...richText('summary', { description: 'Where its children’s services stand, in your own words.' }),
          contacts,
          ...place,
          {
            name: 'deliveredBy',
            type: 'relationship',
            relationTo: 'agencies',
            admin: { description: 'The trust that runs its children’s services, where there is one.' },
          },
          {
            name: 'agencies',
            type: 'relationship',
            relationTo: 'agencies',
            hasMany: true,
            admin: { description: 'Agencies that work with it.' },
          },
          provenance,
          lastCheckedAt,
        ],
      },
      {
        label: 'Inspections',
        fields: [
          ...positionFields,
          gradeIn,
          timelinePanel,
          {
            name: 'reports',
            type: 'join',
            collection: 'inspection-reports',
            on: 'authority',
            defaultSort: '-startDate',
            defaultLimit: 10,
            admin: { defaultColumns: ['title', 'overallGrade', 'startDate', '_status'] },
          },
        ],
      },
      {
        label: 'News',
        fields: [
          {
            name: 'news',
            type: 'join',
            collection: 'news-articles',
            on: 'authorities',
            defaultSort: '-publishedAt',
            defaultLimit: 10,
            admin: { defaultColumns: ['title', 'publishedAt', '_status'] },
          },
        ],
      },
      { label: 'Codes', fields: identifiers },
      {
        label: 'For us only',
        fields: [
          staffAddresses('enquiryEmail', {
            label: 'Enquiries about this authority go to',
            description:
              'Our own staff who answer for this authority. Never shown to readers. Left empty: the recipients in the settings.',
          }),
          {
            name: 'editorNote',
            type: 'textarea',
            maxLength: 5000,
            access: { read: contentStaffOnly },
            admin: { description: 'For colleagues; never shown to readers.' },
          },
        ],
      },
    ],
  },
]
