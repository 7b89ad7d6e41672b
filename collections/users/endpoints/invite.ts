import { randomBytes } from 'node:crypto'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { isAddress } from '#src/email/address.ts'
import { invitation } from '#src/email/messages/invitation.ts'
import { env } from '#src/env.ts'
import { Refusal, Refusals } from '#src/lib/errors.ts'
import { siteNameOf } from '#src/lib/site-name.ts'
import { hasRole, personOf, roles } from '../../shared/access.ts'

const DAYS = 7
const DAY_MS = 86_400_000

const body = z.strictObject({
  email: z.string().trim().refine(isAddress, 'Write one e-mail address, like name@example.org.'),
  name: z.string('Write the colleague’s name.').trim().min(1, 'Write the colleague’s name.').max(200),
  roles: z.array(z.enum(roles.map(({ value }) => value))).min(1, 'Choose at least one role.'),
})

/** An administrator makes an account for a colleague, who chooses the password by a link that works for seven days. */
export const invite: Endpoint = {
  path: '/invite',
  method: 'post',
  handler: async (req) => {
    const person = personOf(req) as { name?: string; id: string } | null
    if (!person) throw new Refusal(401, 'unauthorized', 'Sign in first.')
    if (!hasRole(person as never))
      throw new Refusal(403, 'forbidden', 'Only an administrator invites people.')
    const asked = body.safeParse(await req.json?.().catch(() => ({})))
    if (!asked.success) {
      throw new Refusals(
        400,
        asked.error.issues.map(({ path, message }) => ({ message, code: 'invalid', field: path.join('.') })),
      )
    }
    const { email, name, roles: given } = asked.data
    const password = randomBytes(24).toString('base64url')
    const created = await req.payload.create({
      collection: 'users',
      data: { email, name, roles: given, password },
      req,
      user: req.user,
      overrideAccess: false,
    })
    const token = await req.payload.forgotPassword({
      collection: 'users',
      data: { email },
      disableEmail: true,
      expiration: DAYS * DAY_MS,
      req,
    })
    const message = invitation({
      siteName: await siteNameOf(req),
      inviterName: person.name,
      roles: roles.filter(({ value }) => given.includes(value)).map(({ label }) => label),
      acceptUrl: `${env.PUBLIC_URL}/admin/reset/${token}`,
      expiresAt: new Date(Date.now() + DAYS * DAY_MS),
    })
    await req.payload.sendEmail({ to: email, ...message })
    return Response.json({ id: created.id, email }, { status: 201 })
  },
}
