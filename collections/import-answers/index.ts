import type { CollectionConfig } from 'payload'
import { ANSWERS } from '#src/imports/run/row.ts'

/** What editors answered when an import asked: next year’s file does not ask again. */
export const ImportAnswers: CollectionConfig = {
  slug: ANSWERS,
  graphQL: false,
  lockDocuments: false,
  admin: { hidden: true },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'question', type: 'textarea' },
    { name: 'answer', type: 'text', required: true },
  ],
}
