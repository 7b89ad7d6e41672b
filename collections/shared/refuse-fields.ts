import { ValidationError, type PayloadRequest } from 'payload'

/** `path`: the field as the form names it (`judgements.2.grade`); `code`: stable, for programs; `message`: what to do. */
export type FieldFault = { path: string; code: string; message: string }

/** Refuses a save for what is wrong with its fields, every one named; does nothing where there is nothing wrong. */
export function refuseFields(
  faults: FieldFault[],
  {
    collection,
    global,
    req,
  }: { collection?: { slug: string }; global?: { slug: string }; req: PayloadRequest },
): void {
  if (faults.length === 0) return
  throw new ValidationError({ collection: collection?.slug, global: global?.slug, errors: faults }, req.t)
}
