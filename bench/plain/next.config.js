import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'

/** As Payload's own template has it. */
export default withPayload(
  { turbopack: { root: path.resolve(import.meta.dirname, '../..') } },
  { devBundleServerPackages: false },
)
