import type { Field } from 'payload'
import { isAddress } from '#src/email/address.ts'
import { calendarDay, computed, rowTitle } from '../shared/fields.ts'
import { enquiryTypes } from '../shared/enquiry-types.ts'
import { bookkeeping } from './bookkeeping-fields.ts'
import { work } from './work-fields.ts'

const ofFostering = (data: { type?: string }) => data?.type === 'fostering' || data?.type === 'transfer'

const whoAndWhat: Field[] = [
  { name: 'type', type: 'select', required: true, options: [...enquiryTypes] },
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
      { name: 'phone', type: 'text', maxLength: 50, index: true },
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
      { name: 'postcode', type: 'text', maxLength: 10, index: true },
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
      { name: 'authority', type: 'relationship', relationTo: 'authorities' },
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

const others: Field = {
  name: 'others',
  type: 'ui',
  admin: { components: { Field: '/src/admin/enquiries/OtherEnquiries#OtherEnquiries' } },
}

const thread: Field = {
  name: 'thread',
  type: 'ui',
  admin: { components: { Field: '/src/admin/enquiries/Thread#Thread' } },
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
      { label: 'Enquiry', fields: [others, ...whoAndWhat, notes, thread] },
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
  ...bookkeeping,
]
