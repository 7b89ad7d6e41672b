import type { OpenApi } from './document.ts'
import { nameOfRef } from './page/resolve.ts'
import type { Part } from './part.ts'

/** What the client has no use for: filters, and what is only there to be referred to by this description. */
const LEFT_OUT = /(Filter|^SearchWords|^PlainText|^DayOrTime|^Ids|^Readiness|^GraphQL\w+|List)$/

/** The shapes of the description as TypeScript, without any that only a question has. */
export function typesOf({ components }: OpenApi, collections: Record<string, string>): string {
  const types = Object.entries(components.schemas!)
    .filter(([name]) => !LEFT_OUT.test(name))
    .map(([name, schema]) => `${comment(schema, '')}export type ${name} = ${typeOf(schema, '')}`)
  const bySlug = Object.entries(collections).map(([slug, name]) => `  '${slug}': ${name}`)
  return [
    '// Made from the collections by `npm run generate`; not to be changed by hand.',
    ...types,
    `/** The documents of each collection, by its name in addresses. */\nexport type Collections = {\n${bySlug.join('\n')}\n}`,
    '',
  ].join('\n\n')
}

function typeOf(schema: Part, indent: string): string {
  const name = nameOfRef(schema)
  if (name) return name
  if ('const' in schema) return JSON.stringify(schema.const)
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.properties) return `${objectOf(schema, indent)}${isMaybeNull(schema) ? ' | null' : ''}`
  if (Array.isArray(schema.anyOf)) return schema.anyOf.map((each) => typeOf(each as Part, indent)).join(' | ')
  return [schema.type]
    .flat()
    .map((type) => plain(String(type), schema, indent))
    .join(' | ')
}

function plain(type: string, { items }: Part, indent: string): string {
  if (type === 'array') return `Array<${typeOf((items ?? {}) as Part, indent)}>`
  if (type === 'integer') return 'number'
  if (type === 'object') return 'Record<string, unknown>'
  return ['string', 'number', 'boolean', 'null'].includes(type) ? type : 'unknown'
}

/** What is sent may lack all that is not needed; what is answered has everything, as long as no fields are chosen. */
function objectOf({ properties, required, allOf }: Part, indent: string): string {
  const isSent = allOf !== undefined
  const needed = (required ?? []) as string[]
  const inner = `${indent}  `
  const lines = Object.entries(properties as Record<string, Part>).map(([name, property]) => {
    const optional = !needed.includes(name) && (isSent || OPTIONAL.has(name)) ? '?' : ''
    return `${comment(property, inner)}${inner}${quoted(name)}${optional}: ${typeOf(property, inner)}`
  })
  return `{\n${lines.join('\n')}\n${indent}}`
}

const isMaybeNull = ({ type }: Part) => [type].flat().includes('null')

const quoted = (name: string) => (/^\w+$/.test(name) ? name : `'${name}'`)

/** There only where it is asked for, or where there is something to say. */
const OPTIONAL = new Set(['totalDocs', 'field'])

const comment = ({ description }: Part, indent: string): string =>
  typeof description === 'string' ? `${indent}/** ${description.replaceAll('*/', '* /')} */\n` : ''
