import type { SanitizedCollectionConfig } from 'payload'
import type { Asked } from '#tests/support/house.ts'
import type { FilledHouse } from './filled-house.ts'
import { namesOf } from './graphql.ts'
import { bodyOf, changeOf, sampleOf, type State, type Target } from './samples.ts'
import type { Act } from './table-says.ts'

/** One way to do one thing. Without an act it is nobody’s way: such an address is not answered. */
export type Attempt = {
  act?: Act
  road: string
  /** How the document stands that it is tried on. */
  on: State
  request(target: Target): Asked & { path: string }
}

const now = () => new Date().toISOString()
let slugs = 0

/** A page is scheduled by a document of its own. */
const planFor = (relationTo: string) => (target: Target) => ({
  path: '/api/scheduled-publications',
  body: {
    document: { relationTo, value: target.id },
    action: 'unpublish',
    at: '2099-01-01T00:00:00.000Z',
  },
})

/** Every way to write to a collection that it has, by what it can do. */
export function attemptsOn(config: SanitizedCollectionConfig, filled: FilledHouse): Attempt[] {
  if (isByName(config)) return overRest(config, filled).filter(({ road }) => /POST$|of many/.test(road))
  return [...overRest(config, filled), ...overGraphQL(config, filled), ...byNoWay(config, filled)]
}

/** A preference is asked for by its name, and its address is that of one’s own. */
const isByName = ({ endpoints }: SanitizedCollectionConfig) =>
  endpoints && endpoints.some(({ path }) => path === '/:key')

function overRest(config: SanitizedCollectionConfig, filled: FilledHouse): Attempt[] {
  const { slug, versions, trash } = config
  const sample = (more: object = {}) => bodyOf(config, { ...sampleOf(slug, filled), ...more })
  const at = (path: string, method: string, body?: () => unknown) => (target: Target) => ({
    path: `/api/${slug}${path.replace('ID', target.id).replace('VERSION', String(target.versionId))}`,
    method,
    body: body?.(),
    ...(method === 'DELETE' ? { headers: { 'content-type': 'application/json' } } : {}),
  })
  const change = () => changeOf(slug, filled)
  const form = (data: object) => () => {
    const made = new FormData()
    made.set('_payload', JSON.stringify(data))
    return made
  }
  const many = '?where[id][in]=ID'
  const to = (data: object) => () => data
  const attempts: [Act, State, string, Attempt['request']][] = [
    ['create', 'published', 'POST', at('', 'POST', sample)],
    ['change', 'published', 'PATCH', at('/ID', 'PATCH', change)],
    ['change', 'published', 'PATCH of many', at(many, 'PATCH', change)],
    ['change', 'published', 'PATCH by a form', at('/ID', 'PATCH', form(change()))],
    ['duplicate', 'published', 'POST duplicate', at('/ID/duplicate', 'POST', to({}))],
    ['delete', 'published', 'DELETE', at('/ID', 'DELETE')],
    ['delete', 'published', 'DELETE of many', at(many, 'DELETE')],
  ]
  if (versions) {
    attempts.push(
      [
        'create',
        'published',
        'POST of a draft',
        at('?draft=true', 'POST', () => sample({ _status: 'draft' })),
      ],
      [
        'publish',
        'published',
        'POST of a published one',
        at('', 'POST', () => sample({ _status: 'published' })),
      ],
      ['change', 'published', 'PATCH of a draft', at('/ID?draft=true', 'PATCH', change)],
      ['change', 'published', 'PATCH as one types', at('/ID?draft=true&autosave=true', 'PATCH', change)],
      ['publish', 'draft', 'PATCH', at('/ID', 'PATCH', to({ _status: 'published' }))],
      ['publish', 'draft', 'PATCH by a form', at('/ID', 'PATCH', form({ _status: 'published' }))],
      [
        'publish',
        'draft',
        'PATCH asked for as a draft',
        at('/ID?draft=true', 'PATCH', to({ _status: 'published' })),
      ],
      ['publish', 'draft', 'PATCH of many', at(many, 'PATCH', to({ _status: 'published' }))],
      ['unpublish', 'published', 'PATCH', at('/ID', 'PATCH', to({ _status: 'draft' }))],
      ['unpublish', 'published', 'PATCH of many', at(many, 'PATCH', to({ _status: 'draft' }))],
      ['restore a version', 'published', 'POST', at('/versions/VERSION', 'POST', to({}))],
      [
        'restore a version',
        'published',
        'POST as a draft',
        at('/versions/VERSION?draft=true', 'POST', to({})),
      ],
      ['schedule', 'published', 'POST of a plan', planFor(slug)],
    )
  }
  if (trash) {
    attempts.push(
      ['trash', 'published', 'PATCH', at('/ID', 'PATCH', () => ({ deletedAt: now() }))],
      ['trash', 'published', 'PATCH of many', at(many, 'PATCH', () => ({ deletedAt: now() }))],
      ['take out of the trash', 'trashed', 'PATCH', at('/ID?trash=true', 'PATCH', to({ deletedAt: null }))],
      [
        'take out of the trash',
        'trashed',
        'PATCH of many',
        at(`${many}&trash=true`, 'PATCH', to({ deletedAt: null })),
      ],
      ['delete', 'trashed', 'DELETE', at('/ID?trash=true', 'DELETE')],
      ['delete', 'trashed', 'DELETE of many', at(`${many}&trash=true`, 'DELETE')],
    )
  }
  return attempts.map(([act, on, road, request]) => ({ act, on, road: `REST ${road}`, request }))
}

function overGraphQL(config: SanitizedCollectionConfig, filled: FilledHouse): Attempt[] {
  const { slug, versions, trash, upload, disableDuplicate } = config
  const names = namesOf(config)
  if (!names) return []
  const { singular } = names
  const asEnums = (data: Record<string, unknown>) => ({
    ...data,
    ...(data.framework ? { framework: String(data.framework).replaceAll('-', '_') } : {}),
  })
  const made = (input: string, field: string, data: () => object) => (target: Target) => ({
    path: '/api/graphql',
    body: {
      query: `mutation ($data: ${input}!) { ${field.replace('ID', target.id)} { id } }`,
      variables: { data: data() },
    },
  })
  const plain = (field: string) => (target: Target) => ({
    path: '/api/graphql',
    body: {
      query: `mutation { ${field.replace('ID', target.id).replace('VERSION', String(target.versionId))} { id } }`,
    },
  })
  const update = (args: string, data: () => object) =>
    made(`mutation${singular}UpdateInput`, `update${singular}(id: "ID", data: $data${args})`, data)
  const hasSlug = config.flattenedFields.some(({ name }) => name === 'slug')
  const sample = (data: object) => () => ({
    ...asEnums(sampleOf(slug, filled)),
    ...(hasSlug ? { slug: `made-${++slugs}` } : {}),
    ...data,
  })
  const change = () => changeOf(slug, filled)
  const attempts: [Act, State, string, Attempt['request']][] = [
    ['change', 'published', 'update', update('', change)],
    ['delete', 'published', 'delete', plain(`delete${singular}(id: "ID")`)],
  ]
  const input = `mutation${singular}Input`
  if (!upload)
    attempts.push([
      'create',
      'published',
      'create',
      made(input, `create${singular}(data: $data)`, sample({})),
    ])
  if (!disableDuplicate && !upload)
    attempts.push([
      'duplicate',
      'published',
      'duplicate',
      made(input, `duplicate${singular}(id: "ID", data: $data)`, sample({})),
    ])
  if (versions) {
    attempts.push(
      ['publish', 'draft', 'update', update('', () => ({ _status: 'published' }))],
      [
        'publish',
        'published',
        'create',
        made(input, `create${singular}(data: $data)`, sample({ _status: 'published' })),
      ],
      ['unpublish', 'published', 'update', update('', () => ({ _status: 'draft' }))],
      ['change', 'published', 'update of a draft', update(', draft: true', change)],
      ['change', 'published', 'update as one types', update(', draft: true, autosave: true', change)],
      ['restore a version', 'published', 'restoreVersion', plain(`restoreVersion${singular}(id: "VERSION")`)],
    )
  }
  if (trash) {
    attempts.push(
      ['trash', 'published', 'update', update('', () => ({ deletedAt: now() }))],
      ['take out of the trash', 'trashed', 'update', update(', trash: true', () => ({ deletedAt: null }))],
      ['delete', 'trashed', 'delete', plain(`delete${singular}(id: "ID", trash: true)`)],
    )
  }
  return attempts.map(([act, on, road, request]) => ({ act, on, road: `GraphQL ${road}`, request }))
}

/** What other services answer to and this one does not: another method in the place of POST. */
function byNoWay({ slug }: SanitizedCollectionConfig, filled: FilledHouse): Attempt[] {
  const overridden = (method: string) => (target: Target) => ({
    path: `/api/${slug}/${target.id}`,
    method: 'POST',
    headers: { 'x-http-method-override': method, 'x-payload-http-method-override': method },
    body: changeOf(slug, filled),
  })
  const put = (target: Target) => ({
    path: `/api/${slug}/${target.id}`,
    method: 'PUT',
    body: changeOf(slug, filled),
  })
  return [
    { on: 'published', road: 'REST POST meant as PATCH', request: overridden('PATCH') },
    { on: 'published', road: 'REST POST meant as DELETE', request: overridden('DELETE') },
    { on: 'published', road: 'REST PUT', request: put },
  ]
}
