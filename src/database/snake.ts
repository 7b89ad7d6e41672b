/** A collection's slug as SQLite's tables and columns have it. */
export const snake = (slug: string): string => slug.replace(/-/g, '_')
