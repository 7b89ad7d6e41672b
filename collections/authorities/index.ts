import { contentCollection } from '../shared/content.ts'
import { checkPosition, setPosition } from '../shared/keep-position.ts'
import { fields } from './fields.ts'

export const Authorities = contentCollection({
  slug: 'authorities',
  titleField: 'name',
  labels: { singular: 'Authority', plural: 'Authorities' },
  graphQL: { singularName: 'Authority', pluralName: 'Authorities' },
  defaultSort: 'name',
  admin: {
    defaultColumns: ['name', 'currentGrade', 'gradeAsAt', 'region', 'type', '_status'],
    listSearchableFields: ['name', 'officialName', 'gssCode', 'ofstedUrn'],
    description: 'Local authorities in England with children’s services.',
  },
  fields,
  hooks: { beforeChange: [setPosition('authority')], afterChange: [checkPosition('authority')] },
  lists: [
    { order: 'name' },
    { by: ['region'], order: 'name' },
    { by: ['type'], order: 'name' },
    { by: ['currentGrade'], order: 'name' },
    { by: ['region', 'type'], order: 'name' },
    { by: ['region', 'currentGrade'], order: 'name' },
    { by: ['type', 'currentGrade'], order: 'name' },
  ],
})
