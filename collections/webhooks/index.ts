import type { CollectionConfig } from 'payload'
import { receiverStates, WEBHOOKS } from '#src/outbox/receiver.ts'
import { faultOfReceiver } from '#src/webhooks/receiver-url.ts'
import { administrators, hiddenUnless } from '../shared/access.ts'
import { computed } from '../shared/fields.ts'
import { makeSecret } from './endpoints/make-secret.ts'
import { pause, resume } from './endpoints/pause-and-resume.ts'
import { sendTest } from './endpoints/send-test.ts'
import { beginPaused } from './hooks/begin-paused.ts'

/** What the service writes is not there while somebody fills in a new one. */
const onceMade = (data: { state?: unknown }) => Boolean(data?.state)
const kept = { access: computed }
const dayAndTime = { pickerAppearance: 'dayAndTime', displayFormat: 'd MMMM yyyy HH:mm' } as const

/** Of what the public reads; the collections as the API names them. */
const heardOf = [
  { value: 'authorities', label: 'Authorities' },
  { value: 'inspection-reports', label: 'Inspection reports' },
  { value: 'news-articles', label: 'News articles' },
  { value: 'agencies', label: 'Agencies' },
  { value: 'media', label: 'Media' },
  { value: 'topics', label: 'Topics' },
  { value: 'glossary', label: 'Glossary' },
  { value: 'campaigns', label: 'Campaigns' },
  { value: 'site-settings', label: 'Site settings' },
]

/** Who wants to hear of what is published. Each change is delivered by the outbox (src/outbox). */
export const Webhooks: CollectionConfig = {
  slug: WEBHOOKS,
  labels: { singular: 'Webhook', plural: 'Webhooks' },
  graphQL: false,
  disableDuplicate: true,
  admin: {
    group: 'Delivery',
    hidden: hiddenUnless(),
    useAsTitle: 'name',
    defaultColumns: ['name', 'state', 'url', 'collections', 'failures', 'lastAnswer'],
    description:
      'Who is told when something is published, changed or unpublished: a front end, a cache, another service.',
    components: { edit: { beforeDocumentControls: ['/src/admin/webhooks/Controls#Controls'] } },
  },
  access: {
    read: administrators,
    create: administrators,
    update: administrators,
    delete: administrators,
  },
  fields: [
    {
      name: 'secret',
      type: 'ui',
      admin: {
        condition: onceMade,
        components: { Field: '/src/admin/webhooks/Secret#Secret' },
      },
    },
    { name: 'name', type: 'text', required: true, maxLength: 100 },
    {
      name: 'url',
      type: 'text',
      label: 'Address',
      required: true,
      maxLength: 2000,
      validate: (value: unknown) => faultOfReceiver(String(value ?? '')) ?? true,
      admin: { description: 'Where deliveries are posted to. It begins with https://.' },
    },
    {
      name: 'collections',
      type: 'select',
      label: 'What it hears of',
      hasMany: true,
      options: heardOf,
      admin: { description: 'Left empty: everything that the public reads.' },
    },
    {
      ...kept,
      name: 'state',
      type: 'select',
      options: [...receiverStates],
      index: true,
      admin: {
        position: 'sidebar',
        condition: onceMade,
        components: { Cell: '/src/admin/cells/StateCell#StateCell' },
      },
    },
    { ...kept, name: 'reason', type: 'textarea', admin: { condition: (data) => Boolean(data?.reason) } },
    {
      ...kept,
      name: 'failures',
      type: 'number',
      label: 'Failed one after the other',
      defaultValue: 0,
      admin: { position: 'sidebar', condition: onceMade },
    },
    {
      ...kept,
      name: 'quietUntil',
      type: 'date',
      label: 'Not tried before',
      admin: {
        position: 'sidebar',
        condition: (data) => Boolean(data?.quietUntil),
        date: dayAndTime,
      },
    },
    {
      ...kept,
      name: 'lastAnswer',
      type: 'text',
      label: 'Last answer',
      admin: { condition: (data) => Boolean(data?.lastAnswer) },
    },
    {
      ...kept,
      name: 'secretMadeAt',
      type: 'date',
      label: 'Secret made',
      admin: { position: 'sidebar', condition: onceMade, date: dayAndTime },
    },
    {
      ...kept,
      name: 'earlierSecretUntil',
      type: 'date',
      label: 'The secret before it holds until',
      admin: {
        position: 'sidebar',
        condition: (data) => Boolean(data?.earlierSecretUntil),
        date: dayAndTime,
      },
    },
    { name: 'sealed', type: 'text', hidden: true, access: { ...computed, read: () => false } },
  ],
  hooks: { beforeChange: [beginPaused] },
  endpoints: [makeSecret, pause, resume, sendTest],
}
