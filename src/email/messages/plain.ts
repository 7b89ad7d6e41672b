import type { Block } from './block.ts'

/** The text part. Lines end before column 76, so that no client has to break them; links stay whole. */
export function plainOf({ siteName, blocks }: { siteName: string; blocks: Block[] }): string {
  return [...blocks.map(plainBlock), `-- \n${siteName}`].join('\n\n') + '\n'
}

/**
 * Breaks a text into lines of at most `width` characters, keeping its own line ends. A word that is longer stays whole.
 * @param prefix stands before every line and is not counted.
 */
export function wrapped(text: string, width = 75, prefix = ''): string {
  return text
    .split('\n')
    .flatMap((line) => wrappedLine(line, width))
    .map((line) => `${prefix}${line}`.trimEnd())
    .join('\n')
}

/**
 * The words of a mail that came as HTML only (Payload's own). Good enough for short mails of paragraphs and links;
 * a link's address is kept where its text does not say it.
 */
export function plainFromHtml(html: string): string {
  const text = html
    .replace(/<(head|style|script|title)\b[^<>]*>[\s\S]*?<\/\1>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<a\b[^<>]*?\bhref="([^"<>]*)"[^<>]*>([^<>]*)<\/a>/gi, (_, url: string, label: string) => {
      if (label.includes(url)) return label
      return html.includes(`>${url}<`) ? `${label}:` : `${label}: ${url}`
    })
    .replace(/<br\b[^<>]*>/gi, '\n')
    .replace(/<\/th>/gi, ': ')
    .replace(/<\/(li|tr)>/gi, '\n')
    .replace(/<\/(p|div|h\d|table|blockquote)>/gi, '\n\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (_, name: string) => ENTITIES[name] ?? '')
  const lines = text.split('\n').map((line) => line.trim())
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ', amp: '&' }

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${wrapped(block.text)}\n${'-'.repeat(Math.min(block.text.length, 75))}`
    case 'facts':
      // What does not fit is indented: no value can be long enough to begin a line that looks like a fact of ours.
      return block.facts
        .map((fact) => wrapped(`${fact.label}: ${fact.value}`, 71).replaceAll('\n', '\n    '))
        .join('\n')
    case 'quotation':
      return wrapped(block.text, 73, '> ')
    case 'notice':
      return wrapped(block.text, 73, '! ')
    case 'link':
      return `${block.label}:\n${block.url}`
    case 'paragraph':
      return wrapped(block.text)
  }
}

function wrappedLine(line: string, width: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    if (current && current.length + 1 + word.length > width) {
      lines.push(current)
      current = word
    } else {
      current = current ? `${current} ${word}` : word
    }
  }
  return [...lines, current]
}
