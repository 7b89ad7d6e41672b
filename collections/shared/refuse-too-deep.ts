import { Refusal } from '#src/lib/errors.ts'
import { isNestedOver, MOST_NESTING } from '#src/lib/nesting.ts'

/** The door checks JSON; what comes within a form, or by the admin's own calls, is seen here first. */
export function refuseTooDeep({ args }: { args?: unknown }): void {
  if (isNestedOver((args as { data?: unknown } | undefined)?.data, MOST_NESTING))
    throw new Refusal(400, 'too-deep', `Nest values at most ${MOST_NESTING} deep.`)
}
