import type { Said } from '../statements/said.ts'

export const OGL = 'Open Government Licence v3.0'
export type Source = { source: string; url?: string; licence: string; retrievedAt: string }

/** Official names and coordinates of councils are mySociety’s. */
const MY_SOCIETY = {
  source: 'mySociety, UK local authority names and codes: official name and coordinates',
  url: 'https://github.com/mysociety/uk_local_authority_names_and_codes',
  licence: 'CC BY 4.0',
}

/** Where what was imported is from, for whoever wants to check it. */
export function sourcesOf({
  run,
  rows,
  link,
  facts,
  today,
}: {
  run: { fileName: string; source?: string | null; licence?: string | null }
  rows: readonly Said[]
  link?: string
  facts: Record<string, unknown>
  today: string
}): Source[] {
  const retrievedAt = `${today}T00:00:00.000Z`
  const [first] = rows
  const isSheet = first && first.sheet !== run.fileName
  const name = run.source || `Ofsted: ${run.fileName}`
  const source = `${name}${isSheet ? `, sheet ${first.sheet}` : ''}`.slice(0, 300)
  const own = { source, ...(link ? { url: link } : {}), licence: run.licence || OGL, retrievedAt }
  const isOfficial = facts.officialName !== undefined && facts.latitude !== undefined
  return [own, ...(isOfficial ? [{ ...MY_SOCIETY, retrievedAt }] : [])]
}
