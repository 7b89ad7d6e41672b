export type RichTextNode = { type?: unknown; children?: unknown; [key: string]: unknown }

/** Every node of a rich text value, however deep. What an API client sends may hold anything: what is no node is passed over. */
export function nodesOf(value: unknown): RichTextNode[] {
  const found: RichTextNode[] = []
  const waiting = [isNode(value) ? value.root : undefined]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!isNode(node)) continue
    found.push(node)
    if (Array.isArray(node.children)) for (const child of node.children) waiting.push(child)
  }
  return found
}

const isNode = (value: unknown): value is RichTextNode => Boolean(value) && typeof value === 'object'
