import type {
  CollectionSlug,
  FlattenedField,
  GlobalSlug,
  Payload,
  SanitizedCollectionConfig,
  SanitizedGlobalConfig,
} from 'payload'
import { link, p, richText } from '#src/lib/rich-text.ts'
import { collections } from '#src/permissions/table.ts'
import { answering, fieldsOf } from './fields.ts'
import type { Kind } from './table-says.ts'

type Row = Record<string, unknown>
export type Kept = { slug: string; kind: Kind; id: string }
export type Mark = { slug: string; kind: Kind; path: string }

export type FilledHouse = {
  kept: Kept[]
  idOf(slug: string, kind: Kind): string | undefined
  /** Where each mark in an answer was written. */
  marksIn(answer: unknown): Mark[]
  /** The mark that was written into this field. */
  markOf(slug: string, kind: Kind, path: string): string | undefined
}

const A_DAY = '2001-02-03T00:00:00.000Z'
const PAST = '2002-01-01T00:00:00.000Z'
const FUTURE = '2099-01-01T00:00:00.000Z'
const MARK = /zq\d+z/g
const PAGES = ['authorities', 'inspection-reports', 'news-articles', 'agencies']

/**
 * Documents of every collection, in every state that somebody may be kept from, with every field filled. Each text has
 * a mark of its own, so that any answer shows by its marks what it tells, and of which document. Written below Payload:
 * no hook and no rule of ours has a say in it.
 */
export async function fillHouse(payload: Payload): Promise<FilledHouse> {
  const marks = new Map<string, Mark>()
  const kept: Kept[] = []
  const idOf = (slug: string, kind: Kind) => kept.find((each) => each.slug === slug && each.kind === kind)?.id
  const markFor = (slug: string, kind: Kind) => (path: string) => {
    const mark = `zq${marks.size}z`
    marks.set(mark, { slug, kind, path })
    return mark
  }
  const configs = answering(payload.config.collections)
    .filter(({ slug }) => collections[slug])
    .sort((one, other) => Number(other.slug === 'users') - Number(one.slug === 'users'))

  for (const config of configs) {
    for (const kind of kindsOf(config)) {
      const fill = filling({ config, kind, mark: () => 'x', idOf })
      const doc = await payload.db.create({ collection: config.slug as CollectionSlug, data: fill() })
      kept.push({ slug: config.slug, kind, id: String(doc.id) })
    }
  }
  // Only now is there something that every relation can lead to.
  for (const config of configs) {
    for (const { kind, id } of kept.filter(({ slug }) => slug === config.slug)) {
      const data = filling({ config, kind, mark: markFor(config.slug, kind), idOf })()
      await payload.db.updateOne({
        collection: config.slug as CollectionSlug,
        id,
        data: structuredClone(data),
      })
      if (!config.versions) continue
      await writeVersion(payload, config, id, data)
      if (kind === 'shown') {
        const draft = filling({ config, kind: 'draft', mark: markFor(config.slug, 'draft'), idOf })()
        await writeVersion(payload, config, id, draft)
      }
    }
  }
  for (const config of payload.config.globals) {
    const { slug } = config
    const data = filling({ config, kind: 'shown', mark: markFor(slug, 'shown'), idOf })()
    await payload.db.createGlobal({ slug: slug as GlobalSlug, data })
    kept.push({ slug, kind: 'shown', id: slug })
  }
  return {
    kept,
    idOf,
    marksIn: (answer) =>
      [...new Set(String(typeof answer === 'string' ? answer : JSON.stringify(answer)).match(MARK))].map(
        (mark) => marks.get(mark)!,
      ),
    markOf: (slug, kind, path) =>
      [...marks].find(([, mark]) => mark.slug === slug && mark.kind === kind && mark.path === path)?.[0],
  }
}

/** The states of a collection’s documents that the table tells apart. */
function kindsOf({ slug, trash }: SanitizedCollectionConfig): Kind[] {
  const reads = Object.values(collections[slug]!.reads)
  if (reads.includes('own')) return ['hidden']
  const isAllOrNothing = reads.every((each) => each === 'all')
  return [
    'shown',
    'shown too',
    ...(isAllOrNothing ? [] : ['hidden' as const]),
    ...(trash ? ['trashed' as const] : []),
  ]
}

async function writeVersion(
  payload: Payload,
  { slug }: SanitizedCollectionConfig,
  parent: string,
  data: Row,
) {
  const now = new Date().toISOString()
  await payload.db.createVersion({
    collectionSlug: slug as CollectionSlug,
    parent,
    versionData: structuredClone(data) as never,
    autosave: false,
    createdAt: now,
    updatedAt: now,
  })
}

type Config = SanitizedCollectionConfig | SanitizedGlobalConfig
type Filling = {
  config: Config
  kind: Kind
  mark: (path: string) => string
  idOf: FilledHouse['idOf']
}

function filling({ config, kind, mark, idOf }: Filling): () => Row {
  const { slug } = config
  let count = 0
  const unique = `${slug}-${kind.replace(' ', '-')}`
  /** A shown document leads to shown ones by its single relations; the other one to what is hidden. */
  const relatedTo = (target: string, isMany: boolean): unknown => {
    const kinds: Kind[] = kind === 'shown too' ? ['hidden', 'shown'] : ['shown', 'hidden']
    const ids = [...kinds, 'trashed' as const].flatMap((each) => idOf(target, each) ?? [])
    return isMany ? ids : (ids[0] ?? null)
  }
  const valueOf = (field: FlattenedField, path: string): unknown => {
    if ('virtual' in field && field.virtual) return undefined
    const many = 'hasMany' in field && field.hasMany
    switch (field.type) {
      case 'text':
      case 'textarea':
      case 'email':
      case 'code': {
        if (path === 'id' || path.endsWith('.id')) return `${unique}-${++count}`
        const text = `${mark(path)}-${unique}-${count++}${field.type === 'email' ? '@staff.example' : ''}`
        return many ? [text] : text
      }
      case 'json':
        return { said: mark(path) }
      case 'richText':
        return proseOf(mark(path), { idOf, relatedTo })
      case 'select':
      case 'radio': {
        const [first] = field.options
        const value = typeof first === 'string' ? first : first?.value
        return many ? [value] : value
      }
      case 'date':
        return A_DAY
      case 'number':
        return 51
      case 'checkbox':
        return true
      case 'relationship':
      case 'upload': {
        if (!Array.isArray(field.relationTo)) return relatedTo(field.relationTo, Boolean(many))
        const relationTo = field.relationTo[0]!
        const value = relatedTo(relationTo, false)
        return value ? { relationTo, value } : undefined
      }
      case 'array':
        return [rowOf(field.flattenedFields, `${path}.`)]
      default:
        return 'flattenedFields' in field ? rowOf(field.flattenedFields, `${path}.`) : undefined
    }
  }
  const rowOf = (fields: FlattenedField[], prefix: string): Row =>
    Object.fromEntries(fields.map((field) => [field.name, valueOf(field, `${prefix}${field.name}`)]))
  return () => ({ ...rowOf(config.flattenedFields, ''), ...stateOf(config, kind, idOf) })
}

/** What makes a document be of its kind, and keeps the house from acting on it. */
function stateOf(config: Config, kind: Kind, idOf: FilledHouse['idOf']): Row {
  const has = (name: string) => fieldsOf(config).some(({ path }) => path === name)
  const isShown = kind !== 'hidden' && kind !== 'draft'
  const states: Record<string, Row> = {
    media: { shown: isShown },
    campaigns: { startAt: isShown ? PAST : FUTURE, endAt: FUTURE },
    enquiries: { notify: 'queued' },
    outbox: { kind: 'mail', message: 'account', state: 'sent', ...(isShown ? {} : { enquiry: null }) },
    users: { roles: ['viewer'] },
    webhooks: { state: 'paused', url: 'https://receiver.example/hook' },
    'payload-preferences': { user: { relationTo: 'users', value: idOf('users', 'shown') } },
    // Every page's address is made with them, and is for everybody.
    'site-settings': { pathPatterns: {} },
    'scheduled-publications': { state: 'done' },
    'import-runs': { state: 'done' },
  }
  return {
    ...(has('_status') ? { _status: isShown ? 'published' : 'draft' } : {}),
    ...(has('deletedAt') ? { deletedAt: kind === 'trashed' ? PAST : null } : {}),
    ...states[config.slug],
  }
}

type Related = Pick<FilledHouse, 'idOf'> & { relatedTo: (target: string, isMany: boolean) => unknown }

/** A text with links to hidden pages and with all files: what rich text leads to is populated too. */
function proseOf(text: string, { idOf, relatedTo }: Related) {
  const links = PAGES.flatMap((relationTo) =>
    [idOf(relationTo, 'hidden')].flatMap((value) => ({
      ...link('there', ''),
      fields: { linkType: 'internal', newTab: false, doc: { relationTo, value } },
    })),
  )
  const files = (relatedTo('media', true) as string[]).map((value) => ({
    ...{ type: 'upload', version: 3, format: '', id: `file-${value}`, relationTo: 'media', value },
    fields: null,
  }))
  return richText(p(text, ...links), ...files)
}
