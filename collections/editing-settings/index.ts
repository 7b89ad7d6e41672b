import type { GlobalConfig } from 'payload'
import { contentStaff, editors, hiddenUnless } from '../shared/access.ts'

/** What editors settle among themselves. What readers see of the site, and who gets enquiries, is set by administrators. */
export const EditingSettings: GlobalConfig = {
  slug: 'editing-settings',
  label: 'Editing settings',
  graphQL: false,
  admin: { group: 'Settings', hidden: hiddenUnless('editor') },
  access: { read: contentStaff, update: editors },
  fields: [
    {
      name: 'checkedWithinMonths',
      type: 'number',
      required: true,
      defaultValue: 12,
      min: 1,
      max: 120,
      label: 'Months after which sources are to be read again',
      admin: {
        description:
          'The dashboard counts the authorities, reports and agencies whose sources were last read longer ago.',
      },
    },
  ],
}
