import type { FlattenedField } from 'payload'
import { nodesOf } from '../nodes-of.ts'
import { isRow, rowsOf } from './passages.ts'

type Row = Record<string, unknown>

/** What a page shows or links to: `target` is a collection. `words`: those of a link. */
export type Reference = { path: string; target: string; id: string; words?: string }
/** A link in rich text to an address somewhere. */
export type WebLink = { path: string; url: string; words: string }
export type References = { references: Reference[]; links: WebLink[] }

/** Relations within the editor's blocks, by the name of their field. */
const IN_BLOCKS: Record<string, string> = { report: 'inspection-reports' }

/** Every document that a page shows or links to, and every address, in its fields, lists and rich text. */
export function referencesIn(row: Row, fields: FlattenedField[], prefix = ''): References {
  const found: References = { references: [], links: [] }
  for (const field of fields) {
    if ('hidden' in field && field.hidden) continue
    const value = row[field.name]
    const path = `${prefix}${field.name}`
    if (field.type === 'relationship' || field.type === 'upload') {
      const values: unknown[] = Array.isArray(value) ? value : [value]
      found.references.push(...values.flatMap((each) => referenceOf(each, field.relationTo, path)))
    } else if (field.type === 'richText') {
      for (const node of nodesOf(value)) addNode(found, node as Row, path)
    } else if (field.type === 'array') {
      rowsOf(value).forEach((each, index) =>
        add(found, referencesIn(each, field.flattenedFields, `${path}.${index}.`)),
      )
    } else if (field.type === 'group' && isRow(value)) {
      add(found, referencesIn(value, field.flattenedFields, `${path}.`))
    }
  }
  return found
}

function add(found: References, more: References): void {
  found.references.push(...more.references)
  found.links.push(...more.links)
}

function addNode({ references, links }: References, node: Row, path: string): void {
  const fields = isRow(node.fields) ? node.fields : {}
  if (node.type === 'upload') references.push(...referenceOf(node.value, String(node.relationTo), path))
  if (node.type === 'block') {
    for (const [name, target] of Object.entries(IN_BLOCKS))
      references.push(...referenceOf(fields[name], target, path))
  }
  if (node.type !== 'link' && node.type !== 'autolink') return
  const words = nodesOf({ root: node })
    .flatMap(({ text }) => (typeof text === 'string' ? text : []))
    .join('')
  if (fields.linkType !== 'internal') links.push({ path, url: String(fields.url ?? ''), words })
  else if (isRow(fields.doc)) {
    const [to] = referenceOf(fields.doc.value, String(fields.doc.relationTo), path)
    if (to) references.push({ ...to, words })
  }
}

/** Of several collections, a value says which: `{ relationTo, value }`. */
function referenceOf(value: unknown, relationTo: string | string[], path: string): Reference[] {
  if (!value) return []
  const one = Array.isArray(relationTo) ? (value as Row) : { relationTo, value }
  const id = isRow(one.value) ? one.value.id : one.value
  return typeof id === 'string' ? [{ path, target: String(one.relationTo), id }] : []
}
