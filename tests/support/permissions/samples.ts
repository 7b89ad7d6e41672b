import type { CollectionSlug, SanitizedCollectionConfig } from 'payload'
import type { House } from '#tests/support/house.ts'
import { pdf } from '#tests/support/files.ts'
import { PASSWORD } from '#tests/support/people.ts'
import type { FilledHouse } from './filled-house.ts'

export type Target = { id: string; versionId?: string }
export type State = 'draft' | 'published' | 'trashed'

const FUTURE = '2099-01-01T00:00:00.000Z'
/** What the service alone makes: a target of these is written as it stands. */
const MADE_BY_THE_SERVICE = [
  'outbox',
  'public-changes',
  'redirects',
  'scheduled-publications',
  'import-runs',
  'import-parts',
  'import-marks',
  'import-answers',
]

type Data = Record<string, unknown>
let count = 0
const unique = (word: string) => `${word} ${++count}`

/** What makes a document of each collection; the first field is one that can be changed to any other text. */
const samples: Record<string, (filled: FilledHouse) => Data> = {
  authorities: () => ({ name: unique('Ambridge'), status: 'current' }),
  'inspection-reports': (filled) => ({
    title: unique('Report'),
    framework: 'ilacs-2018',
    datePrecision: 'day',
    authority: filled.idOf('authorities', 'shown'),
  }),
  'news-articles': () => ({ title: unique('Article') }),
  agencies: () => ({ name: unique('Agency'), kind: 'partner' }),
  topics: () => ({ name: unique('Topic') }),
  glossary: () => ({ abbreviation: unique('A'), meaning: 'What it stands for.' }),
  // Not yet running: a forged `shown` would be seen.
  campaigns: () => ({ text: unique('Campaign'), priority: 1, startAt: '2099-01-01T00:00:00.000Z' }),
  media: () => ({ caption: unique('Caption') }),
  enquiries: () => ({
    fullName: unique('Jo Marsh'),
    type: 'general',
    phone: '01632 960 001',
    quarantined: true,
  }),
  users: () => ({
    name: unique('Robin'),
    email: `robin-${++count}@staff.example`,
    roles: ['viewer'],
    password: PASSWORD,
  }),
  'scheduled-publications': (filled) => ({
    title: unique('Scheduled'),
    document: { relationTo: 'authorities', value: filled.idOf('authorities', 'shown') },
    action: 'publish',
    at: FUTURE,
    dueAt: FUTURE,
    state: 'waiting',
    attempts: 0,
  }),
  'import-runs': () => ({ fileName: unique('file'), state: 'done', attempts: 0 }),
  'import-parts': () => ({ label: unique('part'), run: unique('run'), order: 0, state: 'undone' }),
  'import-marks': () => ({ subject: unique('subject'), marks: '{}' }),
  'import-answers': () => ({ key: unique('key'), question: 'Whom?', answer: 'nobody' }),
  outbox: (filled) => ({
    to: unique('somebody'),
    message: 'account',
    kind: 'mail',
    state: 'sent',
    attempts: 0,
    enquiry: filled.idOf('enquiries', 'shown'),
  }),
  webhooks: () => ({ name: unique('Receiver'), url: 'https://receiver.example/hook' }),
  'public-changes': () => ({
    document: unique('document'),
    collectionSlug: 'topics',
    what: 'changed',
    keys: [],
    order: 1,
    queued: true,
  }),
  redirects: (filled) => ({
    from: unique('old').replace(' ', '-'),
    collection: 'authorities',
    document: { relationTo: 'authorities', value: filled.idOf('authorities', 'shown') },
  }),
  'payload-preferences': (filled) => ({
    key: unique('colour').replace(' ', '-'),
    value: { said: 'teal' },
    user: { relationTo: 'users', value: filled.idOf('users', 'shown') },
  }),
  'payload-locked-documents': (filled) => ({
    globalSlug: unique('settings'),
    user: { relationTo: 'users', value: filled.idOf('users', 'shown') },
  }),
  'payload-kv': () => ({ key: unique('key'), data: { said: 'x' } }),
}

/** @throws for a collection that has none: its acts cannot be tried without. */
export function sampleOf(slug: string, filled: FilledHouse): Data {
  const sample = samples[slug]
  if (!sample) throw new Error(`“${slug}” has no sample: add one to tests/support/permissions/samples.ts.`)
  return sample(filled)
}

/** What a document of this collection is changed to. */
export function changeOf(slug: string, filled: FilledHouse): Data {
  const [[name, value] = ['', '']] = Object.entries(sampleOf(slug, filled))
  return { [name]: value }
}

/** A body with this data: where files are kept, a form with a file. */
export function bodyOf({ upload }: SanitizedCollectionConfig, data: Data): unknown {
  if (!upload) return data
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  form.set('file', new Blob([new Uint8Array(pdf())], { type: 'application/pdf' }), `file-${++count}.pdf`)
  return form
}

/** A new document to be acted on, made below every rule. */
export async function makeTarget(
  { payload }: House,
  filled: FilledHouse,
  config: SanitizedCollectionConfig,
  state: State,
): Promise<Target> {
  const slug = config.slug as CollectionSlug
  const data = sampleOf(slug, filled)
  const isOurs = !slug.startsWith('payload-') && !MADE_BY_THE_SERVICE.includes(slug)
  if (!isOurs) return { id: String((await payload.db.create({ collection: slug, data })).id) }
  const status = config.versions ? { _status: state === 'draft' ? 'draft' : 'published' } : {}
  const { id } = await payload.create({
    collection: slug,
    data: { ...data, ...status } as never,
    depth: 0,
    overrideAccess: true,
    ...(config.upload
      ? {
          file: { data: pdf(), mimetype: 'application/pdf', name: `file-${++count}.pdf`, size: pdf().length },
        }
      : {}),
  })
  if (!config.versions) return { id: String(id) }
  const { docs } = await payload.db.findVersions({
    collection: slug,
    where: { parent: { equals: id } },
    limit: 1,
  })
  if (state === 'trashed') {
    const deletedAt = new Date().toISOString()
    await payload.update({ collection: slug, id, data: { deletedAt } as never, overrideAccess: true })
  }
  return { id: String(id), versionId: String(docs[0]!.id) }
}
