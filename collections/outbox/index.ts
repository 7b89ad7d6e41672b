import type { Access, CollectionConfig } from 'payload'
import { kinds, messages, states } from '#src/outbox/row.ts'
import { administratorsOnly, hasRole, hiddenUnless, noPerson, personOf } from '../shared/access.ts'
import { breakTies } from '../shared/break-ties.ts'
import { readMessage } from './endpoints/read-message.ts'
import { again } from './endpoints/send-again.ts'
import { testMail } from './endpoints/test-mail.ts'

/** Mail about enquiries is for those who work them; mail about accounts and deliveries to webhooks for administrators. */
const whoseMailItIs: Access = ({ req }) =>
  hasRole(personOf(req)) ? true : hasRole(personOf(req), 'enquiries') ? { enquiry: { exists: true } } : false

export const Outbox: CollectionConfig = {
  slug: 'outbox',
  labels: { singular: 'Message', plural: 'Outbox' },
  graphQL: false,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: 'Delivery',
    hidden: hiddenUnless('enquiries'),
    useAsTitle: 'message',
    defaultColumns: [
      'message',
      'state',
      'to',
      'enquiry',
      'about',
      'attempts',
      'nextAttemptAt',
      'lastAnswer',
      'createdAt',
    ],
    listSearchableFields: ['to', 'lastAnswer'],
    description: 'Everything that leaves by mail or to a webhook, and how it is doing.',
    components: {
      beforeListTable: ['/src/admin/TestMail#TestMail'],
      edit: { beforeDocumentControls: ['/src/admin/SendAgain#SendAgain'] },
    },
  },
  access: { read: whoseMailItIs },
  fields: [
    {
      name: 'rendered',
      type: 'ui',
      admin: { components: { Field: '/src/admin/fields/MessageView#MessageView' } },
    },
    { name: 'message', type: 'select', required: true, options: [...messages] },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: [...kinds],
      admin: { position: 'sidebar' },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      options: [...states],
      admin: { position: 'sidebar', components: { Cell: '/src/admin/cells/StateCell#StateCell' } },
    },
    {
      name: 'to',
      type: 'text',
      admin: {
        description:
          'A member of staff, or a webhook’s host. Empty for the enquirer: the enquiry has the address.',
      },
    },
    { name: 'enquiry', type: 'relationship', relationTo: 'enquiries' },
    {
      name: 'webhook',
      type: 'relationship',
      relationTo: 'webhooks',
      // Who may not read webhooks does not find deliveries by what stands in them either.
      access: { read: administratorsOnly },
      admin: { condition: (data) => data?.kind === 'webhook' },
    },
    { name: 'about', type: 'text', admin: { condition: (data) => data?.kind === 'webhook' } },
    {
      name: 'lastAnswer',
      type: 'textarea',
      admin: { description: 'What the mail server, or the receiver, answered last, in its own words.' },
    },
    { name: 'attempts', type: 'number', required: true, defaultValue: 0, admin: { position: 'sidebar' } },
    {
      name: 'nextAttemptAt',
      type: 'date',
      index: true,
      admin: { position: 'sidebar', date: { displayFormat: 'd MMMM yyyy HH:mm:ss' } },
    },
    {
      name: 'leaseUntil',
      type: 'date',
      admin: {
        position: 'sidebar',
        date: { displayFormat: 'd MMMM yyyy HH:mm:ss' },
        condition: (data) => data?.state === 'sending',
      },
    },
    {
      name: 'sentAt',
      type: 'date',
      admin: { position: 'sidebar', date: { displayFormat: 'd MMMM yyyy HH:mm:ss' } },
    },
    { name: 'key', type: 'text', unique: true, hidden: true },
    { name: 'sealed', type: 'text', hidden: true, access: { read: () => false } },
    { name: 'body', type: 'textarea', hidden: true, access: { read: noPerson } },
    { name: 'topic', type: 'text', hidden: true, index: true },
    { name: 'order', type: 'number', hidden: true },
  ],
  hooks: { beforeOperation: [breakTies] },
  endpoints: [readMessage, again, testMail],
  indexes: [
    { fields: ['state', 'nextAttemptAt'] },
    { fields: ['state', 'createdAt'] },
    { fields: ['enquiry', 'createdAt'] },
    { fields: ['message', 'createdAt'] },
    { fields: ['to', 'createdAt'] },
    { fields: ['webhook', 'state', 'order'] },
  ],
}
