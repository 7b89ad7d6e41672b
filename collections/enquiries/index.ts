import type { CollectionConfig } from 'payload'
import { enquiryReaders, enquiryStaff, hasRole, hiddenUnless, personOf } from '../shared/access.ts'
import { fields } from './fields.ts'
import { setUpWork } from './hooks/set-up-work.ts'
import { stampNotes } from './hooks/stamp-notes.ts'

export const Enquiries: CollectionConfig = {
  slug: 'enquiries',
  labels: { singular: 'Enquiry', plural: 'Enquiries' },
  // The schema has our own `createEnquiry` in the place of what Payload would generate.
  graphQL: false,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: 'Enquiries',
    hidden: hiddenUnless('enquiries', 'data-protection'),
    useAsTitle: 'reference',
    defaultColumns: ['reference', 'createdAt', 'status', 'type', 'fullName', 'authority', 'assignedTo'],
    listSearchableFields: ['reference', 'fullName', 'email', 'phone', 'postcode'],
    description: 'What people have sent us, newest first. Personal: read only what you need to answer.',
  },
  access: {
    read: enquiryReaders,
    create: enquiryStaff,
    update: enquiryReaders,
    delete: ({ req }) => hasRole(personOf(req), 'data-protection'),
  },
  fields,
  hooks: { beforeChange: [setUpWork, stampNotes] },
  indexes: [{ fields: ['status', 'createdAt'] }, { fields: ['notify', 'createdAt'] }],
}
