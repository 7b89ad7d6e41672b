/** A word of a text, as it is written and as it is compared; `page` counts from 1. */
export type Word = {
  shown: string
  plain: string
  /** The same word where its hyphen may only be the line's. */
  joined?: string
  page: number
  /** The number of a paragraph, or a bullet: who quotes leaves it out or not. */
  isMark: boolean
}

/** Fewer repetitions may be chance. */
const LEAST_REPEATS = 3
/** How many lines at either end of a page can be its running head or foot. */
const EDGE_LINES = 3
const LETTER_HYPHEN = /\p{L}-$/u
const MARK = /^(\d{1,3}\.|[◼■▪•●·*-])$/u

/** The words of a report, without what runs along the edges of its pages. */
export function printedWords(pages: string[]): Word[] {
  const lines = pages.map((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  )
  const running = runningLines(lines)
  const words: Word[] = []
  for (const [index, ofPage] of lines.entries()) {
    const kept = ofPage.filter((line, at) => !(isAtEdge(at, ofPage) && running.has(shapeOf(line))))
    for (const line of kept) addLine(words, line, index + 1)
  }
  return withJoined(words)
}

/** How a word is compared: quotation marks, dashes and ligatures are one whichever way they are set. */
export const plainOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[‘’‚‛“”„"`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')

/** A word that a line broke after its hyphen is one word again. */
function addLine(words: Word[], line: string, page: number): void {
  for (const [at, shown] of line.split(/\s+/).entries()) {
    const last = words.at(-1)
    if (at === 0 && last && LETTER_HYPHEN.test(last.plain) && /^\p{L}/u.test(shown)) {
      last.joined = last.plain.slice(0, -1) + plainOf(shown)
      last.shown += shown
      last.plain += plainOf(shown)
    } else {
      words.push({ shown, plain: plainOf(shown), page, isMark: at === 0 && MARK.test(shown) })
    }
  }
}

/** Whether a hyphen at a line's end is the word's own is told by the rest of the report: it has the word without one, or not. */
function withJoined(words: Word[]): Word[] {
  const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, '')
  const known = new Set(words.map(({ plain }) => bare(plain)))
  for (const word of words) if (word.joined && !known.has(bare(word.joined))) delete word.joined
  return words
}

/** Lines that stand at the edge of most pages, whatever number is in them. */
function runningLines(pages: string[][]): Set<string> {
  const counts = new Map<string, number>()
  for (const lines of pages) {
    for (const shape of new Set(lines.filter((_, at) => isAtEdge(at, lines)).map(shapeOf)))
      counts.set(shape, (counts.get(shape) ?? 0) + 1)
  }
  const least = Math.max(LEAST_REPEATS, pages.length / 2)
  return new Set([...counts].filter(([, count]) => count >= least).map(([shape]) => shape))
}

const isAtEdge = (at: number, lines: string[]) => at < EDGE_LINES || at >= lines.length - EDGE_LINES
const shapeOf = (line: string) => line.replace(/\d+/g, '#')
