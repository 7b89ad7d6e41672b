/** What was measured several times: the middle, and from where to where. */
export type Spread = { median: number; least: number; most: number }

export function spreadOf(measured: number[]): Spread {
  const sorted = [...measured].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const median = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2
  return { median, least: sorted[0]!, most: sorted.at(-1)! }
}
