import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema, Kind, parse, validate } from 'graphql'
import { operationsIn } from './api/graphql/operations-in.ts'
import { hashOf, readManifest, type Manifest } from './api/graphql/trusted-documents.ts'
import { env } from './env.ts'

const USAGE = `npm run queries -- <folder>   registers each operation of the folder's .graphql files in ${env.TRUSTED_DOCUMENTS}
npm run queries -- --check    says which registered queries the schema no longer answers`

const say = (line: string) => process.stdout.write(`${line}\n`)
const schema = buildSchema(readFileSync('docs/schema.graphql', 'utf8'))

/** What is wrong with each document, by its name. Nothing is registered while something is. */
const faultsOf = (manifest: Manifest): string[] =>
  Object.values(manifest).flatMap(({ name, document }) =>
    validate(schema, parse(document)).map(({ message }) => `${name}: ${message}`),
  )

function manifestOf(folder: string): Manifest {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.graphql'),
  )
  const definitions = files
    .sort()
    .flatMap((file) => parse(readFileSync(path.join(folder, file), 'utf8')).definitions)
  const operations = operationsIn({ kind: Kind.DOCUMENT, definitions })
  return Object.fromEntries(operations.map(({ name, document }) => [hashOf(document), { name, document }]))
}

const [argument] = process.argv.slice(2)
if (!argument || (argument !== '--check' && !existsSync(argument))) {
  say(USAGE)
  process.exit(1)
}
const isCheck = argument === '--check'
const manifest = isCheck ? readManifest(env.TRUSTED_DOCUMENTS) : manifestOf(argument)
const faults = faultsOf(manifest)
if (faults.length > 0) {
  say(`The schema does not answer these queries:\n  ${faults.join('\n  ')}`)
  process.exit(1)
}
if (!isCheck) writeFileSync(env.TRUSTED_DOCUMENTS, `${JSON.stringify(manifest, null, 2)}\n`)
for (const [hash, { name }] of Object.entries(manifest))
  say(`${name}  /api/graphql?documentId=sha256:${hash}`)
