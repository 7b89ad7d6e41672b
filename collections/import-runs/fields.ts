import type { Field } from 'payload'
import { states } from '#src/imports/run/row.ts'
import { computed } from '../shared/fields.ts'

const kept = { access: computed }
/**
 * In the list. On an import's own page, `RunPage` shows it, which follows what the service does; the form does not.
 * By its style: with a condition the database would take it for optional, and `hidden` takes it out of the list.
 */
const onItsPage = { style: { display: 'none' } }

/** Written by the service alone. Lists that may be long are kept as JSON, in the parts. */
export const fields: Field[] = [
  {
    name: 'page',
    type: 'ui',
    admin: { components: { Field: '/src/admin/imports/RunPage#RunPage' } },
  },
  { ...kept, name: 'fileName', type: 'text', label: 'File', required: true, admin: onItsPage },
  {
    ...kept,
    name: 'state',
    type: 'select',
    required: true,
    options: [...states],
    index: true,
    admin: {
      ...onItsPage,
      components: { Cell: '/src/admin/cells/StateCell#StateCell' },
    },
  },
  { ...kept, name: 'reason', type: 'textarea', admin: onItsPage },
  { ...kept, name: 'source', type: 'text', admin: onItsPage },
  { ...kept, name: 'licence', type: 'text', admin: onItsPage },
  { ...kept, name: 'asAt', type: 'text', label: 'As at', admin: onItsPage },
  { ...kept, name: 'rowsRead', type: 'number', label: 'Rows read', admin: onItsPage },
  { ...kept, name: 'documentsWritten', type: 'number', label: 'Documents written', admin: onItsPage },
  {
    ...kept,
    name: 'startedBy',
    type: 'relationship',
    label: 'Started by',
    relationTo: 'users',
    admin: { readOnly: true, position: 'sidebar', allowEdit: false, allowCreate: false },
  },
  {
    ...kept,
    name: 'settledAt',
    type: 'date',
    label: 'Settled at',
    admin: { ...onItsPage, date: { displayFormat: 'd MMMM yyyy HH:mm' } },
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
