import type { Field, GlobalConfig } from 'payload'
import { administrators, anyone, anyStaffOnly, hiddenUnless } from '../shared/access.ts'
import { leaveOutClosedLists } from '../shared/leave-out-closed-lists.ts'
import { mediaIn, refreshShown } from '../shared/keep-what-is-shown.ts'
import { rowTitle, staffAddresses, webAddress } from '../shared/fields.ts'
import { pageCollections, pathName, standardPaths } from '../shared/page-url.ts'
import { enquiryTypes } from '../shared/enquiry-types.ts'

const wording = (name: string, label: string): Field => ({
  name,
  type: 'group',
  label,
  fields: [
    {
      name: 'version',
      type: 'text',
      maxLength: 50,
      admin: {
        description: 'Change it whenever the words change: each enquiry keeps the version that was shown.',
      },
    },
    { name: 'text', type: 'textarea', maxLength: 10_000 },
  ],
})

const forReaders: Field[] = [
  { name: 'name', type: 'text', required: true, defaultValue: 'Children’s services', maxLength: 100 },
  { name: 'strapline', type: 'text', maxLength: 200 },
  { name: 'about', type: 'textarea', maxLength: 2000 },
  {
    type: 'row',
    fields: [
      { name: 'phone', type: 'text', maxLength: 50 },
      { name: 'email', type: 'email' },
    ],
  },
  { name: 'address', type: 'textarea', maxLength: 500 },
  { name: 'officeHours', type: 'text', maxLength: 200 },
  {
    name: 'social',
    type: 'array',
    labels: { singular: 'Network', plural: 'Social networks' },
    admin: { initCollapsed: true, components: rowTitle('network') },
    fields: [
      {
        type: 'row',
        fields: [{ name: 'network', type: 'text', required: true, maxLength: 50 }, webAddress('url')],
      },
    ],
  },
  {
    name: 'badges',
    type: 'array',
    admin: { initCollapsed: true, components: rowTitle('label') },
    fields: [
      { name: 'label', type: 'text', required: true, maxLength: 100 },
      webAddress('url'),
      { name: 'image', type: 'upload', relationTo: 'media' },
    ],
  },
  {
    name: 'credits',
    type: 'array',
    admin: { initCollapsed: true, components: rowTitle('label') },
    fields: [
      {
        type: 'row',
        fields: [{ name: 'label', type: 'text', required: true, maxLength: 200 }, webAddress('url')],
      },
    ],
  },
]

const legal: Field[] = [
  {
    name: 'safeguardingText',
    type: 'textarea',
    maxLength: 2000,
    admin: { description: 'Shown beside every form and in the mail to the enquirer.' },
  },
  wording('privacyNotice', 'Privacy notice'),
  {
    name: 'consentWordings',
    type: 'array',
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'purpose', type: 'text', required: true, maxLength: 100 },
          { name: 'channel', type: 'text', maxLength: 50 },
          { name: 'version', type: 'text', required: true, maxLength: 50 },
        ],
      },
      { name: 'text', type: 'textarea', required: true, maxLength: 2000 },
    ],
  },
]

const routing: Field[] = [
  {
    name: 'enquiryRecipients',
    type: 'array',
    access: { read: anyStaffOnly },
    label: 'Who gets enquiries of a type',
    admin: { description: 'An authority’s own address comes first, then these, then the default.' },
    fields: [
      { name: 'type', type: 'select', required: true, options: [...enquiryTypes] },
      staffAddresses('addresses', { label: 'Addresses', description: 'Each gets a mail of its own.' }),
    ],
  },
  staffAddresses('defaultRecipients', {
    label: 'Who gets all others',
    description: 'Left empty: ENQUIRIES_TO of the service’s settings.',
  }),
  {
    name: 'staffMailHolds',
    type: 'select',
    access: { read: anyStaffOnly },
    required: true,
    defaultValue: 'everything',
    label: 'The mail to staff holds',
    options: [
      { value: 'everything', label: 'Everything the enquirer wrote' },
      { value: 'link', label: 'Only a link to the enquiry' },
    ],
  },
  {
    name: 'serviceLevels',
    type: 'array',
    access: { read: anyStaffOnly },
    label: 'How soon we answer, by type',
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'type', type: 'select', required: true, options: [...enquiryTypes] },
          { name: 'hours', type: 'number', required: true, min: 1, max: 2000 },
        ],
      },
    ],
  },
  {
    name: 'standardServiceHours',
    type: 'number',
    access: { read: anyStaffOnly },
    defaultValue: 48,
    min: 1,
    max: 2000,
    label: 'How soon we answer all others (hours)',
  },
  {
    name: 'retention',
    type: 'group',
    access: { read: anyStaffOnly },
    fields: [
      {
        name: 'enquiriesMonths',
        type: 'number',
        defaultValue: 12,
        min: 1,
        max: 240,
        label: 'Months that a closed enquiry is kept',
      },
    ],
  },
]

const paths: Field = {
  name: 'pathPatterns',
  type: 'group',
  access: { read: anyStaffOnly },
  label: 'Addresses on the front end',
  admin: {
    description: 'Where the front end shows each kind of page. {slug} stands for the page’s own part.',
  },
  fields: pageCollections.map((collection) => ({
    name: pathName[collection],
    type: 'text',
    defaultValue: standardPaths[collection],
    validate: (value: unknown) =>
      !value || /^\/[^\s]*\{slug\}/.test(String(value)) || 'Begin it with / and put {slug} into it.',
  })),
}

export const SiteSettings: GlobalConfig = {
  slug: 'site-settings',
  label: 'Site settings',
  graphQL: { name: 'SiteSettings' },
  admin: { group: 'Settings', hidden: hiddenUnless() },
  access: { read: anyone, update: administrators },
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: 'For readers', fields: forReaders },
        { label: 'Legal', fields: legal },
        { label: 'Enquiries', fields: routing },
        { label: 'Addresses', fields: [paths] },
      ],
    },
  ],
  hooks: {
    afterRead: [leaveOutClosedLists],
    afterChange: [
      async ({ global, doc, previousDoc, req }) => {
        await refreshShown(
          [...mediaIn(doc, global.fields), ...mediaIn(previousDoc ?? {}, global.fields)],
          req,
        )
        return doc
      },
    ],
  },
}
