import type { CollectionConfig } from 'payload'
import { anyone, editors, hiddenUnless } from '../shared/access.ts'
import { calledACopy } from '../shared/called-a-copy.ts'

export const Glossary: CollectionConfig = {
  slug: 'glossary',
  labels: { singular: 'Glossary term', plural: 'Glossary' },
  graphQL: { singularName: 'GlossaryTerm', pluralName: 'GlossaryTerms' },
  defaultSort: 'abbreviation',
  admin: {
    group: 'Content',
    hidden: hiddenUnless('editor', 'viewer'),
    useAsTitle: 'abbreviation',
    defaultColumns: ['abbreviation', 'meaning'],
    listSearchableFields: ['abbreviation', 'meaning'],
  },
  access: { read: anyone, create: editors, update: editors, delete: editors },
  fields: [
    {
      name: 'abbreviation',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 50,
      hooks: { beforeDuplicate: [calledACopy('abbreviation')] },
    },
    { name: 'meaning', type: 'textarea', required: true, maxLength: 2000 },
  ],
}
