import { cut } from './beginning-of.ts'
import type { Entry } from './index-entry.ts'
import { wordsIn, type Word } from './words.ts'

const EXTRACT_LENGTH = 220
/** So much of what comes before the first word that was looked for is shown with it. */
const LEAD_IN = 40

/** A text as HTML, with `<mark>` around each word that is one of these terms. Nothing of the text becomes HTML. */
export function marked(text: string, terms: ReadonlySet<string>): string {
  let html = ''
  let at = 0
  for (const { term, start, end } of wordsIn(text)) {
    if (!terms.has(term)) continue
    html += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`
    at = end
  }
  return html + escaped(text.slice(at))
}

/**
 * The passage of a document in which most of the terms are, as HTML. Where none is, and it was found by another name,
 * that name; else the beginning.
 */
export function extractOf({ lead, text, names }: Entry, terms: ReadonlySet<string>): string {
  const whole = [lead, text].filter(Boolean).join(' ')
  const places = wordsIn(whole).filter(({ term }) => terms.has(term))
  if (places.length > 0) return passage(whole, bestStart(places), terms)
  const name = names.find((each) => wordsIn(each).some(({ term }) => terms.has(term)))
  return name === undefined ? passage(whole, 0, terms) : marked(name, terms)
}

function passage(whole: string, place: number, terms: ReadonlySet<string>): string {
  const before = whole.length <= EXTRACT_LENGTH || place <= LEAD_IN ? 0 : place - LEAD_IN
  const start = before === 0 ? 0 : whole.indexOf(' ', before) + 1 || before
  // A space that is past the word would hide it.
  const begin = start > place ? place : start
  const shown = cut(whole.slice(begin), EXTRACT_LENGTH)
  return `${begin > 0 ? '… ' : ''}${marked(shown, terms)}${begin + shown.length < whole.length ? ' …' : ''}`
}

/** Where the stretch begins that holds the most different terms; of several, the first. */
function bestStart(places: Word[]): number {
  let best = { start: places[0]!.start, count: 0 }
  for (const [at, { start }] of places.entries()) {
    const within = new Set<string>()
    for (let next = at; next < places.length; next++) {
      const { term, end } = places[next]!
      if (end - start > EXTRACT_LENGTH - LEAD_IN) break
      within.add(term)
    }
    if (within.size > best.count) best = { start, count: within.size }
  }
  return best.start
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
