/** What a door says is wrong, and with which field of the form. */
export type Fault = { message: string; field?: string }
export type Answer<Body> = { body: Body } | { faults: Fault[] }

/** Asks our API as the person who is signed in. Never throws: an answer that did not come is a fault as well. */
export async function ask<Body>(
  url: string,
  { method = 'GET', data, signal }: { method?: 'GET' | 'POST'; data?: unknown; signal?: AbortSignal } = {},
): Promise<Answer<Body>> {
  try {
    const response = await fetch(url, {
      method,
      signal,
      credentials: 'include',
      headers: { Accept: 'application/json', ...(data ? { 'Content-Type': 'application/json' } : {}) },
      body: data ? JSON.stringify(data) : undefined,
    })
    const body: unknown = await response.json().catch(() => null)
    return response.ok && body ? { body: body as Body } : { faults: faultsIn(body, response.status) }
  } catch {
    return { faults: [{ message: 'The service did not answer. Check your connection, then try again.' }] }
  }
}

/** The faults that an error answer names; at least one, whatever came back. */
export function faultsIn(body: unknown, status: number): Fault[] {
  const errors = (body as { errors?: unknown } | null)?.errors
  const named = (Array.isArray(errors) ? errors : []).filter(saysWhat)
  if (named.length > 0) return named.map(({ message, field }) => ({ message, ...(field ? { field } : {}) }))
  return [{ message: `The service answered with an error (${status}). Try again in a moment.` }]
}

const saysWhat = (error: unknown): error is Fault =>
  typeof (error as Fault | null)?.message === 'string' && (error as Fault).message !== ''
