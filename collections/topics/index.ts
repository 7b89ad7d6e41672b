import type { CollectionConfig } from 'payload'
import type { List } from '#src/database/lists.ts'
import { anyone, editors, hiddenUnless } from '../shared/access.ts'
import { slugField } from '../shared/slug.ts'

export const Topics: CollectionConfig = {
  slug: 'topics',
  graphQL: { singularName: 'Topic', pluralName: 'Topics' },
  defaultSort: 'name',
  admin: {
    group: 'Content',
    hidden: hiddenUnless('editor', 'viewer'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'parent', 'synonyms'],
  },
  custom: { lists: [{ order: 'name' }] satisfies List[] },
  access: { read: anyone, create: editors, update: editors, delete: editors },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 100 },
    slugField('name'),
    {
      name: 'synonyms',
      type: 'text',
      hasMany: true,
      admin: { description: 'Other words that people use for it.' },
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'topics',
      filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
      admin: { description: 'The wider topic that it belongs to.' },
    },
    {
      name: 'news',
      type: 'join',
      collection: 'news-articles',
      on: 'topics',
      defaultSort: '-publishedAt',
      defaultLimit: 10,
      admin: { defaultColumns: ['title', 'publishedAt', '_status'] },
    },
  ],
}
