/** The id of what a relation leads to, whether it has been fetched or not; null where it leads nowhere. */
export function idOf(relation: unknown): string | null {
  const id = relation && typeof relation === 'object' ? (relation as { id?: unknown }).id : relation
  return id ? String(id) : null
}
