/** Counts the streams that are open, together and for each network. */
export type StreamCount = {
  /** Counts one more. @returns ends it, once; or why there can be no more. */
  take(network: string): (() => void) | 'full' | 'too-many-of-one'
}

export function makeStreamCount({ most, mostOfOne }: { most: number; mostOfOne: number }): StreamCount {
  const open = new Map<string, number>()
  let all = 0
  return {
    take(network) {
      const ofOne = open.get(network) ?? 0
      if (ofOne >= mostOfOne) return 'too-many-of-one'
      if (all >= most) return 'full'
      all += 1
      open.set(network, ofOne + 1)
      let isOpen = true
      return () => {
        if (!isOpen) return
        isOpen = false
        all -= 1
        const left = open.get(network)! - 1
        if (left > 0) open.set(network, left)
        else open.delete(network)
      }
    },
  }
}
