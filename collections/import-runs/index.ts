import type { CollectionConfig } from 'payload'
import { RUNS } from '#src/imports/run/row.ts'
import { editors, hiddenUnless } from '../shared/access.ts'
import { answerIt, confirmIt, decideIt, undoIt } from './endpoints/act.ts'
import { rows } from './endpoints/rows.ts'
import { upload } from './endpoints/upload.ts'
import { fields } from './fields.ts'

/** What was read of files, what became of it, and what can still be taken back. Written by the service (src/imports). */
export const ImportRuns: CollectionConfig = {
  slug: RUNS,
  labels: { singular: 'Import', plural: 'Imports' },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: '-createdAt',
  admin: {
    group: 'Content',
    hidden: hiddenUnless('editor'),
    useAsTitle: 'fileName',
    defaultColumns: ['fileName', 'state', 'rowsRead', 'documentsWritten', 'startedBy', 'createdAt'],
    listSearchableFields: ['fileName', 'source'],
    description:
      'What Ofsted publishes, taken over from its own files. Nothing is written before you confirm it.',
    components: { beforeListTable: ['/src/admin/imports/UploadFile#UploadFile'] },
  },
  access: { read: editors },
  fields,
  endpoints: [upload, rows, confirmIt, undoIt, answerIt, decideIt],
}
