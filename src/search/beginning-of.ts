type Node = { type?: unknown; text?: unknown; children?: unknown; root?: unknown; fields?: unknown }

/** The words of blocks that a reader reads. */
const WORDS_OF_BLOCKS = ['text', 'value', 'unit', 'label', 'attribution']

/** The first words of rich text as plain text, in their order, up to so many characters; it ends with a whole word. */
export function beginningOf(value: unknown, most: number): string {
  let text = ''
  // A stack rather than recursion: how deep a text goes is not ours to say.
  const waiting: unknown[] = isNode(value) ? [value.root] : []
  while (waiting.length > 0 && text.length <= most) {
    const node = waiting.pop()
    if (!isNode(node)) continue
    if (node.type === 'text') text += String(node.text ?? '')
    else if (node.type === 'linebreak') text += ' '
    else if (node.type === 'block') text += ` ${wordsOfBlock(node.fields)} `
    else if (Array.isArray(node.children)) {
      if (node.type !== 'link' && node.type !== 'autolink') text += ' '
      waiting.push(...(node.children as unknown[]).toReversed())
    }
  }
  return cut(text.replace(/\s+/g, ' ').trim(), most)
}

/** At most so many characters, whole words. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const end = text.lastIndexOf(' ', most)
  // Half of a sign is none.
  return text.slice(0, end > 0 ? end : most).replace(/[\uD800-\uDBFF]$/, '')
}

const wordsOfBlock = (fields: unknown): string =>
  isNode(fields)
    ? WORDS_OF_BLOCKS.map((name) => (fields as Record<string, unknown>)[name])
        .filter((value) => typeof value === 'string')
        .join(' ')
    : ''

const isNode = (value: unknown): value is Node => Boolean(value) && typeof value === 'object'
