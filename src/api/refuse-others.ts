import type { Request, RequestHandler, Response } from 'express'
import { Refusal, Refusals } from '../lib/errors.ts'

export const READS = ['GET', 'HEAD']

/** Refuses what would change something, where there is nothing to change. */
export const onlyReads: RequestHandler = (req, res, next) => {
  takeOnly(READS, req, res)
  next()
}

/** @throws Refusal 405 for any other method than these. */
export function takeOnly(methods: readonly string[], { method }: Request, res: Response): void {
  if (!methods.includes(method)) refuseMethod(methods, res)
}

/** @throws Refusal 405 that says which methods are taken. */
export function refuseMethod(methods: readonly string[], res: Response): never {
  res.set('Allow', methods.join(', '))
  throw new Refusal(405, 'method-not-allowed', `Use ${oneOf(methods)} here.`)
}

/** None is known here; each would be another question with the same answer. @throws Refusals 400 naming every one. */
export function refuseParameters({ query }: Request): void {
  const names = Object.keys(query).map((name) => name.slice(0, 80))
  if (names.length === 0) return
  throw new Refusals(
    400,
    names.map((field) => ({
      message: `${field}: There are no parameters here. Leave it out.`,
      code: 'unknown-parameter',
      field,
    })),
  )
}

const oneOf = (names: readonly string[]): string =>
  names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} or ${names.at(-1)!}`
