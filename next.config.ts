import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // One copy of Payload's code, shared by the server and the admin's bundle.
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-sqlite',
    '@payloadcms/db-mongodb',
    '@payloadcms/drizzle',
    '@payloadcms/graphql',
  ],
  images: { unoptimized: true },
  turbopack: { root: path.resolve('.') },
  // Types are checked by `npm run check`.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    serverActions: { bodySizeLimit: '2mb' },
    // The admin is loaded when it is first opened: who serves readers only need not hold it.
    preloadEntriesOnStart: false,
  },
}

export default withPayload(config, { devBundleServerPackages: false })
