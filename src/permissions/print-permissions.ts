import { writeFileSync } from 'node:fs'
import { permissionsInWords } from './in-words.ts'

/** Writes docs/permissions.md. */
writeFileSync('docs/permissions.md', permissionsInWords())
