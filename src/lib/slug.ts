/** A title as the last part of an address: lower case, ASCII letters and digits, single hyphens, at most 80 characters. */
export function slugFrom(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæøœ]/gi, (letter) => LETTERS[letter.toLowerCase()]!)
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
}

/** Letters that do not come apart into one of ours and a sign. */
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe' }

export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
