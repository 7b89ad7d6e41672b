import { pino, type Logger, type LoggerOptions } from 'pino'
import { env } from '../env.ts'
import { chainOf } from './write-conflict.ts'

/**
 * What may be said of an error in a log: its type, its code and where it was thrown. Never its message: a database
 * puts the values of a failed statement there, and those are people's names and addresses.
 */
export function withoutPersonalData(error: unknown) {
  return chainOf(error).map((link) => ({
    type: link.name ?? 'Error',
    code: typeof link.code === 'string' || typeof link.code === 'number' ? link.code : undefined,
    stack: framesOf((link as { stack?: unknown }).stack),
  }))
}

const framesOf = (stack: unknown) =>
  typeof stack === 'string'
    ? stack
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 12)
        .map((line) => line.trim())
    : []

export const logOptions: LoggerOptions = {
  level: env.LOG_LEVEL,
  base: undefined,
  serializers: { err: withoutPersonalData, error: withoutPersonalData },
  hooks: {
    // pino takes an error's message for the line's text when none is given: name the type instead.
    logMethod(args, method) {
      const [first, second] = args as [unknown, unknown]
      if (first instanceof Error)
        return method.apply(this, [{ err: first }, typeof second === 'string' ? second : first.name] as never)
      const error = (first as { err?: unknown } | null)?.err
      if (error instanceof Error && typeof second !== 'string') {
        const { msg: _msg, ...rest } = first as { msg?: unknown }
        return method.apply(this, [rest, error.name] as never)
      }
      return method.apply(this, args)
    },
  },
}

export const log: Logger = pino(logOptions)
