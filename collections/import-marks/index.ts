import type { CollectionConfig } from 'payload'
import { MARKS } from '#src/imports/run/row.ts'

/** What imports last said of an authority or agency and its reports, by which what was written by hand is told. */
export const ImportMarks: CollectionConfig = {
  slug: MARKS,
  graphQL: false,
  lockDocuments: false,
  admin: { hidden: true },
  fields: [
    { name: 'subject', type: 'text', required: true, unique: true },
    { name: 'marks', type: 'textarea' },
  ],
}
