import { createHmac } from 'node:crypto'
import type { House } from './house.ts'

export type Claims = Record<string, unknown>

/** What a token says, without looking whether it is true. */
export function readToken(token: string): { header: Claims; claims: Claims } {
  const [header, claims] = token
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()))
  return { header, claims }
}

const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url')

/** A token signed as the service signs its own, unless `secret` is another. */
export function forgeToken(
  house: House,
  header: Claims,
  claims: Claims,
  secret = house.payload.secret,
): string {
  const body = `${encode(header)}.${encode(claims)}`
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`
}
