import { contentCollection } from '../shared/content.ts'
import { calendarDay, contacts, lastCheckedAt, leftOut, provenance } from '../shared/fields.ts'
import { setLastChecked } from '../shared/keep-last-checked.ts'
import { checkPosition, setPosition } from '../shared/keep-position.ts'
import { sourceViews } from '../shared/panels.ts'
import { positionFields } from '../shared/position-fields.ts'
import {
  refreshDelivered,
  refreshDeliveredAfterDeletion,
  rememberDelivered,
} from './hooks/refresh-delivered.ts'

const URN = /^(SC\d{6}|\d{7})$/

export const Agencies = contentCollection({
  slug: 'agencies',
  titleField: 'name',
  labels: { singular: 'Agency', plural: 'Agencies' },
  graphQL: { singularName: 'Agency', pluralName: 'Agencies' },
  defaultSort: 'name',
  admin: {
    defaultColumns: ['name', 'kind', 'currentGrade', 'sector', '_status'],
    listSearchableFields: ['name', 'ofstedUrn'],
    components: sourceViews('agencies'),
    description: 'Fostering agencies, trusts that run an authority’s services, partners and publishers.',
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 200 },
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      options: [
        { value: 'fostering-agency', label: 'Fostering agency' },
        { value: 'trust', label: 'Trust' },
        { value: 'partner', label: 'Partner' },
        { value: 'publisher', label: 'Publisher' },
      ],
    },
    {
      name: 'ofstedUrn',
      type: 'text',
      label: 'Ofsted URN',
      unique: true,
      hooks: { beforeDuplicate: [leftOut] },
      validate: (value: unknown) =>
        !value || URN.test(String(value)) || 'Write SC and six digits, or seven digits, like SC035327.',
    },
    {
      name: 'sector',
      type: 'text',
      maxLength: 100,
      admin: { description: 'As Ofsted writes it, like Private or Voluntary.' },
    },
    { name: 'owner', type: 'text', maxLength: 200 },
    calendarDay('registeredAt', { label: 'Registered on' }),
    contacts,
    { name: 'authoritiesServed', type: 'relationship', relationTo: 'authorities', hasMany: true },
    {
      name: 'statementOfPurpose',
      type: 'group',
      fields: [
        { name: 'media', type: 'upload', relationTo: 'media' },
        calendarDay('updatedAt', { label: 'Updated on' }),
      ],
    },
    ...positionFields,
    {
      name: 'reports',
      type: 'join',
      collection: 'inspection-reports',
      on: 'agency',
      defaultSort: '-startDate',
      defaultLimit: 10,
    },
    provenance,
    lastCheckedAt,
  ],
  lists: [
    { order: 'lastCheckedAt' },
    { order: 'name' },
    { by: ['kind'], order: 'name' },
    { by: ['currentGrade'], order: 'name' },
    { by: ['kind', 'currentGrade'], order: 'name' },
  ],
  hooks: {
    beforeChange: [setPosition('agency'), setLastChecked],
    afterChange: [checkPosition('agency'), refreshDelivered],
    beforeDelete: [rememberDelivered],
    afterDelete: [refreshDeliveredAfterDeletion],
  },
})
