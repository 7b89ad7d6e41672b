import type { OpenApi } from '#src/openapi/document.ts'
import type { House } from '../house.ts'
import type { Known } from './for-fuzzing.ts'

export const readDescription = async (house: House): Promise<OpenApi> =>
  (await house.ask('/api/openapi.json')).body as OpenApi

export const READ = [
  'authorities',
  'inspection-reports',
  'news-articles',
  'agencies',
  'topics',
  'glossary',
  'campaigns',
  'media',
]

/** A few ids, addresses and files that visitors may ask for here. */
export async function whatIsKnown(house: House): Promise<Known> {
  const known: Known = { ids: {}, slugs: {}, files: [] }
  for (const slug of READ) {
    const { body } = await house.ask(`/api/${slug}?limit=2&depth=0`)
    const docs = body.docs as { id: string; slug?: string; filename?: string }[]
    known.ids[slug] = docs.map(({ id }) => id)
    known.slugs[slug] = docs.flatMap((doc) => doc.slug ?? [])
    known.files.push(...docs.flatMap(({ filename }) => filename ?? []))
  }
  return known
}
