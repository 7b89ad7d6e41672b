import type { SanitizedConfig } from 'payload'
import { KINDS, type Facet } from '../../search/index.ts'

/** What may be chosen of a facet, each with what it is called. Of the others any topic, and any year. */
export type Choices = Partial<Record<Facet, Map<string, string>>>

export function choicesOf({ collections }: SanitizedConfig): Choices {
  const configOf = (slug: string) => collections.find((each) => each.slug === slug)!
  const optionsOf = (slug: string, name: string) => {
    const field = configOf(slug).flattenedFields.find((each) => each.name === name)
    const options = (field && 'options' in field ? field.options : []) as { value: string; label: string }[]
    return new Map(options.map(({ value, label }) => [value, label]))
  }
  return {
    kind: new Map(KINDS.map((kind) => [kind, String(configOf(kind).labels.plural)])),
    region: optionsOf('authorities', 'region'),
    grade: new Map([
      ...optionsOf('authorities', 'currentGrade'),
      ...optionsOf('inspection-reports', 'overallGrade'),
    ]),
  }
}
