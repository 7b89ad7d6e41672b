import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { record } from '#src/changes/index.ts'
import { findRun, RUNS, type RunRow } from '#src/imports/run/row.ts'
import { Refusal } from '#src/lib/errors.ts'
import { hasRole, personOf } from '../../shared/access.ts'

/** An address of imports, for those who edit. */
export const forEditors = (
  method: Endpoint['method'],
  path: string,
  answer: (req: PayloadRequest) => Promise<Response>,
): Endpoint => ({ path, method, handler: guarded(answer) })

const guarded =
  (answer: (req: PayloadRequest) => Promise<Response>): PayloadHandler =>
  (req) => {
    const person = personOf(req)
    if (!person) throw new Refusal(401, 'unauthorized', 'Sign in first.')
    if (!hasRole(person, 'editor')) throw new Refusal(403, 'forbidden', 'Only editors import.')
    return answer(req)
  }

/** @throws Refusal where there is no such import. */
export async function runOf(req: PayloadRequest): Promise<RunRow> {
  const id = String(req.routeParams?.id)
  const known = await req.payload.findByID({
    collection: RUNS,
    id,
    depth: 0,
    disableErrors: true,
    user: req.user,
    overrideAccess: false,
    req,
  })
  const run = known && (await findRun(req.payload, id))
  if (!run) throw new Refusal(404, 'not-found', 'There is no such import.')
  return run
}

/** Lets the service hear that there is something to do. */
export async function tell({ id }: RunRow): Promise<void> {
  const change = {
    collection: RUNS,
    id,
    operation: 'update',
    wasPublished: false,
    isPublished: false,
  } as const
  await record({}, { ...change, touches: [], at: new Date().toISOString() })
}

/** @throws Refusal for a body that is not JSON, or lacks one of these. */
export async function bodyOf<Name extends string>(
  req: PayloadRequest,
  names: Name[],
): Promise<Record<Name, string>> {
  const body = ((await req.json?.().catch(() => null)) ?? {}) as Record<string, unknown>
  for (const name of names)
    if (typeof body[name] !== 'string') throw new Refusal(400, 'missing', `Say ${names.join(', ')}.`, name)
  return body as Record<Name, string>
}
