import { writeFileSync } from 'node:fs'
import { printSchema } from 'graphql'
import config from '../../payload.config.ts'
import { schemaOf } from './schema.ts'

/** Writes docs/schema.graphql: the contract with front ends, reviewed like code. */
writeFileSync('docs/schema.graphql', printSchema(schemaOf(await config)) + '\n')
process.exit(0)
