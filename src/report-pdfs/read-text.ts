import path from 'node:path'
import { oneAtATime } from '../lib/one-at-a-time.ts'
import { refusalOf, type ReadingFault } from './refusal.ts'

export type ReadingLimits = { timeoutMs: number; mostPages: number; mostCharacters: number; heapMb: number }

/** Reports have 5 to 58 pages, and at most some 150,000 characters; reading one takes less than a second. */
export const LIMITS: ReadingLimits = {
  timeoutMs: 10_000,
  mostPages: 300,
  mostCharacters: 1_500_000,
  heapMb: 256,
}

/**
 * The text of each page of a PDF, in lines as they are printed. It is read by a process of its own, which knows none of
 * our settings: a file that means harm can neither hold nor end this one. One file at a time.
 * @throws Refusal 422, whose words say what is wrong with the file and what to do.
 */
export function readText(file: string, limits: Partial<ReadingLimits> = {}): Promise<string[]> {
  return oneAtATime('report-pdfs', () => readApart(file, { ...LIMITS, ...limits }))
}

type Answer = { pages: string[] } | ReadingFault

async function readApart(file: string, limits: ReadingLimits): Promise<string[]> {
  const answer = await answerOfProcess(file, limits)
  if ('fault' in answer) throw refusalOf(answer, limits)
  if (!answer.pages.some((text) => text.trim())) throw refusalOf({ fault: 'no-text' }, limits)
  return answer.pages
}

/** Not imported: the admin's build takes what `fork` is given for a module, and fails where it cannot find it. */
const { fork } = process.getBuiltinModule('node:child_process')

function answerOfProcess(file: string, limits: ReadingLimits): Promise<Answer> {
  const { timeoutMs, mostPages, mostCharacters, heapMb } = limits
  const reader = fork(readerPath(), [path.resolve(file), String(mostPages), String(mostCharacters)], {
    execArgv: [`--max-old-space-size=${heapMb}`],
    env: { NODE_ENV: 'production' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise<Answer>((resolve, reject) => {
    const late = setTimeout(() => resolve({ fault: 'too-slow' }), timeoutMs)
    reader.once('message', (answer) => resolve(answer as Answer))
    reader.once('error', reject)
    // Without an answer: it had no memory left.
    reader.once('exit', () => resolve({ fault: 'too-heavy' }))
    reader.once('exit', () => clearTimeout(late))
  }).finally(() => reader.kill('SIGKILL'))
}

/** Beside this file, and beside the bundle that this file becomes a part of (src/build.js). */
const readerPath = () => path.join(import.meta.dirname, 'reading-process.js')
