import type { Answer } from '../ask.ts'

export type Warning = { path: string; code: string; message: string }
export type Checked = { warnings: Warning[] }

/** What changes with every save, whatever the editor does. */
const NOT_CHECKED = new Set(['updatedAt', 'createdAt', 'updatedBy', '_status'])

/** The page in the form as the checks take it, as text: the same text need not be asked about again. */
export function whatIsChecked(values: Record<string, unknown>, id: string | number | undefined): string {
  const checked = Object.entries(values).filter(([name]) => !NOT_CHECKED.has(name))
  return JSON.stringify({ ...Object.fromEntries(checked), ...(id === undefined ? {} : { id: String(id) }) })
}

export const warningsIn = (answer: Answer<Checked> | undefined): Warning[] =>
  answer && 'body' in answer ? answer.body.warnings : []

/** "2 things to look at again before you publish." and so on, for who hears the page instead of seeing it. */
export function wordsFor(answer: Answer<Checked> | undefined): string {
  if (!answer) return 'Looking the page over …'
  if ('faults' in answer)
    return `The page could not be looked over. ${answer.faults[0]?.message ?? ''}`.trim()
  const count = answer.body.warnings.length
  if (count === 0) return 'Nothing unusual. What is missing is said when you publish.'
  return `${count} ${count === 1 ? 'thing' : 'things'} to look at again before you publish.`
}
