/** Of what is sent as JSON. Rich text is nested about four levels for each level of its lists. */
export const MOST_NESTING = 100

/** Goes no deeper than asked, so that nothing that is sent can exhaust the stack. */
export const isNestedOver = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isNestedOver(inner, levels - 1)))
