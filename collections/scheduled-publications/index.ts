import type { CollectionConfig } from 'payload'
import { actions, SCHEDULE, states } from '#src/schedule/states.ts'
import { contentStaff, editors, hiddenUnless } from '../shared/access.ts'
import { computed } from '../shared/fields.ts'
import { pageCollections } from '../shared/page-url.ts'
import { callItOff } from './endpoints/call-off.ts'
import { refuseBadSchedule } from './hooks/refuse-bad-schedule.ts'
import { setUp } from './hooks/set-up.ts'

/** What the service writes is not there while somebody fills in a new one. */
const onceScheduled = (data: { state?: unknown }) => Boolean(data?.state)
const kept = { access: computed }
const dayAndTime = { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy HH:mm' } as const

/** What is published or unpublished at a chosen time. Made by editors, carried out by the service (src/schedule). */
export const ScheduledPublications: CollectionConfig = {
  slug: SCHEDULE,
  labels: { singular: 'Scheduled publication', plural: 'Scheduled' },
  graphQL: false,
  defaultSort: '-at',
  disableDuplicate: true,
  lockDocuments: false,
  admin: {
    group: 'Content',
    hidden: hiddenUnless('editor', 'viewer'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'action', 'at', 'scheduledBy', 'state', 'reason'],
    listSearchableFields: ['title', 'reason'],
    description:
      'What will be published or unpublished by itself, and what became of it. The newest draft at that time is published.',
    components: { edit: { beforeDocumentControls: ['/src/admin/schedule/CallOff#CallOff'] } },
  },
  access: { read: contentStaff, create: editors },
  fields: [
    {
      name: 'document',
      type: 'relationship',
      relationTo: [...pageCollections],
      required: true,
      admin: { allowCreate: false },
    },
    { name: 'action', type: 'select', label: 'What happens', required: true, options: [...actions] },
    {
      name: 'at',
      type: 'date',
      label: 'When',
      required: true,
      index: true,
      admin: { date: dayAndTime, description: 'In your own time zone.' },
    },
    {
      ...kept,
      name: 'title',
      type: 'text',
      admin: { condition: onceScheduled, description: 'As it was called when this was scheduled, or done.' },
    },
    {
      ...kept,
      name: 'state',
      type: 'select',
      required: true,
      options: [...states],
      admin: {
        position: 'sidebar',
        condition: onceScheduled,
        components: { Cell: '/src/admin/cells/StateCell#StateCell' },
      },
    },
    {
      ...kept,
      name: 'scheduledBy',
      type: 'relationship',
      label: 'Scheduled by',
      relationTo: 'users',
      index: true,
      admin: { position: 'sidebar', condition: onceScheduled, allowEdit: false, allowCreate: false },
    },
    { ...kept, name: 'reason', type: 'textarea', admin: { condition: onceScheduled } },
    {
      ...kept,
      name: 'settledAt',
      type: 'date',
      label: 'Settled at',
      admin: { position: 'sidebar', condition: onceScheduled, date: dayAndTime },
    },
    { ...kept, name: 'dueAt', type: 'date', required: true, hidden: true },
    { ...kept, name: 'attempts', type: 'number', required: true, defaultValue: 0, hidden: true },
    { ...kept, name: 'leaseUntil', type: 'date', hidden: true },
  ],
  hooks: { beforeValidate: [refuseBadSchedule], beforeChange: [setUp] },
  endpoints: [callItOff],
  indexes: [{ fields: ['state', 'dueAt'] }],
}
