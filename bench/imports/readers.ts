import { setTimeout as pause } from 'node:timers/promises'

/** So many of each kind ask in a second, whether those before have been answered or not. */
const A_SECOND = 20

/** `machine`: by how much the one who asks was late himself, since others are at work on the machine. */
export type Waited = { known: number[]; anew: number[]; machine: number[] }

/**
 * Readers of pages of which the answer is known, and of such as nobody has asked for yet, until `stop` is called: how
 * many milliseconds each waited. `anew` counts on, so that none of its addresses comes twice.
 */
export function readers(url: string, slugs: string[], anew: { asked: number }) {
  const waited: Waited = { known: [], anew: [], machine: [] }
  const asking = new Set<Promise<void>>()
  let stopping = false

  const ask = async (where: string, times: number[]) => {
    const began = performance.now()
    const answer = await fetch(url + where)
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${where} was answered by ${answer.status}`)
    times.push(performance.now() - began)
  }
  const start = (where: string, times: number[]) => {
    const asked = ask(where, times).finally(() => asking.delete(asked))
    asking.add(asked)
  }
  const keepAsking = async () => {
    const began = performance.now()
    for (let turn = 0; !stopping; turn++) {
      const slug = slugs[turn % Math.min(10, slugs.length)]
      start(`/api/authorities/by-slug/${slug}?depth=0`, waited.known)
      start(pageNumbered(anew.asked++, slugs), waited.anew)
      const next = began + ((turn + 1) * 1000) / A_SECOND
      await pause(Math.max(0, next - performance.now()))
      waited.machine.push(performance.now() - next)
    }
    await Promise.all(asking)
  }
  const done = keepAsking()
  return {
    async stop(): Promise<Waited> {
      stopping = true
      await done
      return waited
    },
  }
}

/** By turns an authority's page with its reports, a list of authorities, and the newest reports. */
function pageNumbered(number: number, slugs: string[]): string {
  const unlike = `where[slug][not_equals]=none-${number}`
  const slug = slugs[number % slugs.length]
  return [
    `/api/inspection-reports?where[authority.slug][equals]=${slug}&${unlike}&limit=10&sort=-startDate&depth=0`,
    `/api/authorities?${unlike}&limit=10&page=${1 + (number % 10)}&sort=name&depth=0`,
    `/api/inspection-reports?${unlike}&limit=10&sort=-publicationDate&depth=0`,
  ][number % 3]!
}
