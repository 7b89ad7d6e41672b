/** What people write to us about. */
export const enquiryTypes = [
  { value: 'fostering', label: 'Fostering' },
  { value: 'transfer', label: 'Transfer' },
  { value: 'professional', label: 'Professional' },
  { value: 'general', label: 'General' },
  { value: 'press', label: 'Press' },
  { value: 'correction', label: 'Correction' },
  { value: 'data-protection', label: 'Data protection' },
  { value: 'other', label: 'Other' },
] as const

export type EnquiryType = (typeof enquiryTypes)[number]['value']

export const labelOfEnquiryType = (type: string): string =>
  enquiryTypes.find(({ value }) => value === type)?.label ?? type
