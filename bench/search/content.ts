import { p, richText } from '#src/lib/rich-text.ts'
import { entryOf, type Entry } from '#src/search/index-entry.ts'

const PLACES = 150
const TOPICS = 20
const VOCABULARY = 30_000
const COMMON = [
  'children',
  'council',
  'social',
  'care',
  'foster',
  'inspection',
  'ofsted',
  'families',
  'carers',
]
const SYLLABLES =
  'ba be bi bo bu ca ce co da de di do fa fe fi fo ga ge go ha he hi ho ja jo ka ke ki la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi vo wa we wi wo ton ham ley ford wick shire ing ness'.split(
    ' ',
  )

export type Content = { entries: Entry[]; place: string; words: string[] }

/**
 * So many reports and articles about 150 authorities and 20 topics, each with about 85 words, which are as frequent as
 * words are in a language: the second most frequent half as often as the first. The same at each run.
 */
export function makeContent(count: number): Content {
  const random = makeRandom()
  const oneOf = (from: readonly string[]) => from[Math.floor(random() * from.length)]!
  const vocabulary = [
    ...COMMON,
    ...Array.from({ length: VOCABULARY }, () =>
      Array.from({ length: 2 + Math.floor(random() * 3) }, () => oneOf(SYLLABLES)).join(''),
    ),
  ]
  const word = () => vocabulary[Math.floor(Math.exp(random() * Math.log(vocabulary.length))) - 1]!
  const words = (length: number) => Array.from({ length }, word).join(' ')
  const places = vocabulary.slice(-PLACES)
  const day = (at: number) => new Date(Date.UTC(2000, 0, 1 + (at % 9000))).toISOString()

  const topic = (_: unknown, at: number) =>
    entryOf('topics', { id: `t${at}`, name: words(2), slug: `topic-${at}`, synonyms: [words(2)] })
  const authority = (name: string, at: number) =>
    entryOf('authorities', {
      id: `a${at}`,
      name,
      slug: name,
      officialName: `Borough of ${name}`,
      alternativeNames: [{ name: `${name} Council` }],
      region: `region-${at % 9}`,
      currentGrade: 'good',
      summary: richText(p(words(80))),
    })
  const report = (at: number) =>
    entryOf('inspection-reports', {
      id: `r${String(at).padStart(7, '0')}`,
      title: `${places[at % PLACES]}: ${words(4)}`,
      slug: `report-${at}`,
      authority: `a${at % PLACES}`,
      overallGrade: ['outstanding', 'good', 'requires-improvement', 'inadequate'][at % 4],
      startDate: day(at),
      headline: words(10),
      summary: richText(p(words(80))),
    })
  const article = (at: number) =>
    entryOf('news-articles', {
      id: `n${String(at).padStart(7, '0')}`,
      title: `${words(6)} in ${places[at % PLACES]}`,
      slug: `news-${at}`,
      authorities: [`a${at % PLACES}`],
      topics: [`t${at % TOPICS}`],
      publishedAt: day(at),
      standfirst: words(20),
      body: richText(p(words(80))),
    })
  return {
    entries: [
      ...Array.from({ length: TOPICS }, topic),
      ...places.map(authority),
      ...Array.from({ length: count }, (_, at) => (at % 2 ? report(at) : article(at))),
    ],
    place: places[3]!,
    words: vocabulary,
  }
}

/** Numerical Recipes' generator: good enough to be varied by, and the same everywhere. */
function makeRandom(): () => number {
  let state = 1
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
