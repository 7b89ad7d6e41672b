import os from 'node:os'
import path from 'node:path'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, type ErrorResult } from 'payload'
import { statisticsQuery } from '#collections/authorities/statistics-query.ts'
import { collections, globals } from '#collections/index.ts'
import { createEnquiry } from '#collections/enquiries/create-enquiry-mutation.ts'
import { bySlugQueries } from '#collections/shared/by-slug/queries.ts'
import { withHonestLocks } from '#collections/shared/honest-locks.ts'
import { database } from './database/index.ts'
import { queueingAdapter } from './email/adapter.ts'
import { env } from './env.ts'
import { answerTo } from './lib/errors.ts'
import { log } from './lib/log.ts'
import { sharp } from './lib/sharp.ts'
import { queueSealed } from './outbox/seal.ts'
import { searchQuery } from './search/graphql-field.ts'
import { suggestQuery } from './search/graphql-suggest.ts'
import { secretFor } from './secret.ts'

const root = path.resolve('.')
const MEGABYTE = 1024 * 1024

/** The CMS on one page. */
const config = buildConfig({
  serverURL: env.PUBLIC_URL,
  secret: secretFor(env),
  db: await database(),
  collections,
  globals,
  editor: lexicalEditor(),
  email: queueingAdapter({
    from: { address: env.MAIL_FROM, name: 'Children’s services' },
    queue: queueSealed,
  }),
  sharp,
  defaultDepth: 1,
  maxDepth: 3,
  telemetry: false,
  logger: log,
  loggingLevels: {
    ValidationError: false,
    Forbidden: false,
    NotFound: false,
    AuthenticationError: false,
    QueryError: false,
  } as never,
  // What other origins may read is said once, at the door (src/api/cross-origin.ts).
  cors: [],
  csrf: env.isProduction ? [env.PUBLIC_URL] : [env.PUBLIC_URL, `http://127.0.0.1:${env.PORT}`],
  upload: {
    abortOnLimit: true,
    limits: { fileSize: env.UPLOAD_MAX_MB * MEGABYTE, files: 1 },
    requestSizeLimit: (env.UPLOAD_MAX_MB + 2) * MEGABYTE,
    responseOnLimit: `The file is larger than ${env.UPLOAD_MAX_MB} MB. Make it smaller, or ask for UPLOAD_MAX_MB to be raised.`,
    useTempFiles: true,
    tempFileDir: path.join(os.tmpdir(), 'content-uploads'),
  },
  hooks: { afterError: [({ error }) => ({ ...answerOf(error) })] },
  graphQL: {
    schemaOutputFile: path.join(root, 'docs/schema.graphql'),
    disablePlaygroundInProduction: true,
    disableIntrospectionInProduction: false,
    maxComplexity: 1_000_000,
    queries: (GraphQL, built) => ({
      ...bySlugQueries(GraphQL, built as never),
      search: searchQuery(GraphQL),
      suggest: suggestQuery(GraphQL),
      ...statisticsQuery(GraphQL, built as never),
    }),
    mutations: (GraphQL) => ({ createEnquiry: createEnquiry(GraphQL) }),
  },
  typescript: { outputFile: path.join(root, 'src/payload-types.ts'), autoGenerate: false },
  admin: {
    user: 'users',
    importMap: {
      baseDir: root,
      importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js'),
      autoGenerate: false,
    },
    meta: { titleSuffix: ' · Content' },
    components: {
      beforeDashboard: ['/src/admin/Dashboard#Dashboard'],
      providers: ['/src/admin/NameControls#NameControls'],
    },
    dateFormat: 'd MMMM yyyy HH:mm',
    avatar: 'default',
  },
})

export default config.then(withHonestLocks)

function answerOf(error: unknown) {
  const { status, errors } = answerTo(error)
  if (status >= 500) log.error({ err: error }, 'an unexpected error')
  return { response: { errors } as ErrorResult, status }
}
