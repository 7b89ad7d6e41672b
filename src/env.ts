import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import {
  address,
  addresses,
  count,
  flag,
  hosts,
  origins,
  proxies,
  smtpUrl,
  webAddress,
} from './env-values.ts'

/** The one reader of process.env. Each variable is checked at start; a bad one is refused by name. */

const schema = z.object({
  MODE: z.enum(['demo', 'production'], { error: 'write demo or production' }).default('demo'),
  PORT: count(3000, { min: 0, max: 65_535 }),
  PUBLIC_URL: webAddress.optional(),
  SITE_URL: webAddress.optional(),
  DATABASE_URI: z
    .string()
    .regex(/^(file:.+|mongodb(\+srv)?:\/\/.+)/, 'begin it with file:, mongodb:// or mongodb+srv://')
    .default('file:./data/content.db'),
  PAYLOAD_SECRET: z.string().optional(),
  MEDIA_DIR: z.string().default('./media'),
  UPLOAD_MAX_MB: count(25, { max: 500 }),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: address.default('enquiries@localhost.localdomain'),
  ENQUIRIES_TO: addresses.default([]),
  MAIL_LEASE_SECONDS: count(120),
  MAIL_RETRY_SECONDS: count(30),
  WEBHOOK_ALLOWED_HOSTS: hosts.default([]),
  WEBHOOK_TIMEOUT_SECONDS: count(10, { max: 60 }),
  WEBHOOK_RETRY_SECONDS: count(30),
  WEBHOOK_STOP_AFTER: count(12),
  CHANGE_STREAMS: count(1000),
  CHANGE_STREAMS_PER_NETWORK: count(20),
  SCHEDULE_LEASE_SECONDS: count(20),
  IMPORT_LEASE_SECONDS: count(60),
  ADMIN_EMAIL: address.optional(),
  ADMIN_PASSWORD: z.string().min(12, 'write 12 characters or more').optional(),
  ADMIN_PANEL: flag('on'),
  SAMPLE_CONTENT: flag('on'),
  CORS_ORIGINS: origins.default([]),
  TRUST_PROXY: proxies.default(''),
  ENQUIRIES_PER_MINUTE: count(5),
  ENQUIRIES_PER_HOUR: count(30),
  SIGN_INS_PER_QUARTER_HOUR: count(10),
  READS_PER_MINUTE: count(12_000, { max: 1_000_000_000 }),
  CACHE_MAX_MB: count(64, { max: 4096 }),
  PREVIEW_HOURS: count(24, { max: 168 }),
  SHARED_CACHE_SECONDS: count(60, { min: 0 }),
  TRUSTED_DOCUMENTS: z.string().default('./docs/queries.json'),
  TRUSTED_DOCUMENTS_ONLY: flag('off'),
  METRICS_TOKEN: z.string().min(16, 'write 16 characters or more').optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'write fatal, error, warn, info, debug, trace or silent',
    })
    .default('info'),
})

export type Env = Omit<z.infer<typeof schema>, 'PUBLIC_URL' | 'SITE_URL'> & {
  PUBLIC_URL: string
  SITE_URL: string
  /** Where the database is a file: that file's path. */
  databaseFile: string | undefined
  isProduction: boolean
  /** `npm run dev`: the admin is compiled while one works on it. */
  isDevelopment: boolean
  /** `next build` evaluates the configuration: it must make nothing and connect to nothing. */
  isBuilding: boolean
  /** `payload migrate:create` compares the configuration with the last migration: it must not run any. */
  isMakingMigration: boolean
}

/** Who signs in to the demo where ADMIN_EMAIL names nobody. */
export const DEMO_ADMINISTRATOR = 'admin@example.org'

/** A setting that stops the start; its message names the variable and says what to write. */
export class BadSetting extends Error {
  override name = 'BadSetting'
  constructor(variable: string, advice: string) {
    super(`${variable}: ${advice}`)
  }
}

const KNOWN_SECRETS = ['secret', 'changeme', 'your_secret_here', 'your-secret-here', 'password', 'payload']
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/

/**
 * Reads and checks the settings.
 * @throws BadSetting naming the first variable at fault.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new BadSetting(String(issue?.path[0]), `${issue?.message} (see .env.example).`)
  }
  const publicUrl = parsed.data.PUBLIC_URL ?? `http://localhost:${parsed.data.PORT}`
  const env: Env = {
    ...parsed.data,
    PUBLIC_URL: publicUrl,
    SITE_URL: parsed.data.SITE_URL ?? publicUrl,
    databaseFile: parsed.data.DATABASE_URI.startsWith('file:')
      ? path.resolve(parsed.data.DATABASE_URI.slice('file:'.length))
      : undefined,
    isProduction: parsed.data.MODE === 'production',
    isDevelopment: source.NODE_ENV === 'development',
    isBuilding: source.NEXT_PHASE === 'phase-production-build',
    isMakingMigration: source.PAYLOAD_MIGRATING === 'true',
  }
  if (env.isProduction && !env.isBuilding) {
    refuseWhatIsUnsafe(env, parsed.data.PUBLIC_URL)
    if (env.SMTP_URL && !given.MAIL_FROM)
      throw new BadSetting(
        'MAIL_FROM',
        'name the address that mail is from: others refuse mail from nowhere.',
      )
  }
  return env
}

function refuseWhatIsUnsafe(env: Env, publicUrl: string | undefined) {
  const secret = env.PAYLOAD_SECRET
  if (!secret)
    throw new BadSetting('PAYLOAD_SECRET', 'production needs one; make it with: openssl rand -hex 32')
  const isKnown = KNOWN_SECRETS.some((known) => secret.toLowerCase().includes(known))
  if (secret.length < 32 || isKnown || new Set(secret).size < 10) {
    throw new BadSetting(
      'PAYLOAD_SECRET',
      'it is too short or known to others; make one with: openssl rand -hex 32',
    )
  }
  const url = new URL(publicUrl ?? 'http://missing')
  if (url.protocol !== 'https:' && !LOOPBACK.test(url.hostname)) {
    throw new BadSetting(
      'PUBLIC_URL',
      'production needs the https:// address that people use for this service.',
    )
  }
}

// Tests say themselves what holds.
if (process.env.NODE_ENV !== 'test' && existsSync('.env')) process.loadEnvFile('.env')

export const env = readEnv(process.env)
