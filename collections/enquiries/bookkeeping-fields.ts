import type { Field } from 'payload'
import { enquiryReadersOnly, noPerson } from '../shared/access.ts'
import { computed } from '../shared/fields.ts'
import { stages } from './stages.ts'

/** For the service alone: nobody types it in, nobody reads it, nobody can ask for it. */
const ofTheHouse = { hidden: true, access: { ...computed, read: noPerson } } as const

/** Not in the form, where other fields say it; in the lists, which filter and sort by it. */
const forLists = { condition: () => false, readOnly: true } as const

export const bookkeeping: Field[] = [
  {
    name: 'stage',
    type: 'select',
    label: 'Stage',
    options: [...stages],
    access: { ...computed, read: enquiryReadersOnly },
    admin: forLists,
  },
  {
    name: 'overdueFrom',
    type: 'date',
    label: 'Overdue from',
    access: { ...computed, read: enquiryReadersOnly },
    admin: { ...forLists, date: { displayFormat: 'd MMMM yyyy HH:mm' } },
  },
  // The intent to notify lies in the row itself: whoever has the row has the intent, whatever breaks in between.
  {
    name: 'notify',
    type: 'select',
    options: ['none', 'pending', 'queued'],
    defaultValue: 'none',
    ...ofTheHouse,
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
  { name: 'idempotencyKey', type: 'text', unique: true, ...ofTheHouse },
  { name: 'requestHash', type: 'text', ...ofTheHouse },
  // Personal data like the address and the number that they are made from: erased together with those.
  { name: 'emailKey', type: 'text', ...ofTheHouse },
  { name: 'phoneKey', type: 'text', ...ofTheHouse },
  { name: 'activity', type: 'json', ...ofTheHouse },
]
