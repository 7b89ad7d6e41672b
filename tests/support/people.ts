import type { Payload } from 'payload'
import type { Role } from '#collections/shared/access.ts'

export const PASSWORD = 'correct horse battery staple'
export const everyRole: Role[] = ['admin', 'editor', 'enquiries', 'data-protection', 'viewer']

/** One person for each role: `editor@staff.example` and so on, all with the same password. */
export async function makePeople(payload: Payload): Promise<void> {
  for (const role of everyRole) {
    await payload.create({
      collection: 'users',
      data: { email: `${role}@staff.example`, name: `The ${role}`, roles: [role], password: PASSWORD },
      overrideAccess: true,
    })
  }
}
