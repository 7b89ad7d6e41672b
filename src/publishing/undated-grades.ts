import { caution, type Caution, type Passage } from './caution.ts'

const GRADE = '(?:outstanding|good|requires improvement|inadequate)'
const STATED = new RegExp(
  String.raw`\b(?:rated|graded|judged|rating|grade|judgement)\b[^.!?]{0,80}\b${GRADE}\b|\b${GRADE}\b[^.!?]{0,20}\b(?:rating|grade|judgement)\b`,
  'i',
)
const DATED = /\b(?:19|20)\d\d\b/

/** Words that give a grade say the year in the same passage: a page outlives the grade that it tells of. */
export function undatedGrades(passages: readonly Passage[]): Caution[] {
  return passages
    .filter(({ text }) => STATED.test(text) && !DATED.test(text))
    .map(({ path, text }) =>
      caution(
        path,
        'grade-without-date',
        `A grade without a date: “${shortened(text)}” Say when it was given.`,
      ),
    )
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 100 ? `${line.slice(0, 99).trimEnd()}…` : line
}
