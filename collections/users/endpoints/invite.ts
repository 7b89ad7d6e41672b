import { randomBytes } from 'node:crypto'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { isAddress } from '#src/email/address.ts'
import { invitation } from '#src/email/messages/invitation.ts'
import { env } from '#src/env.ts'
import { Refusals, type AnsweredError } from '#src/lib/errors.ts'
import { siteNameOf } from '#src/lib/site-name.ts'
import { roles } from '../../shared/access.ts'
import { signedInAs } from '../../shared/endpoints/signed-in.ts'

const DAYS = 7
const DAY_MS = 86_400_000

const NO_EMAIL = 'Write one e-mail address, like name@example.org.'
const NO_NAME = 'Write the colleague’s name.'
const NO_ROLES = `Choose at least one role, of ${roles.map(({ value }) => value).join(', ')}.`

const body = z.strictObject({
  email: z.string(NO_EMAIL).trim().refine(isAddress, NO_EMAIL),
  // zod's own min and max look at the length of whatever has one, text or not, and fall over some.
  name: z
    .string(NO_NAME)
    .trim()
    .refine(({ length }) => length > 0, NO_NAME)
    .refine(({ length }) => length <= 200, 'Shorten it to 200 characters.'),
  roles: z
    .array(
      z.enum(
        roles.map(({ value }) => value),
        NO_ROLES,
      ),
      NO_ROLES,
    )
    .refine(({ length }) => length > 0, NO_ROLES),
})

/** An administrator makes an account for a colleague, who chooses the password by a link that works for seven days. */
export const invite: Endpoint = {
  path: '/invite',
  method: 'post',
  handler: async (req) => {
    const person = signedInAs(req, [], 'Only an administrator invites people.')
    const asked = body.safeParse(await req.json?.().catch(() => ({})))
    if (!asked.success) throw new Refusals(400, asked.error.issues.flatMap(faultsOf))
    const { email, name, roles: given } = asked.data
    const password = randomBytes(24).toString('base64url')
    const created = await req.payload.create({
      collection: 'users',
      data: { email, name, roles: given, password },
      req,
      user: req.user,
      overrideAccess: false,
    })
    const expiresAt = new Date(Date.now() + DAYS * DAY_MS)
    const token = await req.payload.forgotPassword({
      collection: 'users',
      data: { email },
      disableEmail: true,
      req,
    })
    // A forgotten password has an hour, which Payload gives this link too: an invitation may lie over a weekend.
    await req.payload.db.updateOne({
      collection: 'users',
      where: { id: { equals: created.id } },
      data: { resetPasswordExpiration: expiresAt.toISOString() },
      req,
    })
    const message = invitation({
      siteName: await siteNameOf(req),
      inviterName: person.name,
      roles: roles.filter(({ value }) => given.includes(value)).map(({ label }) => label),
      acceptUrl: `${env.PUBLIC_URL}/admin/reset/${token}`,
      expiresAt,
    })
    await req.payload.sendEmail({ to: email, ...message })
    return Response.json({ id: created.id, email }, { status: 201 })
  },
}

function faultsOf(issue: z.core.$ZodIssue): AnsweredError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((field) => ({
      message: `“${field}” is not taken. Leave it out.`,
      code: 'unknown-field',
      field,
    }))
  }
  if (issue.path.length === 0) return [{ message: 'Send the invitation as a JSON object.', code: 'invalid' }]
  return [{ message: issue.message, code: 'invalid', field: issue.path.join('.') }]
}
