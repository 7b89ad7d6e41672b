import type { CollectionConfig } from 'payload'
import { PARTS } from '#src/imports/run/row.ts'

/**
 * What one file says of one authority or agency, what would become of it, and what has: written and undone as one thing.
 * Kept apart from the run, since there may be many. Nobody’s to read but the run’s own page.
 */
export const ImportParts: CollectionConfig = {
  slug: PARTS,
  graphQL: false,
  lockDocuments: false,
  admin: { hidden: true },
  fields: [
    { name: 'run', type: 'text', required: true, index: true },
    { name: 'order', type: 'number', required: true },
    { name: 'label', type: 'text', required: true },
    { name: 'subject', type: 'text' },
    {
      name: 'state',
      type: 'select',
      required: true,
      options: ['planned', 'settled', 'written', 'undone', 'kept'],
    },
    // Of the rows: what they say, what they come to, what an editor decided, and what was written, each as JSON.
    { name: 'rows', type: 'textarea' },
    { name: 'plan', type: 'textarea' },
    { name: 'decisions', type: 'textarea' },
    { name: 'journal', type: 'textarea' },
    { name: 'reason', type: 'textarea' },
  ],
  indexes: [{ fields: ['run', 'order'] }, { fields: ['run', 'state', 'order'] }],
}
