import { readFileSync } from 'node:fs'
import { Ajv, type ErrorObject } from 'ajv'
import { validateXML } from 'xmllint-wasm'

const here = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const inPackage = (path: string) =>
  readFileSync(new URL(`../../../node_modules/${path}`, import.meta.url), 'utf8')

const SCHEMAS = {
  rss: { schema: () => here('rss.rng'), extension: 'relaxng' },
  atom: { schema: () => here('atom.rng'), extension: 'relaxng' },
  sitemap: { schema: () => inPackage('sitemap/schema/sitemap.xsd'), extension: 'schema' },
  sitemapIndex: { schema: () => here('sitemap-index.rng'), extension: 'relaxng' },
} as const

/** What libxml2 has against an XML document by the rules of its format: nothing where it keeps them. */
export async function faultsOfXml(format: keyof typeof SCHEMAS, contents: string): Promise<string[]> {
  const { schema, extension } = SCHEMAS[format]
  const { errors } = await validateXML({
    xml: { fileName: `${format}.xml`, contents },
    schema: schema(),
    extension,
  })
  return errors.map(({ message }) => message)
}

const formats = {
  uri: (value: string) => URL.canParse(value),
  'date-time': (value: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value),
}
const matchesJsonFeed = new Ajv({ formats, strict: false }).compile(
  JSON.parse(inPackage('jsonfeed-schema/schema-v1.1.json')),
)

/** The same of a JSON Feed, by the schema of the format. */
export const faultsOfJsonFeed = (text: string): string[] =>
  matchesJsonFeed(JSON.parse(text))
    ? []
    : (matchesJsonFeed.errors ?? []).map(
        ({ instancePath, message }: ErrorObject) => `${instancePath} ${message}`,
      )
