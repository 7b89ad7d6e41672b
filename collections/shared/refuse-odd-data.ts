import { Refusal } from '#src/lib/errors.ts'
import { isNestedOver, MOST_NESTING } from '#src/lib/nesting.ts'

/**
 * Nothing is kept that would exhaust whoever walks through it, or become part of every object of whoever copies it. The
 * door checks how deep JSON is; what comes within a form, or by the admin's own calls, is seen here first.
 */
export function refuseOddData({ args }: { args?: unknown }): void {
  const { data } = (args ?? {}) as { data?: unknown }
  if (isNestedOver(data, MOST_NESTING))
    throw new Refusal(400, 'too-deep', `Nest values at most ${MOST_NESTING} deep.`)
  if (holdsPrototype(data))
    throw new Refusal(400, 'unknown-field', 'A field cannot be called “__proto__”. Leave it out.')
}

const holdsPrototype = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (Object.hasOwn(value, '__proto__') || Object.values(value).some(holdsPrototype))
