import { vi } from 'vitest'
import type { House } from './house.ts'

/** Looks for something, once everything has been read. */
export function searchIn(house: House) {
  const isReady = vi.waitUntil(async () => (await house.ask('/api/suggest?q=x')).status !== 503, {
    timeout: 30_000,
    interval: 20,
  })
  const look = async (q: string, more = '') => {
    await isReady
    const { body } = await house.ask(`/api/search?q=${encodeURIComponent(q)}${more}`)
    return body
  }
  return {
    look,
    idsFound: async (q: string, more?: string): Promise<string[]> =>
      (await look(q, more)).hits.map(({ id }: { id: string }) => id),
    suggest: async (q: string, more = '') => {
      await isReady
      return (await house.ask(`/api/suggest?q=${encodeURIComponent(q)}${more}`)).body.suggestions
    },
  }
}
