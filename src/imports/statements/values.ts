import { calendarDay, type Day } from '../../inspections/calendar-days.ts'
import { spellDay } from '../../inspections/dates.ts'
import { GRADES } from '../../inspections/frameworks.ts'
import type { Cell } from '../read/rows.ts'
import { plainWords } from '../table/columns.ts'

/** What is wrong with a cell, in words that follow "Column “…”:". */
export class BadValue extends Error {}

/** @throws BadValue for a formula, which a spreadsheet would have worked out. */
export function textIn({ text }: Cell): string | undefined {
  if (/^[=+@]\s*[A-Z(]/i.test(text) && text.startsWith('='))
    throw new BadValue(`“${short(text)}” is a formula that was not worked out.`)
  return text.replace(/\s+/g, ' ').trim() || undefined
}

const EARLIEST = '1980-01-01'
const DAYS_AHEAD = 400

/** A day, as ISO or as day/month/year; nothing for a blank. @throws BadValue for what is no day, or an impossible one. */
export function dayIn(cell: Cell, today: Day): Day | undefined {
  const text = textIn(cell)
  if (!text && !cell.day) return undefined
  const parts = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text ?? '')
  const written = parts ? `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}` : text
  const day = calendarDay(cell.day ?? written)
  if (!day) throw new BadValue(`“${short(text ?? cell.day ?? '')}” is not a day that exists.`)
  const latest = new Date(Date.parse(today) + DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10)
  if (day < EARLIEST || day > latest) throw new BadValue(`${spellDay(day)} cannot be the day of this.`)
  return day
}

const NOTHING = new Set(['', 'n a', 'not applicable', 'not judged', 'null'])

/** A grade's key; `none:<reason>` where Ofsted prints a dash; nothing for a blank. @throws BadValue for another word. */
export function gradeIn(cell: Cell): string | undefined {
  const text = textIn(cell)
  if (!text) return undefined
  if (/^[-–—]$/.test(text)) return 'none:no-children-in-scope'
  const words = plainWords(text)
  if (NOTHING.has(words)) return undefined
  const grade = GRADES.find((each) => namesOf(each).includes(words))
  if (!grade) throw new BadValue(`“${short(text)}” is not a grade of Ofsted’s.`)
  return grade.key
}

type Grade = (typeof GRADES)[number]

const namesOf = (grade: Grade): string[] =>
  [
    grade.key,
    grade.label,
    ...('alsoPrintedAs' in grade ? (grade.alsoPrintedAs as readonly string[]) : []),
    ...('slacEraLabel' in grade ? [grade.slacEraLabel as string] : []),
    ...(grade.key === 'requires-improvement'
      ? ['Requires improvement', 'Require improvement', 'Adequate']
      : []),
  ].map(plainWords)

/** @throws BadValue for what is not a number within these bounds. */
export function numberIn(cell: Cell, { min, max }: { min: number; max: number }): number | undefined {
  const text = textIn(cell)
  if (!text) return undefined
  const number = Number(text)
  if (!Number.isFinite(number) || number < min || number > max)
    throw new BadValue(`“${short(text)}” is not a number from ${min} to ${max}.`)
  return number
}

export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

export const isNotYetInspected = (cell: Cell | undefined): boolean =>
  /^not yet inspected$/i.test(cell?.text.trim() ?? '')
