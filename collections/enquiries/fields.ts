import type { Field } from 'payload'
import { isAddress } from '#src/email/address.ts'
import { noPerson } from '../shared/access.ts'
import { calendarDay, computed, rowTitle } from '../shared/fields.ts'
import { enquiryTypes } from '../shared/enquiry-types.ts'

export const statuses = [
  { value: 'new', label: 'New' },
  { value: 'acknowledged', label: 'Acknowledged' },
  { value: 'contacted', label: 'Contacted' },
  { value: 'progressing', label: 'Progressing' },
  { value: 'closed', label: 'Closed' },
  { value: 'spam', label: 'Spam' },
] as const

const ofFostering = (data: { type?: string }) => data?.type === 'fostering' || data?.type === 'transfer'

const whoAndWhat: Field[] = [
  { name: 'type', type: 'select', required: true, options: [...enquiryTypes], index: true },
  { name: 'fullName', type: 'text', required: true, maxLength: 100 },
  {
    type: 'row',
    fields: [
      {
        name: 'email',
        type: 'text',
        maxLength: 254,
        index: true,
        validate: (value: unknown, { siblingData }: { siblingData: { phone?: string } }) =>
          value
            ? isAddress(value) || 'Write the e-mail address like name@example.org.'
            : Boolean(siblingData?.phone) || 'Write an e-mail address or a phone number.',
      } as Field,
      { name: 'phone', type: 'text', maxLength: 50 },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'preferredContact',
        type: 'select',
        options: [
          { value: 'email', label: 'E-mail' },
          { value: 'phone', label: 'Phone' },
        ],
      },
      { name: 'preferredTime', type: 'text', maxLength: 200 },
      { name: 'postcode', type: 'text', maxLength: 10 },
    ],
  },
  { name: 'message', type: 'textarea', maxLength: 2000, admin: { rows: 8 } },
  {
    type: 'row',
    fields: [
      {
        name: 'hasSpareRoom',
        type: 'checkbox',
        label: 'Has a spare room',
        admin: { condition: ofFostering },
      },
      {
        name: 'currentCarer',
        type: 'checkbox',
        label: 'Is a foster carer now',
        admin: { condition: ofFostering },
      },
      {
        name: 'howHeard',
        type: 'text',
        label: 'How they heard of us',
        maxLength: 300,
        admin: { condition: ofFostering },
      },
    ],
  },
  {
    type: 'collapsible',
    label: 'What it is about',
    admin: { initCollapsed: true },
    fields: [
      { name: 'authority', type: 'relationship', relationTo: 'authorities', index: true },
      { name: 'report', type: 'relationship', relationTo: 'inspection-reports' },
      { name: 'article', type: 'relationship', relationTo: 'news-articles' },
      { name: 'sourceUrl', type: 'text', label: 'Page it was sent from', maxLength: 2000 },
    ],
  },
  {
    type: 'collapsible',
    label: 'Consents',
    admin: { initCollapsed: true },
    fields: [
      {
        name: 'consents',
        type: 'array',
        admin: {
          description: 'What they agreed to, and the wording that they were shown.',
          components: rowTitle('purpose', 'channel'),
        },
        fields: [
          {
            type: 'row',
            fields: [
              { name: 'purpose', type: 'text', required: true, maxLength: 100 },
              { name: 'channel', type: 'text', maxLength: 50 },
              { name: 'wordingVersion', type: 'text', maxLength: 50 },
              { name: 'given', type: 'checkbox', defaultValue: false },
            ],
          },
        ],
      },
      { name: 'privacyNoticeVersion', type: 'text', maxLength: 50 },
    ],
  },
]

const work: Field[] = [
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
    index: true,
    admin: { position: 'sidebar', components: { Cell: '/src/admin/cells/StatusCell#StatusCell' } },
  },
  {
    name: 'assignedTo',
    type: 'relationship',
    relationTo: 'users',
    index: true,
    filterOptions: { roles: { in: ['enquiries', 'data-protection', 'admin'] } },
    admin: { position: 'sidebar', allowCreate: false, allowEdit: false },
  },
  {
    name: 'dueAt',
    type: 'date',
    index: true,
    access: computed,
    admin: {
      position: 'sidebar',
      readOnly: true,
      date: { displayFormat: 'd MMMM yyyy HH:mm' },
      description: 'When an answer is due: from the settings, by type.',
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
    index: true,
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
    index: true,
    admin: {
      position: 'sidebar',
      description: 'It looks like spam, so nobody was told. Untick to release it: its mails are sent then.',
    },
  },
]

const notes: Field = {
  name: 'notes',
  type: 'array',
  admin: {
    description: 'For colleagues. Each note keeps its author and time.',
    components: rowTitle('text'),
  },
  fields: [
    { name: 'text', type: 'textarea', required: true, maxLength: 5000 },
    {
      type: 'row',
      fields: [
        {
          name: 'by',
          type: 'relationship',
          relationTo: 'users',
          access: computed,
          admin: { readOnly: true, allowCreate: false, allowEdit: false },
        },
        {
          name: 'at',
          type: 'date',
          access: computed,
          admin: { readOnly: true, date: { displayFormat: 'd MMMM yyyy HH:mm' } },
        },
      ],
    },
  ],
}

const dataProtection: Field[] = [
  {
    name: 'dataRequest',
    type: 'group',
    label: 'Data-protection request',
    admin: {
      condition: (data) => data?.type === 'data-protection',
      description: 'A request has one calendar month, a complaint thirty days.',
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'kind',
            type: 'select',
            options: [
              { value: 'access', label: 'Access' },
              { value: 'rectification', label: 'Rectification' },
              { value: 'erasure', label: 'Erasure' },
              { value: 'restriction', label: 'Restriction' },
              { value: 'objection', label: 'Objection' },
              { value: 'portability', label: 'Portability' },
              { value: 'complaint', label: 'Complaint' },
            ],
          },
          calendarDay('receivedAt', { label: 'Received on' }),
          {
            name: 'dueAt',
            type: 'date',
            access: computed,
            admin: { readOnly: true, date: { displayFormat: 'd MMMM yyyy' } },
          },
          calendarDay('completedAt', { label: 'Completed on' }),
        ],
      },
    ],
  },
  {
    name: 'retention',
    type: 'group',
    admin: { description: 'How long it is kept: worked out from the settings when it is closed.' },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'closedAt', type: 'date', access: computed, admin: { readOnly: true } },
          { name: 'eraseAfter', type: 'date', access: computed, index: true, admin: { readOnly: true } },
          {
            name: 'legalHold',
            type: 'checkbox',
            defaultValue: false,
            admin: { description: 'Keep it, whatever the date.' },
          },
          { name: 'erasedAt', type: 'date', access: computed, admin: { readOnly: true } },
        ],
      },
    ],
  },
]

export const fields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      { label: 'Enquiry', fields: [...whoAndWhat, notes] },
      {
        label: 'Mail',
        fields: [
          {
            name: 'mails',
            type: 'join',
            collection: 'outbox',
            on: 'enquiry',
            defaultSort: '-createdAt',
            defaultLimit: 20,
            admin: {
              allowCreate: false,
              defaultColumns: ['message', 'state', 'attempts', 'nextAttemptAt', 'lastAnswer'],
              description: 'How each mail about this enquiry is doing.',
            },
          },
        ],
      },
      { label: 'Data protection', fields: dataProtection },
    ],
  },
  ...work,
  // The intent to notify lies in the row itself: whoever has the row has the intent, whatever breaks in between.
  {
    name: 'notify',
    type: 'select',
    options: ['none', 'pending', 'queued'],
    defaultValue: 'none',
    index: true,
    hidden: true,
    access: { ...computed, read: noPerson },
  },
  {
    name: 'recordedBy',
    type: 'relationship',
    relationTo: 'users',
    access: computed,
    admin: {
      position: 'sidebar',
      readOnly: true,
      allowCreate: false,
      description: 'Who recorded it, when it came by telephone.',
      condition: (data) => Boolean(data?.recordedBy),
    },
  },
  {
    name: 'idempotencyKey',
    type: 'text',
    unique: true,
    hidden: true,
    access: { ...computed, read: noPerson },
  },
  { name: 'requestHash', type: 'text', hidden: true, access: { ...computed, read: noPerson } },
]
