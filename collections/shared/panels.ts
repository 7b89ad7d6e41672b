import type { Field } from 'payload'

/** Beside every page in the admin: what its editor should look at once more. */
export const beforeYouPublish: Field = {
  name: 'beforeYouPublish',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/src/admin/fields/BeforeYouPublish#BeforeYouPublish' },
  },
}

/** And that somebody else has saved it while it was open. */
export const changedMeanwhile: Field = {
  name: 'changedMeanwhile',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/src/admin/fields/ChangedMeanwhile#ChangedMeanwhile' },
  },
}

/** Above a list of what carries its sources: what is to be read again. */
export const sourceViews = (of: string) => ({
  beforeListTable: [{ path: '/src/admin/sources/SourceViews#SourceViews', serverProps: { of } }],
})
