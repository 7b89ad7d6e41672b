import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { BadSetting, DEMO_ADMINISTRATOR, env } from '../env.ts'

/** `password` only where it was made here: what the operator chose himself is not repeated. */
export type FirstAdministrator = { email: string; password?: string }

/** Makes an administrator where there is nobody at all. @throws BadSetting in production without ADMIN_EMAIL. */
export async function makeFirstAdministrator(payload: Payload): Promise<FirstAdministrator | undefined> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0) return undefined
  if (env.isProduction && !env.ADMIN_EMAIL) {
    throw new BadSetting(
      'ADMIN_EMAIL',
      'the database is empty: name the first administrator’s e-mail address.',
    )
  }
  const email = env.ADMIN_EMAIL ?? DEMO_ADMINISTRATOR
  const password = env.ADMIN_PASSWORD ?? randomBytes(12).toString('base64url')
  await payload.create({
    collection: 'users',
    data: { email, name: 'Administrator', roles: ['admin'], password },
    overrideAccess: true,
  })
  return { email, ...(env.ADMIN_PASSWORD ? {} : { password }) }
}
