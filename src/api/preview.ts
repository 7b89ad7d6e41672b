import type { Request, RequestHandler, Response } from 'express'
import type { Payload } from 'payload'
import { Refusal } from '../lib/errors.ts'
import type { Held } from '../preview/granted.ts'
import { readToken } from '../preview/token.ts'

/** Whose draft may be read, and whether the address itself says so (rather than a header, which goes with every request). */
export type Preview = { grant: Held; isOfAddress: boolean }

/**
 * Whoever brings a token (`?preview=…` or `Authorization: Preview …`) reads the newest draft of its document, and all
 * else as a visitor does, whatever else he brings. One that is not valid any more is refused: what is published would
 * pass for the draft.
 */
export const preview =
  (payload: Payload): RequestHandler =>
  (req, res, next) => {
    const token = takeToken(req)
    if (!token) return next()
    res.set({ 'Cache-Control': 'private, no-store', 'Referrer-Policy': 'no-referrer' })
    const read = readToken(token.value, { secret: payload.secret, now: Date.now() })
    if ('fault' in read) throw REFUSALS[read.fault]()
    forgetWho(req)
    const found: Preview = { grant: { ...read.grant, token: token.value }, isOfAddress: token.isOfAddress }
    res.locals.preview = found
    next()
  }

export const previewOf = (res: Response): Preview | undefined => res.locals.preview as Preview | undefined

/** An address whose token is of another page shows neither. */
export function refuseOtherPage(preview: Preview, page: { collection: string; id: unknown }): void {
  const { grant, isOfAddress } = preview
  if (!isOfAddress || (grant.collection === page.collection && grant.id === page.id)) return
  throw new Refusal(
    403,
    'preview-of-another-page',
    'This preview link is of another page. Ask for a link to this one.',
  )
}

const REFUSALS = {
  expired: () =>
    new Refusal(
      401,
      'preview-expired',
      'This preview link has expired. Ask for a new one from the admin.',
      'preview',
    ),
  'not-valid': () =>
    new Refusal(
      401,
      'preview-not-valid',
      'This preview link is not whole, or is no longer valid. Ask for a new one from the admin.',
      'preview',
    ),
}

type Token = { value: string; isOfAddress: boolean }

/** What is left of the request has no token: whoever reads or writes down its address does not see it. */
function takeToken(req: Request): Token | undefined {
  const [, inHeader] = /^Preview\s+(.*)$/i.exec(req.headers.authorization ?? '') ?? []
  const inAddress = parametersOf(req.originalUrl).filter(isToken)
  if (inAddress.length > 0) {
    req.url = withoutToken(req.url)
    req.originalUrl = withoutToken(req.originalUrl)
  }
  const given = [...inAddress.map(valueOf), ...(inHeader === undefined ? [] : [inHeader])]
  if (given.length === 0) return undefined
  // Of two that differ it cannot be told which one is meant.
  return { value: new Set(given).size === 1 ? given[0]! : '', isOfAddress: inAddress.length > 0 }
}

function withoutToken(url: string): string {
  const rest = parametersOf(url).filter((parameter) => !isToken(parameter))
  return url.split('?', 1)[0]! + (rest.length > 0 ? `?${rest.join('&')}` : '')
}

const parametersOf = (url: string) => url.split('?').slice(1).join('?').split('&').filter(Boolean)

const isToken = (parameter: string) => decoded(parameter.split('=', 1)[0]!) === 'preview'
const valueOf = (parameter: string) => decoded(parameter.split('=').slice(1).join('='))

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Also of the headers as they came, which are handed on to Payload. */
function forgetWho(req: Request): void {
  delete req.headers.authorization
  delete req.headers.cookie
  req.rawHeaders = req.rawHeaders.filter((_, index, all) => !WHO.has(all[index - (index % 2)]!.toLowerCase()))
}

const WHO = new Set(['authorization', 'cookie'])
