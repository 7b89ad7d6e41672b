/** Longer ones are nobody's slip, and take long to compare. */
const LONGEST = 60

/** The one of these that is written most nearly so: within a slip for every four letters, three at most. */
export function nearest(written: string, names: Iterable<string>): string | undefined {
  const plain = written.toLowerCase()
  if (plain.length > LONGEST) return undefined
  let best: string | undefined
  let fewest = Math.min(3, Math.floor(plain.length / 4) || 1)
  for (const name of names) {
    if (Math.abs(name.length - plain.length) > fewest) continue
    const slips = slipsBetween(plain, name.toLowerCase())
    if (slips > fewest || (slips === fewest && best !== undefined)) continue
    best = name
    fewest = slips
  }
  return best
}

/** Letters put in, left out, taken for others or changed over with the next. */
function slipsBetween(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isChangedOver = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        last[j]! + 1,
        row[j - 1]! + 1,
        last[j - 1]! + (isSame ? 0 : 1),
        isChangedOver ? before[j - 2]! + 1 : Infinity,
      )
    }
    before = last
    last = row
  }
  return last[b.length]!
}
