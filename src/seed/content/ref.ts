/** Stands in rich text for the id of a sample document: `<collection>/<slug>`. The loader replaces it. */
export type Ref = { $ref: string }

export const reportRef = (slug: string): Ref => ({ $ref: `inspection-reports/${slug}` })
