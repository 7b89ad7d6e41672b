import type { CollectionConfig } from 'payload'
import { enquiryReaders, enquiryStaff, hasRole, hiddenUnless, personOf } from '../shared/access.ts'
import { breakTies } from '../shared/break-ties.ts'
import { readOthers } from './endpoints/read-others.ts'
import { readThread } from './endpoints/read-thread.ts'
import { fields } from './fields.ts'
import { forgetAnswers } from './hooks/forget-answers.ts'
import { lookUp } from './hooks/look-up.ts'
import { refuseStepsBack } from './hooks/refuse-steps-back.ts'
import { setUpWork } from './hooks/set-up-work.ts'
import { setWhatFollows } from './hooks/set-what-follows.ts'
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
    defaultColumns: [
      'reference',
      'createdAt',
      'status',
      'dueAt',
      'type',
      'fullName',
      'authority',
      'assignedTo',
    ],
    listSearchableFields: ['reference', 'fullName', 'email', 'phone', 'postcode'],
    description: 'What people have sent us, newest first. Personal: read only what you need to answer.',
    components: { beforeListTable: ['/src/admin/enquiries/EnquiryViews#EnquiryViews'] },
  },
  custom: { isSearchedByParts: true },
  access: {
    read: enquiryReaders,
    create: enquiryStaff,
    update: enquiryReaders,
    delete: ({ req }) => hasRole(personOf(req), 'data-protection'),
  },
  fields,
  hooks: {
    beforeOperation: [lookUp, breakTies],
    beforeValidate: [refuseStepsBack],
    beforeChange: [setUpWork, stampNotes, setWhatFollows],
    beforeDelete: [forgetAnswers],
  },
  endpoints: [readThread, readOthers],
  // What a list filters by comes first, then what it is sorted by, then what lets its rows be counted in the index alone.
  indexes: [
    { fields: ['stage', 'createdAt'] },
    { fields: ['status', 'stage', 'createdAt'] },
    { fields: ['status', 'createdAt'] },
    { fields: ['assignedTo', 'stage', 'createdAt'] },
    { fields: ['assignedTo', 'createdAt'] },
    { fields: ['type', 'stage', 'createdAt'] },
    { fields: ['type', 'createdAt'] },
    { fields: ['authority', 'createdAt'] },
    { fields: ['quarantined', 'createdAt'] },
    { fields: ['safeguardingFlag', 'createdAt'] },
    { fields: ['notify', 'createdAt'] },
    { fields: ['reference', 'createdAt'] },
    { fields: ['fullName', 'createdAt'] },
    { fields: ['dueAt', 'createdAt'] },
    { fields: ['overdueFrom', 'createdAt'] },
    { fields: ['emailKey', 'createdAt'] },
    { fields: ['phoneKey', 'createdAt'] },
  ],
}
