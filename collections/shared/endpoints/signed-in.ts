import type { PayloadRequest } from 'payload'
import { Refusal } from '#src/lib/errors.ts'
import { hasRole, personOf, type Role } from '../access.ts'

type SignedIn = NonNullable<ReturnType<typeof personOf>> & { email: string; name?: string }

/** Who asks an endpoint. @throws Refusal 401 */
export function signedIn(req: PayloadRequest): SignedIn {
  const person = personOf(req)
  if (!person) throw new Refusal(401, 'unauthorized', 'Sign in first.')
  return person as SignedIn
}

/**
 * Who asks an endpoint that is for these roles and administrators.
 * @param otherwise what is said to everybody else who is signed in
 * @throws Refusal 401 or 403
 */
export function signedInAs(req: PayloadRequest, wanted: Role[], otherwise: string): SignedIn {
  const person = signedIn(req)
  if (!hasRole(person, ...wanted)) throw new Refusal(403, 'forbidden', otherwise)
  return person
}
