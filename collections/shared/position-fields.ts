import type { CollectionSlug, Field } from 'payload'
import { LISTED_AREAS } from '#src/inspections/grades-in.ts'
import { areaOptions, gradeOptions, positionGradeOptions } from '#src/inspections/options.ts'
import { calendarDay, computed, rowTitle } from './fields.ts'

/** Where a subject stands: worked out from its newest published full inspection, never typed in. */
export const positionFields: Field[] = [
  {
    name: 'positionSentence',
    type: 'text',
    label: 'Position',
    access: computed,
    admin: {
      readOnly: true,
      description: 'Worked out from the newest published full inspection. Visits never change it.',
    },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'currentGrade',
        type: 'select',
        label: 'Current grade',
        options: [...positionGradeOptions],
        defaultValue: 'not-inspected',
        index: true,
        access: computed,
        admin: { readOnly: true, components: { Cell: '/src/admin/cells/GradeCell#GradeCell' } },
      },
      calendarDay('gradeAsAt', { label: 'Grade as at', computed: true }),
      calendarDay('currentInspectedAt', { label: 'Inspected', computed: true }),
    ],
  },
  {
    name: 'currentInspection',
    type: 'relationship',
    relationTo: 'inspection-reports' as CollectionSlug,
    access: computed,
    admin: { readOnly: true, allowCreate: false },
  },
  {
    name: 'currentJudgements',
    type: 'array',
    access: computed,
    admin: { readOnly: true, initCollapsed: true, components: rowTitle('area', 'grade') },
    fields: [
      { name: 'area', type: 'select', options: [...areaOptions], access: computed },
      { name: 'grade', type: 'select', options: [...gradeOptions], access: computed },
    ],
  },
]

/** The same grades by area, so that a list of those who have one grade in one area can be asked for. */
export const gradeIn: Field = {
  name: 'gradeIn',
  type: 'group',
  label: 'Current grade by area',
  access: computed,
  admin: { description: 'For lists: the same grades as above. What was not graded is empty.' },
  fields: [
    {
      type: 'row',
      fields: LISTED_AREAS.map(({ name, label }) => ({
        name,
        type: 'select',
        label,
        options: [...gradeOptions],
        access: computed,
        admin: { readOnly: true, components: { Cell: '/src/admin/cells/GradeCell#GradeCell' } },
      })),
    },
  ],
}
