import type { CollectionSlug, Payload } from 'payload'
import { DEMO_ADMINISTRATOR, env } from '../env.ts'
import { agencies } from './content/agencies.ts'
import { authorities } from './content/authorities.ts'
import { campaigns } from './content/campaigns.ts'
import { glossary } from './content/glossary.ts'
import { news } from './content/news.ts'
import { reports } from './content/reports.ts'
import { siteSettings } from './content/site-settings.ts'
import { topics } from './content/topics.ts'

const MARK = 'sample-content'
const CONTENT: CollectionSlug[] = [
  'authorities',
  'inspection-reports',
  'news-articles',
  'agencies',
  'topics',
  'glossary',
  'campaigns',
  'media',
]

type Row = Record<string, unknown>

/**
 * Loads the sample content once into an empty database. What was begun and broken off is gone on with; what an editor
 * has changed or deleted since is left as it is.
 * @returns whether anything was loaded.
 */
export async function loadSampleContent(
  payload: Payload,
  onProgress: (step: string) => void,
): Promise<boolean> {
  const mark = await payload.kv.get<{ state: 'begun' | 'loaded' }>(MARK)
  if (mark?.state === 'loaded') return false
  if (!mark && (await hasContent(payload))) return false
  await payload.kv.set(MARK, { state: 'begun' })
  onProgress('loading the sample content')
  const load = loaderFor(payload)

  for (const { parent, ...topic } of topics)
    await load('topics', { ...topic, parent: parent && (await load.idOf('topics', parent)) })
  for (const term of glossary) await load('glossary', term, 'abbreviation')
  for (const campaign of campaigns) await load('campaigns', campaign, 'text')
  for (const { authoritiesServed: _served, ...agency } of agencies) await load('agencies', agency)
  for (const authority of authorities) {
    await load('authorities', {
      ...authority,
      alternativeNames: authority.alternativeNames.map((name) => ({ name })),
      formerGssCodes: authority.formerGssCodes.map((code) => ({ code })),
      successors: await load.idsOf('authorities', authority.successors),
      deliveredBy: authority.deliveredBy && (await load.idOf('agencies', authority.deliveredBy)),
      agencies: await load.idsOf('agencies', authority.agencies),
    })
  }
  for (const { slug, authoritiesServed } of agencies) await load.serve(slug, authoritiesServed)
  onProgress(`loading ${reports.length} inspection reports`)
  for (const report of reports) {
    await load('inspection-reports', {
      ...report,
      authority: report.authority && (await load.idOf('authorities', report.authority)),
      agency: report.agency && (await load.idOf('agencies', report.agency)),
      parentInspection:
        report.parentInspection && (await load.idOf('inspection-reports', report.parentInspection)),
      recommendations: report.recommendations.map((text) => ({ text })),
      strengths: report.strengths.map((text) => ({ text })),
      areasForImprovement: report.areasForImprovement.map((text) => ({ text })),
    })
  }
  for (const article of news) {
    await load('news-articles', {
      ...article,
      undated: article.publishedAt === null,
      authors: article.authors.map((name) => ({ name })),
      authorities: await load.idsOf('authorities', article.authorities),
      reports: await load.idsOf('inspection-reports', article.reports),
      topics: await load.idsOf('topics', article.topics),
    })
  }
  if (!(await hasSettings(payload))) {
    // Whoever tries the demo out gets the mail to staff.
    const defaultRecipients = [env.ADMIN_EMAIL ?? DEMO_ADMINISTRATOR]
    await payload.updateGlobal({
      slug: 'site-settings',
      data: { ...siteSettings, defaultRecipients } as never,
      overrideAccess: true,
    })
  }
  await payload.kv.set(MARK, { state: 'loaded' })
  return true
}

async function hasContent(payload: Payload): Promise<boolean> {
  for (const collection of CONTENT) {
    const { docs } = await payload.db.find({ collection, limit: 1, pagination: false, where: {} })
    if (docs.length > 0) return true
  }
  return hasSettings(payload)
}

const hasSettings = async (payload: Payload): Promise<boolean> => {
  const settings = (await payload.db.findGlobal({ slug: 'site-settings' })) as { updatedAt?: string } | null
  return Boolean(settings?.updatedAt)
}

/** Creates what is not there yet, published, and knows each document's id by its slug. */
function loaderFor(payload: Payload) {
  const ids = new Map<string, string>()

  async function idOf(collection: CollectionSlug, slug: string, by = 'slug'): Promise<string | undefined> {
    const key = `${collection}/${slug}`
    if (!ids.has(key)) {
      const found = await payload.db.findOne({ collection, where: { [by]: { equals: slug } } })
      if (found) ids.set(key, String(found.id))
    }
    return ids.get(key)
  }

  async function load(collection: CollectionSlug, data: Row, by = 'slug'): Promise<void> {
    const name = String(data[by])
    if (await idOf(collection, name, by)) return
    const published = payload.collections[collection].config.versions?.drafts ? { _status: 'published' } : {}
    const created = await payload.create({
      collection,
      data: { ...((await withIds(data)) as Row), ...published } as never,
      depth: 0,
      overrideAccess: true,
    })
    ids.set(`${collection}/${name}`, String(created.id))
  }

  /** Puts ids in the place of `{ $ref: 'collection/slug' }`, however deep. */
  async function withIds(value: unknown): Promise<unknown> {
    if (Array.isArray(value)) return Promise.all(value.map(withIds))
    if (!value || typeof value !== 'object') return value
    if ('$ref' in value) {
      const [collection, slug] = String(value.$ref).split('/') as [CollectionSlug, string]
      return idOf(collection, slug)
    }
    const entries = Object.entries(value).map(async ([name, inner]) => [name, await withIds(inner)] as const)
    return Object.fromEntries(await Promise.all(entries))
  }

  const idsOf = async (collection: CollectionSlug, slugs: string[]) =>
    (await Promise.all(slugs.map((slug) => idOf(collection, slug)))).filter(Boolean)

  async function serve(agency: string, authorities: string[]): Promise<void> {
    const id = await idOf('agencies', agency)
    if (!id || authorities.length === 0) return
    const data = { authoritiesServed: await idsOf('authorities', authorities) } as never
    await payload.update({ collection: 'agencies', id, data, depth: 0, overrideAccess: true })
  }

  return Object.assign(load, { idOf, idsOf, serve })
}
