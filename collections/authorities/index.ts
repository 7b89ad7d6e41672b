import { contentCollection } from '../shared/content.ts'
import { checkPosition, setPosition } from '../shared/keep-position.ts'
import { setLastChecked } from '../shared/keep-last-checked.ts'
import { sourceViews } from '../shared/panels.ts'
import { fields } from './fields.ts'

export const Authorities = contentCollection({
  slug: 'authorities',
  titleField: 'name',
  labels: { singular: 'Authority', plural: 'Authorities' },
  graphQL: { singularName: 'Authority', pluralName: 'Authorities' },
  defaultSort: 'name',
  admin: {
    defaultColumns: ['name', 'currentGrade', 'currentInspectedAt', 'region', 'type', '_status'],
    listSearchableFields: ['name', 'officialName', 'gssCode', 'ofstedUrn'],
    components: sourceViews('authorities'),
    description: 'Local authorities in England with children’s services.',
  },
  fields,
  hooks: {
    beforeChange: [setPosition('authority'), setLastChecked],
    afterChange: [checkPosition('authority')],
  },
  lists: [
    { order: 'name' },
    { by: ['region'], order: 'name' },
    { by: ['type'], order: 'name' },
    { by: ['currentGrade'], order: 'name' },
    { by: ['region', 'type'], order: 'name' },
    { by: ['region', 'currentGrade'], order: 'name' },
    { by: ['type', 'currentGrade'], order: 'name' },
    { by: ['gradeIn.leaders'], order: 'name' },
    { by: ['gradeIn.helpAndProtection'], order: 'name' },
    { by: ['gradeIn.inCare'], order: 'name' },
    { by: ['gradeIn.careLeavers'], order: 'name' },
    { order: 'lastCheckedAt' },
    { order: '-currentInspectedAt' },
    { by: ['region'], order: '-currentInspectedAt' },
    { by: ['type'], order: '-currentInspectedAt' },
    { by: ['currentGrade'], order: '-currentInspectedAt' },
  ],
})
