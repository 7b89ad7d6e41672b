import type { CollectionConfig } from 'payload'
import path from 'node:path'
import type { List } from '#src/database/lists.ts'
import { env } from '#src/env.ts'
import { FILE_KINDS } from '#src/lib/file-kind.ts'
import { editors, hiddenUnless } from '../shared/access.ts'
import { webAddress } from '../shared/fields.ts'
import { putTokenInAddresses, shownOrPreviewed } from '../shared/preview/preview-files.ts'
import { nameByContent } from './hooks/name-by-content.ts'
import { refuseBeforeFilesGo } from './hooks/refuse-before-files-go.ts'
import { refuseOtherFiles } from './hooks/refuse-other-files.ts'

export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'Media', plural: 'Media' },
  graphQL: { singularName: 'Media', pluralName: 'AllMedia' },
  admin: {
    group: 'Content',
    hidden: hiddenUnless('editor', 'viewer'),
    defaultColumns: ['filename', 'alt', 'mimeType', 'shown', 'updatedAt'],
    listSearchableFields: ['filename', 'alt', 'caption', 'credit'],
    description:
      'Pictures (JPEG, PNG, WebP, AVIF) and PDFs. Readers can fetch a file while something published shows it.',
  },
  access: {
    read: shownOrPreviewed,
    create: editors,
    update: editors,
    delete: editors,
  },
  custom: { lists: [{ by: ['shown'], order: '-createdAt' }] satisfies List[] },
  upload: {
    staticDir: path.resolve(env.MEDIA_DIR),
    mimeTypes: Object.keys(FILE_KINDS),
    pasteURL: false,
    adminThumbnail: 'thumbnail',
    focalPoint: true,
    imageSizes: [
      { name: 'thumbnail', width: 320 },
      { name: 'card', width: 768 },
      { name: 'hero', width: 1600 },
    ],
    modifyResponseHeaders: ({ headers }) => {
      headers.set('X-Content-Type-Options', 'nosniff')
      if (!headers.get('Content-Type')?.startsWith('image/')) headers.set('Content-Disposition', 'attachment')
      return headers
    },
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      label: 'Alternative text',
      maxLength: 300,
      validate: (value: unknown, { data }: { data: { mimeType?: string } }) =>
        Boolean(value) ||
        !data?.mimeType?.startsWith('image/') ||
        'Say what the picture shows, for people who cannot see it.',
      admin: { description: 'Needed for pictures: what it shows, in a sentence.' },
    },
    { name: 'caption', type: 'text', maxLength: 500 },
    { name: 'credit', type: 'text', maxLength: 200 },
    { name: 'licence', type: 'text', maxLength: 200 },
    webAddress('sourceUrl', { label: 'Where it is from' }),
    {
      name: 'shown',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      access: { create: () => false, update: () => false },
      admin: {
        readOnly: true,
        position: 'sidebar',
        description: 'Kept by the service: something published shows this file, so readers can fetch it.',
      },
    },
  ],
  hooks: {
    beforeOperation: [refuseOtherFiles, refuseBeforeFilesGo, nameByContent],
    afterRead: [putTokenInAddresses],
  },
}
