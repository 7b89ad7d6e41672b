import { writeFileSync } from 'node:fs'
import config from '../payload.config.ts'
import { describeService } from './document.ts'
import { nameOf, publicCollections } from './names.ts'
import { typesOf } from './types-of.ts'

/** Writes docs/openapi.json, with ids as the embedded database gives them, and the types of the client. */
const settled = await config
const document = describeService(settled, 'uuid')
const collections = publicCollections(settled).map(({ slug }) => [slug, nameOf(settled, slug)])
writeFileSync('docs/openapi.json', `${JSON.stringify(document, null, 2)}\n`)
writeFileSync(
  'src/client/types.ts',
  typesOf(document, Object.fromEntries(collections) as Record<string, string>),
)
process.exit(0)
