import { namesIn, type Name } from './names.ts'

/** A name this near to a word about a child, in the same sentence, may be the child's. */
const NEAR = 60

const UNDER_18 =
  '(?:1[0-7]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)'

/** Only in small letters: "Child Protection Panel" is no child. */
const CUES = [
  String.raw`\b(?:aged?|age of) ${UNDER_18}\b`,
  String.raw`\b${UNDER_18}[- ]years?[- ]old\b`,
  String.raw`\b[\w]+[- ](?:month|week|day)s?[- ]old\b`,
  String.raw`\b(?:baby|toddler|infant|newborn|boy|girl|schoolboy|schoolgirl|schoolchild|pupil|teenager|youngster)\b`,
  String.raw`\bchild\b(?!['’]?[- ](?:protection|safeguarding|care|death|development|welfare|abuse|services?|sexual|criminal|poverty|benefit|maintenance|minder))`,
  String.raw`\b(?:step|grand)?(?:son|daughter)\b`,
  String.raw`\bkeep(?:ing)? (?=[A-Z][^.!?]+ safe\b)`,
  String.raw`\b(?:murder|killing|manslaughter|death|torture|neglect|abuse) of\b`,
]
const CUE = new RegExp(CUES.join('|'), 'g')

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
/** `Ann Example, 7,` and `Ann Example (7)`: an age, and not the beginning of a date. */
const AGE_AFTER = new RegExp(
  String.raw`^(?:,? aged|,| \() ?${UNDER_18}\b(?! (?:to|and|${MONTHS})\b|[.:–-]\d)`,
)

const TITLES =
  'Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Councillor|Cllr|Judge|Inspector|Minister|Director|Chair|Queen|King|Prince|Princess|President'
const TITLED = new RegExp(`^(?:${TITLES}) `)
const TITLE_BEFORE = new RegExp(String.raw`(?:^|[^\p{L}])(?:${TITLES})\.? ?$`, 'u')
const ADULT =
  'social worker|director|inspector|chair|chairs|chaired|leader|leads|chief executive|spokesperson|spokesman|spokeswoman|minister|manager|professor|commissioner|solicitor|barrister|headteacher|author|MP'
const ADULT_BEFORE = new RegExp(String.raw`\b(?:${ADULT}),? $`)
const ADULT_AFTER = new RegExp(
  String.raw`^,? (?:(?:who|which|the|a|an|its|their|our|then|former|interim) ){0,3}(?:${ADULT})\b`,
)
/**
 * Full names in these words that could be a child's: near an age under 18 or a word for a child, and not plainly an
 * adult's. It is a guess, good enough to make an editor look again. `adults` are known not to be children.
 */
export function namedChildren(text: string, adults: readonly string[] = []): string[] {
  const known = new Set(adults.map((name) => name.trim().toLowerCase()))
  const found = sentencesOf(text).flatMap((sentence) => {
    const cues = [...sentence.matchAll(CUE)].map(({ 0: cue, index }) => [index, index + cue.length] as const)
    return namesIn(sentence).filter((name) => {
      if (known.has(name.name.toLowerCase())) return false
      if (AGE_AFTER.test(sentence.slice(name.end))) return true
      return !isAdult(name, sentence) && cues.some(([start, end]) => gap(name, start, end) <= NEAR)
    })
  })
  return [...new Set(found.map(({ name }) => name))]
}

function isAdult({ name, start, end }: Name, sentence: string): boolean {
  const before = sentence.slice(0, start)
  const after = sentence.slice(end)
  return (
    TITLED.test(name) || TITLE_BEFORE.test(before) || ADULT_BEFORE.test(before) || ADULT_AFTER.test(after)
  )
}

const gap = (name: Name, start: number, end: number) => Math.max(start - name.end, name.start - end, 0)

/** Not after "Dr." or an initial: those end no sentence. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[^.\s]{3,}[.!?…]["”’]?)\s+|\n+/u)
}
