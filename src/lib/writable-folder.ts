import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BadSetting } from '../env.ts'

/**
 * Makes the folder that a setting names, and tries whether files can be written there: better told at the start than by
 * the first upload. @throws BadSetting
 */
export function makeWritable(variable: string, folder: string): void {
  const trial = path.join(path.resolve(folder), `.trial-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(trial, '')
    rmSync(trial)
  } catch (error) {
    throw new BadSetting(
      variable,
      `nothing can be written to the folder ${path.resolve(folder)} (${(error as NodeJS.ErrnoException).code}). Let the service write there, or name another.`,
    )
  }
}
