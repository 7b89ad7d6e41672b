import type { OpenApi } from '../document.ts'
import { parametersOfOperation, questionsOf } from '../questions.ts'
import type { Part } from '../part.ts'
import { table, text } from './fields.ts'
import { markup, prose, type Html } from './markup.ts'
import { resolved } from './resolve.ts'
import { typeOf } from './type-of.ts'

type Operation = { document: OpenApi; address: string; method: string; operation: Part }

/** One operation: what it is for, an example to try, what may be asked, and what is answered. */
export function operationSection({ document, address, method, operation }: Operation): Html {
  const questions = questionsOf(document, address, method)
  const example = questions.find(({ shows }) => shows.startsWith('where[')) ?? questions[0]
  return markup`<section aria-labelledby="${text(operation.operationId)}">
    <h3 id="${text(operation.operationId)}">${text(operation.summary)}</h3>
    <p><span class="method">${method.toUpperCase()}</span> <code>${address}</code></p>
    ${prose(text(operation.description) ?? '')}
    ${example ? markup`<pre><code>${curlOf(example)}</code></pre>` : undefined}
    ${parameters(document, operation)} ${responses(document, operation)}
  </section>`
}

type Example = { path: string; body?: unknown }

function curlOf({ path, body }: Example): string {
  const address = `curl -g 'http://localhost:3000${path}'`
  return body === undefined
    ? address
    : `${address} -H 'Content-Type: application/json' -d '${JSON.stringify(body)}'`
}

function parameters(document: OpenApi, operation: Part): Html | undefined {
  const all = parametersOfOperation(document, operation)
  const body = (operation.requestBody as Part | undefined)?.content as Record<string, Part> | undefined
  if (all.length === 0 && !body) return undefined
  const rows = all.map(
    ({ name, schema, required, description }) =>
      markup`<tr>
        <td><code>${String(name)}</code></td>
        <td>${asked(schema as Part)}${required ? ', needed' : ''}</td>
        <td>${text(description)}</td>
      </tr>`,
  )
  return markup`<details>
    <summary>What may be asked</summary>
    ${body ? markup`<p>The body, as JSON: ${typeOf(body['application/json']!.schema as Part)}</p>` : undefined}
    ${rows.length > 0 ? table(['Parameter', 'Value', 'Notes'], rows) : undefined}
  </details>`
}

/** An object in brackets is told by its names. */
function asked(schema: Part): Html {
  if (!schema.properties) return typeOf(schema)
  return markup`${Object.keys(schema.properties as object)
    .map((name) => `[${name}]`)
    .join(' ')}`
}

function responses(document: OpenApi, operation: Part): Html {
  const rows = Object.entries(operation.responses as Record<string, Part>).map(([status, answer]) => {
    const { description, content } = resolved(document, answer) as {
      description: string
      content?: Record<string, Part>
    }
    const types = Object.entries(content ?? {}).map(([type, { schema }]) =>
      type === 'application/json' && schema ? typeOf(schema as Part) : markup`${type} `,
    )
    return markup`<tr>
      <td>${status}</td>
      <td>${types}</td>
      <td>${description}</td>
    </tr>`
  })
  return markup`<details>
    <summary>What is answered</summary>
    ${table(['Status', 'Body', 'When'], rows)}
  </details>`
}
