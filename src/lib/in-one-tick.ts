/** What is being gathered, by name. One for each request: what one reader asked for is no other's answer. */
export type Batches = Map<string, { keys: Set<string>; answers: Promise<Map<string, unknown>> }>

/**
 * Gathers the keys that are asked for under one name until everything that is going on has been asked, and loads them
 * together: a query for all rows of a list instead of one for each.
 * @returns what `load` found for this key; undefined where it found nothing.
 */
export function inOneTick<T>(
  batches: Batches,
  { name, key }: { name: string; key: string },
  load: (keys: string[]) => Promise<Map<string, T>>,
): Promise<T | undefined> {
  let batch = batches.get(name)
  if (!batch) {
    const keys = new Set<string>()
    const answers = endOfTick().then(() => {
      batches.delete(name)
      return load([...keys])
    })
    batch = { keys, answers }
    batches.set(name, batch)
  }
  batch.keys.add(key)
  return batch.answers.then((found) => found.get(key) as T | undefined)
}

/** After the promises that are settled now have had their say, and what they settled in turn. */
const endOfTick = () =>
  new Promise<void>((resolve) => {
    void Promise.resolve().then(() => process.nextTick(resolve))
  })
