import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { allOf, type Key } from '../changes/index.ts'

export type Encoding = 'identity' | 'br' | 'gzip'

/** What a visitor is answered, in each form in which it has been asked for. */
export type Answer = {
  status: number
  type: string
  /** Where it moved, for a 301. */
  location?: string
  /** When to ask again, for a 429 or 503. */
  retryAfterSeconds?: number
  /** Whether it may be given to others who ask the same: it is no refusal, and says nothing that is one person's. */
  isForAll: boolean
  /** What it was made from. */
  keys: Key[]
  /** The same, as caches on the way are told. */
  surrogateKey: string
  /** When it stops being true by itself (milliseconds since 1970), as a campaign that ends does. */
  trueUntil: number
  /** Of its bytes as they are; each form has one of its own, since strong ones promise the same bytes. */
  tag: string
  forms: Map<Encoding, Buffer | Promise<Buffer>>
}
export type Made = Pick<Answer, 'status' | 'type' | 'location' | 'retryAfterSeconds' | 'isForAll'> & {
  body: Buffer
}

/** Below this, compressing gains nothing: the answer fits into one packet. */
const WORTH_COMPRESSING_BYTES = 1000
const BROTLI_QUALITY = 5
/** What proxies take of a header: more keys than these are told by their collections. */
const LONGEST_HEADER = 4000

export function answerFrom(
  { body, ...made }: Made,
  { keys, trueUntil }: Pick<Answer, 'keys' | 'trueUntil'> = { keys: [], trueUntil: Infinity },
): Answer {
  return {
    ...made,
    keys,
    surrogateKey: surrogateKey(keys),
    trueUntil,
    tag: hash('sha256', body, 'base64url').slice(0, 22),
    forms: new Map([['identity', body]]),
  }
}

/** With the keys that touch everything of a collection: a cache on the way compares them letter by letter. */
function surrogateKey(keys: Key[]): string {
  const collections = [...new Set(keys.map((key) => key.split('/', 1)[0]!))]
  const whole = collections.map(allOf)
  const all = [...keys, ...whole].join(' ')
  return all.length <= LONGEST_HEADER ? all : [...collections, ...whole].join(' ')
}

export const etagOf = ({ tag }: Answer, encoding: Encoding): string =>
  encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`

/** The bytes in the best form that the asker takes: compressed once, whoever asks how often. */
export function formFor(answer: Answer, accepted: string | undefined): [Encoding, Buffer | Promise<Buffer>] {
  const identity = answer.forms.get('identity') as Buffer
  const encoding = identity.length < WORTH_COMPRESSING_BYTES ? 'identity' : bestOf(accepted)
  const known = answer.forms.get(encoding)
  if (known) return [encoding, known]
  const made = compress(identity, encoding).then((bytes) => {
    answer.forms.set(encoding, bytes)
    return bytes
  })
  answer.forms.set(encoding, made)
  return [encoding, made]
}

/** By what the header names; one who refuses a form by `q=0` is believed. */
function bestOf(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity'
  if (accepts(accepted, 'br')) return 'br'
  return accepts(accepted, 'gzip') ? 'gzip' : 'identity'
}

const accepts = (header: string, encoding: string): boolean => {
  const at = header.indexOf(encoding)
  return at >= 0 && !/^\s*;\s*q=0(\.0*)?\s*(,|$)/.test(header.slice(at + encoding.length))
}

const compress = (bytes: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'br'
    ? promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
    : promisify(gzip)(bytes)

/** What it takes up, about, when it has been asked for in every form: compressed it takes up less than half. */
export const sizeOf = ({ forms, keys }: Answer): number =>
  1000 + 200 * keys.length + 2 * (forms.get('identity') as Buffer).length
