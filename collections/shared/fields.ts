import type { Field, FieldHook, GroupField, TextField } from 'payload'
import { isAddress } from '#src/email/address.ts'
import { anyStaffOnly, noPerson } from './access.ts'

/** Set by a hook, shown to staff, typed in by nobody. */
export const computed = { create: noPerson, update: noPerson }

/** For `admin.components` of a list: a folded row is told by these of its fields, not by its number. */
export const rowTitle = (...show: string[]) => ({
  RowLabel: { path: '/src/admin/RowTitle#RowTitle', clientProps: { show } },
})

/** What must be a document's own is not taken over into a copy of it. */
export const leftOut: FieldHook = () => null

const HTTP_ADDRESS = /^https?:\/\/[^\s/$.?#][^\s]*$/i

/** A web address for readers to follow. */
export const webAddress = (name: string, more: Partial<TextField> = {}): Field =>
  ({
    name,
    type: 'text',
    maxLength: 2000,
    validate: (value: unknown) =>
      !value || HTTP_ADDRESS.test(String(value)) || 'Write the whole address, beginning with https or http.',
    ...more,
  }) as Field

/** Where what we say comes from. */
export const provenance: Field = {
  name: 'provenance',
  type: 'array',
  labels: { singular: 'Source', plural: 'Sources' },
  admin: {
    description: 'Where these facts come from, so that a reader can check them.',
    initCollapsed: true,
    components: rowTitle('source'),
  },
  fields: [
    { name: 'source', type: 'text', required: true, maxLength: 300 },
    webAddress('url', { label: 'Address' }),
    calendarDay('retrievedAt', { label: 'Read on' }),
    { name: 'licence', type: 'text', maxLength: 200 },
  ],
}

/** The newest day on which somebody read one of the sources: from it the admin lists what is to be checked again. */
export const lastCheckedAt: Field = calendarDay('lastCheckedAt', {
  label: 'Last checked',
  description: 'The newest “Read on” of its sources.',
  computed: true,
})

/** A day without a time, kept as midnight UTC of that day whatever zone the editor sits in. */
export function calendarDay(
  name: string,
  more: { label?: string; description?: string; index?: boolean; computed?: boolean } = {},
): Field {
  return {
    name,
    type: 'date',
    label: more.label,
    index: more.index,
    custom: { calendarDay: true },
    ...(more.computed ? { access: computed } : {}),
    admin: {
      readOnly: more.computed,
      description: more.description,
      date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' },
      components: {
        Field: '/src/admin/fields/CalendarDay#CalendarDay',
        Cell: '/src/admin/cells/DayCell#DayCell',
      },
    },
  }
}

/** The council's or the agency's own contacts, for readers. Never a recipient of our mail. */
export const contacts: Field = {
  name: 'contacts',
  type: 'array',
  admin: {
    description: 'Shown to readers. Our mail never goes to these addresses.',
    initCollapsed: true,
    components: rowTitle('team', 'phone'),
  },
  fields: [
    { name: 'team', type: 'text', maxLength: 200 },
    {
      type: 'row',
      fields: [
        { name: 'phone', type: 'text', maxLength: 50 },
        { name: 'email', type: 'email' },
      ],
    },
    { name: 'addressLines', type: 'text', hasMany: true, label: 'Address lines' },
    {
      type: 'row',
      fields: [
        { name: 'town', type: 'text', maxLength: 100 },
        { name: 'postcode', type: 'text', maxLength: 10 },
      ],
    },
    webAddress('url', { label: 'Web page' }),
    { name: 'outOfHours', type: 'text', label: 'Out of hours', maxLength: 200 },
    calendarDay('checkedAt', {
      label: 'Checked on',
      description: 'When somebody last made sure that these are right.',
    }),
  ],
}

/** Who saved it last; staff see it, visitors do not. */
export const updatedBy: Field = {
  name: 'updatedBy',
  type: 'relationship',
  label: 'Last saved by',
  relationTo: 'users',
  access: { ...computed, read: anyStaffOnly },
  admin: { position: 'sidebar', readOnly: true, allowCreate: false, allowEdit: false },
}

/** The media that this document shows, kept by a hook: a file can be fetched while a published document shows it. */
export const shows: Field = {
  name: 'shows',
  type: 'relationship',
  relationTo: 'media',
  hasMany: true,
  hidden: true,
  access: { ...computed, read: noPerson },
}

/** How a page is presented where it is linked to. */
export const seo: GroupField = {
  name: 'seo',
  type: 'group',
  label: 'Search engines and sharing',
  fields: [
    {
      name: 'title',
      type: 'text',
      maxLength: 110,
      admin: { description: 'Left empty: the title of the page.' },
    },
    {
      name: 'description',
      type: 'textarea',
      maxLength: 300,
      admin: { description: 'Left empty: the standfirst.' },
    },
    { name: 'image', type: 'upload', relationTo: 'media' },
  ],
}

/** E-mail addresses of our own staff: never public. */
export const staffAddresses = (
  name: string,
  { label, description }: { label: string; description: string },
): Field => ({
  name,
  type: 'text',
  hasMany: true,
  label,
  access: { read: anyStaffOnly },
  admin: { description },
  validate: (value: unknown) => {
    const wrong = ((value as string[] | null) ?? []).find((address) => !isAddress(address))
    return wrong === undefined || `"${wrong}" is not an e-mail address. Write it like team@example.org.`
  },
})
