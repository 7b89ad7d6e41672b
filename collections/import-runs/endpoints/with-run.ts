import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { findRun, RUNS, type RunRow } from '#src/imports/run/row.ts'
import { Refusal } from '#src/lib/errors.ts'
import { rowNamed } from '../../shared/endpoints/row-named.ts'
import { signedInAs } from '../../shared/endpoints/signed-in.ts'

/** An address of imports, for those who edit. */
export const forEditors = (
  method: Endpoint['method'],
  path: string,
  answer: (req: PayloadRequest) => Promise<Response>,
): Endpoint => ({ path, method, handler: guarded(answer) })

const guarded =
  (answer: (req: PayloadRequest) => Promise<Response>): PayloadHandler =>
  (req) => {
    signedInAs(req, ['editor'], 'Only editors import.')
    return answer(req)
  }

/** The import that the address names, as it is kept. @throws Refusal 404 */
export async function runOf(req: PayloadRequest): Promise<RunRow> {
  const { id } = await rowNamed(req, RUNS, 'import')
  return (await findRun(req.payload, id))!
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
