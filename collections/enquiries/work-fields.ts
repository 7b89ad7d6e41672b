import type { Field, RelationshipFieldSingleValidation } from 'payload'
import { relationship } from 'payload/shared'
import { idOf } from '#src/lib/id-of.ts'
import { enquiryRoles } from '../shared/access.ts'
import { computed } from '../shared/fields.ts'
import { statuses } from './statuses.ts'

/** Who has left the team since may stay where he is: to say otherwise would keep everything else from being saved. */
const newAssignee: RelationshipFieldSingleValidation = (value, options) =>
  value && idOf(value) === idOf(options.previousValue) ? true : relationship(value, options)

export const work: Field[] = [
  {
    name: 'decision',
    type: 'ui',
    admin: {
      position: 'sidebar',
      components: { Field: '/src/admin/enquiries/QuarantineDecision#QuarantineDecision' },
    },
  },
  {
    name: 'lateness',
    type: 'ui',
    admin: {
      position: 'sidebar',
      components: { Field: '/src/admin/enquiries/OverdueNote#OverdueNote' },
    },
  },
  {
    name: 'reference',
    type: 'text',
    unique: true,
    index: true,
    access: computed,
    admin: { position: 'sidebar', readOnly: true },
  },
  {
    name: 'status',
    type: 'select',
    required: true,
    defaultValue: 'new',
    options: [...statuses],
    admin: { position: 'sidebar', components: { Cell: '/src/admin/cells/StatusCell#StatusCell' } },
  },
  {
    name: 'assignedTo',
    type: 'relationship',
    relationTo: 'users',
    filterOptions: { roles: { in: [...enquiryRoles, 'admin'] } },
    validate: newAssignee,
    admin: { position: 'sidebar', allowCreate: false, allowEdit: false },
  },
  {
    name: 'dueAt',
    type: 'date',
    label: 'Answer due',
    access: computed,
    admin: {
      position: 'sidebar',
      readOnly: true,
      date: { displayFormat: 'd MMMM yyyy HH:mm' },
      description: 'When a first answer is due: from the settings, by type.',
      components: { Cell: '/src/admin/cells/DueCell#DueCell' },
    },
  },
  {
    name: 'outcome',
    type: 'text',
    maxLength: 500,
    admin: { position: 'sidebar', description: 'What came of it, when it is closed.' },
  },
  {
    name: 'safeguardingFlag',
    type: 'checkbox',
    defaultValue: false,
    admin: {
      position: 'sidebar',
      description:
        'Somebody may be at risk: tell the designated safeguarding lead now. A flagged enquiry is never erased by itself.',
    },
  },
  {
    name: 'quarantined',
    type: 'checkbox',
    defaultValue: false,
    admin: {
      position: 'sidebar',
      description: 'It looks like spam, so nobody was told. Untick to release it: its mails are sent then.',
    },
  },
]
