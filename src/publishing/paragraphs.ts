type Node = { type?: unknown; text?: unknown; children?: unknown; fields?: unknown }

/** Fields of the editor's blocks that readers see as words. */
const SHOWN = ['text', 'attribution', 'label', 'period']

/**
 * The words of rich text, an entry for each paragraph, heading, list item and block. Whatever is no node is passed over:
 * a form may hold anything.
 */
export function paragraphsOf(richText: unknown): string[] {
  const root = isNode(richText) ? (richText as { root?: unknown }).root : undefined
  return childrenOf(root)
    .flatMap(linesOf)
    .filter((line) => line.trim() !== '')
}

function linesOf(node: Node): string[] {
  if (node.type === 'list') return childrenOf(node).flatMap(linesOf)
  if (node.type === 'block' && isNode(node.fields)) {
    const fields = node.fields as Record<string, unknown>
    return SHOWN.flatMap((name) => (typeof fields[name] === 'string' ? [fields[name]] : []))
  }
  const lists = childrenOf(node).filter(({ type }) => type === 'list')
  const words = childrenOf(node).filter(({ type }) => type !== 'list')
  return [words.map(wordsOf).join(''), ...lists.flatMap(linesOf)]
}

function wordsOf(node: Node): string {
  if (node.type === 'linebreak') return ' '
  return typeof node.text === 'string' ? node.text : childrenOf(node).map(wordsOf).join('')
}

const childrenOf = (node: unknown): Node[] =>
  isNode(node) && Array.isArray(node.children) ? (node.children as unknown[]).filter(isNode) : []

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
