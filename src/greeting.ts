import type { Env } from './env.ts'
import type { Prepared } from './seed/prepare.ts'

/** What the operator reads when the service is ready: what to open, and once how to sign in. */
export function greeting({
  env,
  port,
  prepared,
  seconds,
}: {
  env: Env
  port: number
  prepared: Prepared
  seconds: number
}): string {
  const base = env.PORT === 0 ? `http://localhost:${port}` : env.PUBLIC_URL
  const { administrator } = prepared
  return [
    '',
    `Ready after ${seconds.toFixed(1)} s (${env.MODE}).`,
    '',
    `  Admin    ${base}/admin`,
    `  GraphQL  ${base}/api/graphql`,
    `  REST     ${base}/api/authorities`,
    `  Mail     ${base}/admin/collections/outbox${env.SMTP_URL ? '' : '  (no SMTP_URL: mail waits there and can be read)'}`,
    ...(administrator
      ? [
          '',
          `  Sign in as ${administrator.email}`,
          `  Password   ${administrator.password ?? '(ADMIN_PASSWORD)'}`,
          '  It is shown this once. Lost: npm run admin -- reset <email>',
        ]
      : []),
    '',
  ].join('\n')
}
