/**
 * Something in a query that is refused. `parameter` is how the caller wrote it (`where[authority][equals]`), `code` is
 * stable, `message` says what to do, 401 means that the same query is fine for somebody signed in.
 */
export type QueryFault = { parameter: string; code: string; message: string; status: 400 | 401 }

/** What is wrong, before it is known where. */
export type Complaint = { code: string; message: string }

/** Who asks: visitors are held to more than staff. `idPattern` follows from the database. */
export type Asker = { visitor: boolean; idPattern: 'uuid' | 'objectid' }

export const fault = (parameter: string, { code, message }: Complaint): QueryFault => ({
  parameter,
  code,
  message,
  status: 400,
})

/** As it is answered. */
export const toldOf = ({ parameter, code, message }: QueryFault) => ({
  message: `${parameter}: ${message}`,
  code,
  field: parameter,
})

export const signInFirst = (parameter: string): QueryFault => ({
  parameter,
  code: 'sign-in-required',
  message: 'Only signed-in staff may ask for drafts or for what is in the trash. Leave it out, or sign in.',
  status: 401,
})

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** `true` or `false` as a query string or a program writes it, else undefined. */
export function readBoolean(value: unknown): boolean | undefined {
  if (value === true || value === 'true') return true
  return value === false || value === 'false' ? false : undefined
}
