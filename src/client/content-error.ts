/** One thing that is wrong: `code` is stable, `field` says what of the request it is about. */
export type Fault = { message: string; code: string; field?: string }

/** What the service refused or could not do, or that it did not answer (`status` 0, code `no-answer`). */
export class ContentError extends Error {
  override name = 'ContentError'
  readonly status: number
  readonly faults: Fault[]
  /** In how many seconds to ask again, where the service says. */
  readonly retryAfterSeconds: number | undefined

  constructor(status: number, faults: Fault[], retryAfterSeconds?: number) {
    super(faults.map(({ message }) => message).join(' ') || `The service answered ${status}.`)
    this.status = status
    this.faults = faults
    this.retryAfterSeconds = retryAfterSeconds
  }
}
