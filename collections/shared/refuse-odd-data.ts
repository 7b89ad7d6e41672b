import { Refusal } from '#src/lib/errors.ts'
import { isNestedOver, MOST_NESTING } from '#src/lib/nesting.ts'

/**
 * Nothing is kept that would exhaust whoever walks through it, or change every object there is: on MongoDB a change with
 * `{ toString: { call: … } }` in it reached the `toString` of all objects, and nothing worked until the next start. The
 * door checks how deep JSON is; what comes within a form, or by the admin's own calls, is seen here first.
 */
export function refuseOddData({ args }: { args?: unknown }): void {
  const { data } = (args ?? {}) as { data?: unknown }
  if (isNestedOver(data, MOST_NESTING))
    throw new Refusal(400, 'too-deep', `Nest values at most ${MOST_NESTING} deep.`)
  const name = nameOfEveryObject(data)
  if (name) throw new Refusal(400, 'unknown-field', `A field cannot be called “${name}”. Leave it out.`, name)
}

/** The first name in it, or part of a dotted one, that every object has. */
function nameOfEveryObject(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const isPlain = !Array.isArray(value)
  for (const [name, inner] of Object.entries(value)) {
    const part = isPlain ? name.split('.').find((each) => each in Object.prototype) : undefined
    const found = part ?? nameOfEveryObject(inner)
    if (found) return found
  }
  return undefined
}
