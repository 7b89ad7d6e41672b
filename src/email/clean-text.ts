/** Text as mail may carry it. What a visitor or an administrator typed goes through here before it goes anywhere else. */

/** Everything on one line: fit for a header, a label or a log. At most `max` characters, the last an ellipsis if it was cut. */
export function oneLine(value: string, max: number): string {
  const line = withoutTricks(value.slice(0, max * 4))
    .replace(/\s+/g, ' ')
    .trim()
  const characters = [...line]
  return characters.length > max
    ? `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`
    : line
}

/** Lines kept, as `\n`; no control characters, no more than one empty line together. */
export function severalLines(value: string): string {
  return value
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => withoutTricks(line).trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Line and paragraph separators end a header in some clients; the directional ones make a text read as another. */
const DIRECTIONAL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const TAGS = /[\u{e0000}-\u{e007f}]/gu
const LONE_SURROGATES = /\p{Cs}/gu

function withoutTricks(value: string): string {
  return value
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(DIRECTIONAL, '')
    .replace(TAGS, '')
    .replace(LONE_SURROGATES, '\ufffd')
}
