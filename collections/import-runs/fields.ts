import type { Field } from 'payload'
import { states } from '#src/imports/run/row.ts'
import { computed } from '../shared/fields.ts'

const kept = { access: computed }
const shownIn = { readOnly: true } as const

/** Written by the service alone. Lists that may be long are kept as JSON, in the parts. */
export const fields: Field[] = [
  {
    name: 'page',
    type: 'ui',
    admin: { components: { Field: '/src/admin/imports/RunPage#RunPage' } },
  },
  { ...kept, name: 'fileName', type: 'text', required: true, admin: shownIn },
  {
    ...kept,
    name: 'state',
    type: 'select',
    required: true,
    options: [...states],
    index: true,
    admin: {
      ...shownIn,
      position: 'sidebar',
      components: { Cell: '/src/admin/cells/StateCell#StateCell' },
    },
  },
  { ...kept, name: 'reason', type: 'textarea', admin: shownIn },
  { ...kept, name: 'source', type: 'text', admin: shownIn },
  { ...kept, name: 'licence', type: 'text', admin: shownIn },
  {
    ...kept,
    name: 'asAt',
    type: 'text',
    label: 'As at',
    admin: { ...shownIn, description: 'When the file tells, where its rows do not say it.' },
  },
  { ...kept, name: 'rowsRead', type: 'number', admin: { ...shownIn, position: 'sidebar' } },
  { ...kept, name: 'documentsWritten', type: 'number', admin: { ...shownIn, position: 'sidebar' } },
  {
    ...kept,
    name: 'startedBy',
    type: 'relationship',
    label: 'Started by',
    relationTo: 'users',
    admin: { ...shownIn, position: 'sidebar', allowEdit: false, allowCreate: false },
  },
  {
    ...kept,
    name: 'settledAt',
    type: 'date',
    label: 'Settled at',
    admin: { ...shownIn, position: 'sidebar', date: { displayFormat: 'd MMMM yyyy HH:mm' } },
  },
  { ...kept, name: 'fileHash', type: 'text', index: true, admin: { hidden: true } },
  { ...kept, name: 'bytes', type: 'number', admin: { hidden: true } },
  { ...kept, name: 'sheets', type: 'textarea', admin: { hidden: true } },
  { ...kept, name: 'counts', type: 'textarea', admin: { hidden: true } },
  { ...kept, name: 'parts', type: 'number', admin: { hidden: true } },
  { ...kept, name: 'partsDone', type: 'number', admin: { hidden: true } },
  { ...kept, name: 'confirmedAt', type: 'date', admin: { hidden: true } },
  { ...kept, name: 'attempts', type: 'number', required: true, defaultValue: 0, hidden: true },
  { ...kept, name: 'leaseUntil', type: 'date', hidden: true },
]
