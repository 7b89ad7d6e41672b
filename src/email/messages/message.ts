import { oneLine, severalLines } from '../clean-text.ts'
import type { Block, Fact } from './block.ts'
import { htmlOf } from './layout.ts'
import { plainOf } from './plain.ts'

/** What goes out: the same facts twice, for a client that shows HTML and for one that does not. */
export type Message = { subject: string; text: string; html: string }

/**
 * Makes both parts. Every text is cleaned here, whoever wrote it.
 * @param subject goes through other people's servers and onto locked screens: no personal data.
 * @throws Error when a link is not http or https.
 */
export function messageOf(draft: { siteName: string; subject: string; blocks: Block[] }): Message {
  const cleaned = {
    siteName: oneLine(draft.siteName, 100),
    subject: oneLine(draft.subject, 150),
    blocks: draft.blocks.map(clean),
  }
  return { subject: cleaned.subject, text: plainOf(cleaned), html: htmlOf(cleaned) }
}

/** The facts that are there, in their order. */
export function factsOf(rows: [label: string, value: string | undefined | null][]): Fact[] {
  return rows.flatMap(([label, value]) => (value?.trim() ? [{ label, value }] : []))
}

function clean(block: Block): Block {
  switch (block.kind) {
    case 'facts':
      return {
        kind: 'facts',
        facts: block.facts.map(({ label, value }) => ({
          label: oneLine(label, 100),
          value: oneLine(value, 500),
        })),
      }
    case 'link':
      return { kind: 'link', label: oneLine(block.label, 100), url: webAddress(block.url) }
    case 'heading':
      return { kind: 'heading', text: oneLine(block.text, 150) }
    default:
      return { kind: block.kind, text: severalLines(block.text) }
  }
}

function webAddress(value: string): string {
  const url = new URL(value)
  if (!['http:', 'https:'].includes(url.protocol))
    throw new Error('A link in a mail must begin with http or https.')
  return url.href
}
