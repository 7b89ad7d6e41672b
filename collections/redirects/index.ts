import type { CollectionConfig } from 'payload'
import { contentStaff, editors, hiddenUnless } from '../shared/access.ts'
import { pageCollections } from '../shared/page-url.ts'

export const Redirects: CollectionConfig = {
  slug: 'redirects',
  graphQL: false,
  disableDuplicate: true,
  admin: {
    group: 'Settings',
    hidden: hiddenUnless('editor'),
    useAsTitle: 'from',
    defaultColumns: ['from', 'collection', 'document', 'updatedAt'],
    description:
      'Old addresses of pages that moved or are not published just now. Made by the service, and dropped when a page takes the address.',
  },
  access: { read: contentStaff, delete: editors },
  fields: [
    { name: 'collection', type: 'select', required: true, options: [...pageCollections] },
    { name: 'from', type: 'text', required: true, label: 'Old address' },
    {
      name: 'document',
      type: 'relationship',
      relationTo: [...pageCollections],
      required: true,
      label: 'Leads to',
    },
    { name: 'key', type: 'text', unique: true, hidden: true },
  ],
}
