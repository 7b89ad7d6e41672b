import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig } from 'payload'
import { stringify, parse } from 'qs-esm'

/** A small house: what visitors read, what only staff see, and who signs in. Its database is never opened. */
export const sampleConfig = await buildConfig({
  secret: 'only for tests',
  telemetry: false,
  db: sqliteAdapter({ client: { url: ':memory:' }, idType: 'uuid' }),
  collections: [
    {
      slug: 'users',
      auth: true,
      graphQL: { singularName: 'Person', pluralName: 'People' },
      fields: [{ name: 'name', type: 'text' }],
    },
    {
      slug: 'authorities',
      graphQL: { singularName: 'Authority', pluralName: 'Authorities' },
      versions: { drafts: true },
      trash: true,
      fields: [
        { name: 'name', type: 'text', required: true },
        { name: 'type', type: 'select', options: ['county', 'unitary', 'london-borough'], required: true },
        { name: 'region', type: 'select', options: ['London', 'South East'] },
        { name: 'latitude', type: 'number' },
        { name: 'summary', type: 'textarea' },
        { name: 'position', type: 'text', virtual: true },
        { name: 'enquiryEmail', type: 'email', access: { read: ({ req }) => Boolean(req.user) } },
        { name: 'editorNote', type: 'textarea', custom: { private: true } },
        { name: 'shows', type: 'text', hidden: true },
        { name: 'judgements', type: 'array', fields: [{ name: 'area', type: 'text' }] },
        { type: 'row', fields: [{ name: 'open', type: 'checkbox' }] },
        {
          name: 'updatedBy',
          type: 'relationship',
          relationTo: 'users',
          access: { read: ({ req }) => Boolean(req.user) },
        },
        { name: 'reports', type: 'join', collection: 'inspection-reports', on: 'authority' },
        { name: 'news', type: 'join', collection: 'news-articles', on: 'authorities', defaultLimit: 5 },
      ],
    },
    {
      slug: 'inspection-reports',
      graphQL: { singularName: 'InspectionReport', pluralName: 'InspectionReports' },
      versions: { drafts: true },
      fields: [
        { name: 'title', type: 'text' },
        { name: 'startDate', type: 'date' },
        { name: 'authority', type: 'relationship', relationTo: 'authorities' },
        { name: 'recordedBy', type: 'relationship', relationTo: 'users' },
      ],
    },
    {
      slug: 'news-articles',
      graphQL: { singularName: 'NewsArticle', pluralName: 'NewsArticles' },
      versions: { drafts: true },
      fields: [
        { name: 'title', type: 'text' },
        { name: 'publishedAt', type: 'date' },
        { name: 'authorities', type: 'relationship', relationTo: 'authorities', hasMany: true },
        { name: 'source', type: 'relationship', relationTo: ['authorities', 'inspection-reports'] },
        { name: 'related', type: 'relationship', relationTo: 'news-articles' },
        { name: 'facts', type: 'json' },
        {
          name: 'layout',
          type: 'blocks',
          blocks: [{ slug: 'quotation', fields: [{ name: 'text', type: 'text' }] }],
        },
        { name: 'seo', type: 'group', fields: [{ name: 'title', type: 'text' }] },
      ],
    },
    { slug: 'outbox', graphQL: false, fields: [{ name: 'kind', type: 'text' }] },
  ],
  globals: [
    {
      slug: 'site-settings',
      graphQL: { name: 'SiteSettings' },
      fields: [
        { name: 'name', type: 'text' },
        { name: 'recipients', type: 'text', access: { read: ({ req }) => Boolean(req.user) } },
      ],
    },
  ],
})

export const anId = '0199aa9e-6f0e-4c62-9d4a-1b0c2d3e4f50'

/** A query string as Payload reads it. */
export const parsed = (search: string): Record<string, unknown> =>
  parse(search, { allowEmptyArrays: true, arrayLimit: 1000, depth: 10, ignoreQueryPrefix: true })

/** What the admin sends for a query. */
export const sentByAdmin = (query: Record<string, unknown>) => parsed(stringify(query))
