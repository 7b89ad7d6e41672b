/** A capital and small letters, hyphens and apostrophes allowed, and up to three more such words. */
const WORD = String.raw`\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*`
const NAMES = new RegExp(
  String.raw`(?<![\p{L}\p{N}’'-])${WORD}(?: (?:(?:de|van|von|der|den|bin|ibn|al|el|da|di) )?${WORD}){1,4}`,
  'gu',
)

/** Words that begin a sentence in front of a name, or that lead a title. */
const OPENERS = wordSet(
  'The A An In On At When While After Before For With From By As If But And Or So Since Because Then There This That ' +
    'These Those His Her Their Its Our He She They We You I It Both Since Until Where Whether Although Though Last Next Now Later Today',
)

/** What is called by one of these is a place, an organisation or a paper, and no person. */
const NOT_PERSONS = wordSet(
  'Academy Act Adoption Agency Agencies Assembly Association Authority Authorities Bill Board Borough Bureau Care Carers Centre Centres ' +
    'Charity Child Children Childrens City Code College Commission Committee Commons Community Company Consultation Council Councils County ' +
    'Court Courts Department District Education England Europe Families Family Forum Foster Fostering Foundation Framework Fund Government ' +
    'Group Guidance Health Hospital Home Homes House Hub Inspection Inspections Inspectorate Institute Islands Isles Justice Kingdom League ' +
    'Local Lords Ministry National Network North South East West Northern Southern Eastern Western Office Ofsted Panel Parliament Partnership ' +
    'Police Practice Programme Project Protection Report Review Road Royal Safeguarding School Schools Scotland Scheme Secretary Service ' +
    'Services Social Society Standards Street Supreme Team Trust Union United University Unit Wales Work Workers Youth ' +
    'Outstanding Good Requires Improvement Inadequate January February March April May June July August September October November ' +
    'December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter',
)

export type Name = { name: string; start: number; end: number }

/** Where a sentence names what could be a person by two words or more. May and April are months here. */
export function namesIn(sentence: string): Name[] {
  return [...sentence.matchAll(NAMES)].flatMap(({ 0: found, index }): Name[] => {
    const words = found.split(' ')
    const first = words.findIndex((word) => !OPENERS.has(word))
    const kept = first < 0 ? [] : words.slice(first)
    if (kept.length < 2 || kept.some((word) => NOT_PERSONS.has(plain(word)))) return []
    const start = index + words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0)
    const whole = kept.join(' ')
    return [{ name: plain(whole), start, end: start + whole.length }]
  })
}

/** Without the `’s` of what belongs to somebody. */
function plain(words: string): string {
  return words.replace(/[’']s?$/u, '')
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
