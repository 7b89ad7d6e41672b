import type { Request } from 'express'
import ipaddr from 'ipaddr.js'
import { LRUCache } from 'lru-cache'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '../env.ts'
import { Refusal } from '../lib/errors.ts'
import { makeReadCount } from './read-count.ts'
import { makeStreamCount } from './stream-count.ts'

const STREAM_AGAIN_SECONDS = 30

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
  /** Counts a stream for as long as it is open. @returns ends it. @throws TooMany, or Refusal where the house is full. */
  admitStream(req: { ip?: string }): () => void
  /** At once, since most reads are answered at once. @throws TooMany. */
  admitRead(req: { ip?: string }): void
}

/** Counts in memory: several instances behind one address each count for themselves. */
export function makeLimits(): Limits {
  const minute = new RateLimiterMemory({ points: env.ENQUIRIES_PER_MINUTE, duration: 60 })
  const hour = new RateLimiterMemory({ points: env.ENQUIRIES_PER_HOUR, duration: 3600 })
  const signIns = new RateLimiterMemory({ points: env.SIGN_INS_PER_QUARTER_HOUR, duration: 900 })
  const reads = makeReadCount({ most: env.READS_PER_MINUTE, windowMs: 60_000 })
  const streams = makeStreamCount({ most: env.CHANGE_STREAMS, mostOfOne: env.CHANGE_STREAMS_PER_NETWORK })
  /** Whoever reads comes again: his network is worked out once. */
  const networks = new LRUCache<string, string>({ max: 10_000, memoMethod: (ip) => networkOf({ ip }) })
  return {
    async admitEnquiry(req) {
      await take(minute, networkOf(req), 'enquiries')
      await take(hour, networkOf(req), 'enquiries')
    },
    admitSignIn: (req) => take(signIns, networkOf(req), 'sign-ins'),
    admitStream(req) {
      const admitted = streams.take(networkOf(req))
      if (admitted === 'full')
        throw new Refusal(503, 'too-many-streams', 'Too many are listening at the moment. Try again soon.')
      if (admitted === 'too-many-of-one') throw new TooMany('open streams', STREAM_AGAIN_SECONDS)
      return admitted
    },
    admitRead({ ip = '' }) {
      const waitMs = reads.take(networks.memo(ip))
      if (waitMs > 0) throw new TooMany('requests', secondsOf(waitMs))
    },
  }
}

async function take(limiter: RateLimiterMemory, key: string, what: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (full) {
    if (!(full instanceof RateLimiterRes)) throw full
    throw new TooMany(what, secondsOf(full.msBeforeNext))
  }
}

const secondsOf = (ms: number) => Math.max(1, Math.ceil(ms / 1000))
