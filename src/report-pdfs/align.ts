import type { Word } from './printed-words.ts'

/** One step of laying a quotation beside the report: both words, or the one that the other has not. */
export type Step = { said?: number; printed?: number; isSame: boolean }

const LEFT_OUT = 2
const CHANGED = 3
const NOTHING = 0

/**
 * Lays a quotation beside a passage of the report so that as little as possible differs. What the report has before and
 * after it costs nothing, nor do the numbers of its paragraphs.
 * @returns the steps, from the quotation's first word to its last.
 */
export function align(
  said: string[],
  printed: Word[],
  isSame: (said: number, printed: Word) => boolean,
): Step[] {
  const width = printed.length + 1
  const costs = new Uint32Array((said.length + 1) * width)
  const skip = (column: number) => (printed[column - 1]!.isMark ? NOTHING : LEFT_OUT)
  for (let row = 1; row <= said.length; row++) {
    costs[row * width] = row * LEFT_OUT
    for (let column = 1; column < width; column++) {
      const both = isSame(row - 1, printed[column - 1]!) ? NOTHING : CHANGED
      costs[row * width + column] = Math.min(
        costs[(row - 1) * width + column - 1]! + both,
        costs[(row - 1) * width + column]! + LEFT_OUT,
        costs[row * width + column - 1]! + skip(column),
      )
    }
  }
  const steps: Step[] = []
  let row = said.length
  let column = cheapestEnd(costs.subarray(row * width))
  while (row > 0) {
    const cost = costs[row * width + column]!
    const same = column > 0 && isSame(row - 1, printed[column - 1]!)
    if (column > 0 && cost === costs[(row - 1) * width + column - 1]! + (same ? NOTHING : CHANGED)) {
      steps.push({ said: --row, printed: --column, isSame: same })
    } else if (column > 0 && cost === costs[row * width + column - 1]! + skip(column)) {
      steps.push({ printed: --column, isSame: printed[column]!.isMark })
    } else {
      steps.push({ said: --row, isSame: false })
    }
  }
  return steps.reverse()
}

function cheapestEnd(costs: Uint32Array): number {
  let best = 0
  for (const [column, cost] of costs.entries()) if (cost < costs[best]!) best = column
  return best
}
