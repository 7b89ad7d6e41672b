import type { CollectionConfig } from 'payload'
import { happenings, PUBLIC_CHANGES } from '#src/changes/index.ts'

/**
 * What has changed of what the public reads, each written down with the change (src/changes): for webhooks to deliver
 * and for streams to go on from. The service's own; nobody reads it here.
 */
export const PublicChanges: CollectionConfig = {
  slug: PUBLIC_CHANGES,
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  admin: { hidden: true },
  fields: [
    { name: 'collectionSlug', type: 'text', required: true },
    { name: 'document', type: 'text', required: true },
    { name: 'what', type: 'select', required: true, options: [...happenings] },
    { name: 'slug', type: 'text' },
    { name: 'previousSlug', type: 'text' },
    { name: 'keys', type: 'json', required: true },
    { name: 'order', type: 'number', required: true, index: true },
    { name: 'queued', type: 'checkbox', required: true, defaultValue: false },
  ],
  indexes: [{ fields: ['collectionSlug', 'document', 'order'] }, { fields: ['queued', 'order'] }],
}
