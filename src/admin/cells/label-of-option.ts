import type { Field } from 'payload'

/** The label that a select field has for a value; the value itself where it has none. */
export function labelOfOption(field: Field, value: unknown): string {
  const options = field.type === 'select' ? field.options : []
  const option = options.find((each) => typeof each === 'object' && each.value === value)
  const label = typeof option === 'object' ? option.label : undefined
  return typeof label === 'string' ? label : String(value ?? '')
}
