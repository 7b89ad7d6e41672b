import type { Request } from 'express'
import ipaddr from 'ipaddr.js'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '../env.ts'
import { Refusal } from '../lib/errors.ts'

/** Refused for now: says when to come back. */
export class TooMany extends Refusal {
  retryAfterSeconds: number
  constructor(what: string, retryAfterSeconds: number) {
    super(
      429,
      'too-many-requests',
      `Too many ${what} from your network. Try again in ${spell(retryAfterSeconds)}.`,
    )
    this.retryAfterSeconds = retryAfterSeconds
  }
}

const spell = (seconds: number) =>
  seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`

/** Who counts as one: an IPv4 address, or the /64 that an IPv6 household is given. */
export function networkOf({ ip }: { ip?: string }): string {
  if (!ip || !ipaddr.isValid(ip)) return 'unknown'
  const address = ipaddr.process(ip)
  return address.kind() === 'ipv4' ? address.toString() : (address as ipaddr.IPv6).parts.slice(0, 4).join(':')
}

export type Limits = {
  admitEnquiry(req: Request): Promise<void>
  admitSignIn(req: Request): Promise<void>
  admitRead(req: { ip?: string }): Promise<void>
}

/** Counts in memory: several instances behind one address each count for themselves. */
export function makeLimits(): Limits {
  const minute = new RateLimiterMemory({ points: env.ENQUIRIES_PER_MINUTE, duration: 60 })
  const hour = new RateLimiterMemory({ points: env.ENQUIRIES_PER_HOUR, duration: 3600 })
  const signIns = new RateLimiterMemory({ points: env.SIGN_INS_PER_QUARTER_HOUR, duration: 900 })
  const reads = new RateLimiterMemory({ points: env.READS_PER_MINUTE, duration: 60 })
  return {
    async admitEnquiry(req) {
      await take(minute, networkOf(req), 'enquiries')
      await take(hour, networkOf(req), 'enquiries')
    },
    admitSignIn: (req) => take(signIns, networkOf(req), 'sign-ins'),
    admitRead: (req) => take(reads, networkOf(req), 'requests'),
  }
}

async function take(limiter: RateLimiterMemory, key: string, what: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (full) {
    if (!(full instanceof RateLimiterRes)) throw full
    throw new TooMany(what, Math.max(1, Math.ceil(full.msBeforeNext / 1000)))
  }
}
