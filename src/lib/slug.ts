/** A title as the last part of an address: lower case, ASCII letters and digits, single hyphens, at most 80 characters. */
export function slugFrom(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
}

export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
