import type { OpenApi } from '../document.ts'
import type { Part } from '../part.ts'
import { fieldRows, table, text } from './fields.ts'
import { markup, prose, type Html } from './markup.ts'
import { operationSection } from './operation.ts'
import { STYLE } from './style.ts'

/** The description for people, as one page that needs nothing else. */
export function page(document: OpenApi): string {
  const { info, tags, components } = document
  const made = markup`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${text(info.title)}: the API</title>
        <style>${{ html: STYLE }}</style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the description</a>
        <header>
          <h1>${text(info.title)}: the API</h1>
          <p>${text(info.summary)} For programs: <a href="/api/openapi.json">openapi.json</a>.</p>
        </header>
        <nav aria-label="Contents">
          <ul>
            ${tags.map(({ name }) => markup`<li><a href="#tag-${text(name)}">${text(name)}</a></li>`)}
            <li><a href="#shapes">Shapes</a></li>
          </ul>
        </nav>
        <main id="main">
          ${prose(text(info.description) ?? '')} ${tags.map((tag) => tagSection(document, tag))}
          <h2 id="shapes">Shapes</h2>
          ${Object.entries(components.schemas!).map(([name, schema]) => shape(name, schema))}
        </main>
      </body>
    </html>
  `
  return made.html
}

function tagSection(document: OpenApi, { name, description }: Part): Html {
  const operations = Object.entries(document.paths).flatMap(([address, item]) =>
    Object.entries(item)
      .filter(([, { tags }]) => (tags as string[]).includes(String(name)))
      .map(([method, operation]) => operationSection({ document, address, method, operation })),
  )
  return markup`<h2 id="tag-${text(name)}">${text(name)}</h2>
    ${prose(text(description) ?? '')}${operations}`
}

function shape(name: string, schema: Part): Html {
  const rows = fieldRows(schema)
  return markup`<section aria-labelledby="${name}">
    <h3 id="${name}">${name}</h3>
    ${prose(text(schema.description) ?? '')}
    ${rows.length > 0 ? table(['Field', 'Value', 'Notes'], rows) : markup`<pre><code>${JSON.stringify(schema, null, 2)}</code></pre>`}
  </section>`
}
