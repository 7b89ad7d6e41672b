import { createHash } from 'node:crypto'

type TextNode = {
  type: 'text'
  version: 1
  text: string
  format: number
  detail: 0
  mode: 'normal'
  style: ''
}
type Node = { type: string; version: number; [key: string]: unknown }
type Inline = string | Node
type Direction = { direction: 'ltr'; format: ''; indent: 0 }

/** What Payload keeps for a rich text field: lexical's own JSON. */
export type RichText = {
  root: Direction & { type: 'root'; version: 1; children: Node[] }
  [key: string]: unknown
}

const FORMAT = { plain: 0, bold: 1, italic: 2 }
const LAYOUT: Direction = { direction: 'ltr', format: '', indent: 0 }

/** Rich text from its paragraphs, headings, lists and blocks. The same words give the same JSON, ids included. */
export function richText(...children: Node[]): RichText {
  return {
    root: {
      type: 'root',
      version: 1,
      ...LAYOUT,
      children: children.map((node, at) => withIds(node, `${at}`)),
    },
  }
}

export const p = (...inline: Inline[]): Node => element('paragraph', inline, { textFormat: 0, textStyle: '' })
export const h2 = (...inline: Inline[]): Node => element('heading', inline, { tag: 'h2' })
export const h3 = (...inline: Inline[]): Node => element('heading', inline, { tag: 'h3' })
export const quote = (...inline: Inline[]): Node => element('quote', inline)
export const ul = (...items: (Inline | Inline[])[]): Node => list('bullet', items)
export const ol = (...items: (Inline | Inline[])[]): Node => list('number', items)

export const bold = (words: string): Node => text(words, FORMAT.bold)
export const italic = (words: string): Node => text(words, FORMAT.italic)

/** A link to an address outside; `http(s)`, `mailto` and `tel` are what the editor takes. */
export function link(words: string, url: string): Node {
  return { ...element('link', [words]), version: 3, fields: { linkType: 'custom', url, newTab: false } }
}

/** A block of the editor, such as `block('quotation', { text, attribution })`. */
export function block(blockType: string, fields: Record<string, unknown>): Node {
  return { type: 'block', version: 2, format: '', fields: { ...fields, blockType, blockName: '' } }
}

/** The words of rich text with nothing around them, a line for each paragraph, heading and list item. */
export function plainText({ root }: RichText): string {
  return root.children.map(wordsOf).join('\n')
}

function list(listType: 'bullet' | 'number', items: (Inline | Inline[])[]): Node {
  const children = items.map((item, at) => element('listitem', [item].flat(), { value: at + 1 }))
  return element('list', children, { listType, tag: listType === 'bullet' ? 'ul' : 'ol', start: 1 })
}

function element(type: string, inline: Inline[], more: Record<string, unknown> = {}): Node {
  const children = inline.map((part) => (typeof part === 'string' ? text(part) : part))
  return { type, version: 1, ...LAYOUT, ...more, children }
}

function text(words: string, format = FORMAT.plain): TextNode {
  return { type: 'text', version: 1, text: words, format, detail: 0, mode: 'normal', style: '' }
}

// The place is hashed with the content, so that a block or a link said twice keeps two ids.
function withIds(node: Node, place: string): Node {
  const children = (node.children as Node[] | undefined)?.map((child, at) => withIds(child, `${place}.${at}`))
  const same = children ? { ...node, children } : node
  if (node.type === 'link') return { ...same, id: idOf(node, place) }
  if (node.type === 'block') return { ...same, fields: { id: idOf(node, place), ...(node.fields as object) } }
  return same
}

/** 24 hexadecimal digits, the form of Payload's own ids. */
function idOf(node: Node, place: string): string {
  return createHash('sha256')
    .update(`${place} ${JSON.stringify(node)}`)
    .digest('hex')
    .slice(0, 24)
}

function wordsOf(node: Node): string {
  if (node.type === 'text') return String(node.text)
  const children = (node.children as Node[] | undefined) ?? []
  return children.map(wordsOf).join(node.type === 'list' ? '\n' : '')
}
