import type { Step } from './align.ts'
import type { Word } from './printed-words.ts'

/** What differs in one place. `after` are the words before it that are the same; `message` says what is there. */
export type Difference = { after: string; said: string; printed: string; message: string }

const WORDS_BEFORE = 4

/** The places in which a quotation is not as it is printed, in their order. */
export function differencesIn(
  steps: Step[],
  { said, printed }: { said: string[]; printed: Word[] },
): Difference[] {
  const places: Step[][] = []
  for (const [at, step] of steps.entries()) {
    if (step.isSame) continue
    if (at > 0 && !steps[at - 1]!.isSame) places.at(-1)!.push(step)
    else places.push([step])
  }
  return places.map((place) => {
    const theirs = place.flatMap((step) => (step.printed === undefined ? [] : printed[step.printed]!))
    const ours = place.flatMap((step) => (step.said === undefined ? [] : said[step.said]!)).join(' ')
    const from = place.find((step) => step.said !== undefined)?.said ?? nextSaid(steps, place)
    return {
      after: said.slice(Math.max(0, from - WORDS_BEFORE), from).join(' '),
      said: ours,
      printed: theirs.map(({ shown }) => shown).join(' '),
      message: messageFor(ours, theirs.map(({ shown }) => shown).join(' ')),
    }
  })
}

function nextSaid(steps: Step[], place: Step[]): number {
  const after = steps.slice(steps.indexOf(place.at(-1)!) + 1)
  return (
    after.find((step) => step.said !== undefined)?.said ??
    steps.filter((step) => step.said !== undefined).length
  )
}

function messageFor(said: string, printed: string): string {
  if (!printed) {
    const why = /^\d{1,3}$/.test(said) ? ': the number of a page, perhaps, which ran into the text' : ''
    return `“${said}” is not in the report${why}.`
  }
  if (!said) return `“${printed}” is left out: the report has it here.`
  const isHyphen = said.replace(/[-‐‑\s]/g, '') === printed.replace(/[-‐‑\s]/g, '')
  return `The report prints “${printed}”, not “${said}”${isHyphen ? ': a hyphen or a space differs' : ''}.`
}
