type AnyField = { name?: string; fields?: AnyField[]; tabs?: AnyField[] }

/** Which of a form's tabs holds a top-level field, from 0; undefined when the field lies outside the tabs. */
export function tabOfField(fields: readonly unknown[], name: string): number | undefined {
  const tabs = (fields as AnyField[]).find((field) => field.tabs)?.tabs ?? []
  const index = tabs.findIndex((tab) => holds(tab.fields, name))
  return index < 0 ? undefined : index
}

/** Rows and collapsibles have no name of their own: their fields lie on the same level. */
function holds(fields: AnyField[] | undefined, name: string): boolean {
  return Boolean(fields?.some((field) => field.name === name || (!field.name && holds(field.fields, name))))
}
