import {
  areasOf,
  GRADES,
  type Area,
  type AreaKey,
  type EventTypeKey,
  type FrameworkKey,
  type GradeKey,
} from '../inspections/frameworks.ts'

/** A row of the table; `area` is left out where its words are those of no judgement of the framework. */
export type PrintedJudgement = { printed: string; area?: AreaKey; grade: GradeKey }

const LABELS = GRADES.flatMap(({ key, label, alsoPrintedAs }) =>
  [label, ...alsoPrintedAs].map((printed) => ({ key, printed })),
).sort((one, other) => other.printed.length - one.printed.length)
// Grades begin with a capital in the table: "requires improvement to be good" holds the word good.
const ROW = new RegExp(`(.+?) (${LABELS.map(({ printed }) => printed).join('|')})(?= |$)`, 'y')

/** So much of a label's words has to be there: one report printed "children care leavers". */
const ALIKE = 0.8
const MOST_ROWS = 12
const MOST_LABEL = 160

/** The rows of the table on the front page, from its head to where prose begins. */
export function findJudgements(
  words: string,
  framework?: FrameworkKey,
  eventType?: EventTypeKey,
): PrintedJudgement[] {
  const head = /\bJudgements? Grade /.exec(words)
  if (!head) return []
  const areas = areasOf(framework, eventType)
  const rows: PrintedJudgement[] = []
  ROW.lastIndex = head.index + head[0].length
  for (let row = ROW.exec(words); row && rows.length < MOST_ROWS; row = ROW.exec(words)) {
    const [, printed = '', grade] = row
    const area = areaLike(printed, areas)
    if (!area && !looksLikeLabel(printed)) break
    rows.push({ printed, area: area?.key, grade: LABELS.find((each) => each.printed === grade)!.key })
    ROW.lastIndex++
  }
  return rows
}

function areaLike(printed: string, areas: readonly Area[]): Area | undefined {
  if (printed.length > MOST_LABEL) return undefined
  const best = areas
    .map((area) => ({ area, alike: likeness(printed, area.label) }))
    .sort((one, other) => other.alike - one.alike)
  return best[0] && best[0].alike >= ALIKE && best[0].alike > (best[1]?.alike ?? 0) ? best[0].area : undefined
}

/** How much of their words two labels share, the number before one left out. */
function likeness(one: string, other: string): number {
  const [those, these] = [wordsOf(one), wordsOf(other)]
  const shared = [...those].filter((word) => these.has(word)).length
  return shared / new Set([...those, ...these]).size
}

const wordsOf = (label: string) =>
  new Set(
    label
      .toLowerCase()
      .replace(/^[\d.]+ /, '')
      .split(/[^a-z]+/)
      .filter(Boolean),
  )

/** No sentence ends within a label. */
const looksLikeLabel = (printed: string) => printed.length <= MOST_LABEL && !/[.:;?!]( |$)/.test(printed)
