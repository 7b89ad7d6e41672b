import type { Part } from '../part.ts'
import { markup, type Html } from './markup.ts'
import { typeOf } from './type-of.ts'

/** The properties of a schema as rows; those of what is within it follow, with their path. */
export function fieldRows(schema: Part, prefix = ''): Html[] {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Part>)
  return properties.flatMap(([name, property]) => {
    const path = prefix + name
    const inner = (property.type === 'array' ? property.items : property) as Part
    const row = markup`<tr>
      <td><code>${path}</code></td>
      <td>${typeOf(property)}</td>
      <td>${text(property.description)}</td>
    </tr>`
    return [row, ...(inner?.properties ? fieldRows(inner, `${path}.`) : [])]
  })
}

export const table = (headings: string[], rows: Html[]): Html =>
  markup`<table>
    <thead>
      <tr>
        ${headings.map((heading) => markup`<th scope="col">${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`

export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
