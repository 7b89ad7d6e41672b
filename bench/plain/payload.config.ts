import path from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, type CollectionConfig, type Field } from 'payload'
import sharp from 'sharp'
import { Agencies } from '#collections/agencies/index.ts'
import { Authorities } from '#collections/authorities/index.ts'
import { Campaigns } from '#collections/campaigns/index.ts'
import { Enquiries } from '#collections/enquiries/index.ts'
import { Glossary } from '#collections/glossary/index.ts'
import { InspectionReports } from '#collections/inspection-reports/index.ts'
import { Media } from '#collections/media/index.ts'
import { NewsArticles } from '#collections/news-articles/index.ts'
import { Outbox } from '#collections/outbox/index.ts'
import { Redirects } from '#collections/redirects/index.ts'
import { anyone } from '#collections/shared/access.ts'
import { SiteSettings } from '#collections/site-settings/index.ts'
import { Topics } from '#collections/topics/index.ts'
import { Users } from '#collections/users/index.ts'
import { Webhooks } from '#collections/webhooks/index.ts'
import { env } from '#src/env.ts'

/** Payload as it comes, over the same tables: our fields, drafts and access, and nothing else that is ours. */
export default buildConfig({
  secret: env.PAYLOAD_SECRET!,
  db: sqliteAdapter({ client: { url: env.DATABASE_URI }, idType: 'uuidv7', push: false }),
  collections: [
    Authorities,
    InspectionReports,
    NewsArticles,
    Agencies,
    Topics,
    Glossary,
    Campaigns,
    Media,
    { ...Enquiries, access: { ...Enquiries.access, create: anyone } },
    Outbox,
    Webhooks,
    // Payload's own schema cannot be made without it.
    { ...Users, graphQL: undefined },
    Redirects,
  ].map(plain),
  globals: [{ ...SiteSettings, hooks: {}, fields: SiteSettings.fields.map(withoutComponents) }],
  editor: lexicalEditor(),
  sharp,
  telemetry: false,
  graphQL: { schemaOutputFile: path.resolve('schema.graphql') },
  typescript: { autoGenerate: false },
  admin: {
    user: 'users',
    importMap: {
      baseDir: path.resolve('.'),
      importMapFile: path.resolve('app/(payload)/admin/importMap.js'),
      autoGenerate: false,
    },
  },
})

/** Without what we do when something is read or written, and without our parts of the admin. */
function plain({ hooks: _hooks, endpoints: _endpoints, ...collection }: CollectionConfig): CollectionConfig {
  const { components: _components, ...admin } = collection.admin ?? {}
  return { ...collection, admin, fields: collection.fields.map(withoutComponents) }
}

function withoutComponents<T extends Field>(field: T): T {
  const { components: _components, ...admin } = (field.admin ?? {}) as { components?: unknown }
  return {
    ...field,
    admin,
    ...('fields' in field ? { fields: field.fields.map(withoutComponents) } : {}),
    ...('tabs' in field
      ? { tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map(withoutComponents) })) }
      : {}),
  } as T
}
