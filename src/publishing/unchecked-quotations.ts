import { caution, type Caution } from './caution.ts'

type Quotation = { text?: unknown; checkedAgainstSource?: unknown } | null

/** A quotation that nobody has compared with its source, in a report's list. */
export function uncheckedQuotations(quotations: unknown): Caution[] {
  if (!Array.isArray(quotations)) return []
  return quotations.flatMap((row: Quotation, index) =>
    isUnchecked(row) ? [told(`quotations.${index}.checkedAgainstSource`, row)] : [],
  )
}

/** The same of the quotations within an article's rich text. */
export function uncheckedBlocks(path: string, blocks: readonly Record<string, unknown>[]): Caution[] {
  return blocks
    .filter((block) => block.blockType === 'quotation' && isUnchecked(block))
    .map((block) => told(path, block))
}

const isUnchecked = (row: Quotation): row is NonNullable<Quotation> =>
  typeof row?.text === 'string' && row.text.trim() !== '' && row.checkedAgainstSource !== true

function told(path: string, { text }: { text?: unknown }): Caution {
  const words = String(text).replace(/\s+/g, ' ').trim()
  const opening = words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words
  const message = `The quotation “${opening}” has not been checked against its source. Compare it word for word, and tick “checked”.`
  return caution(path, 'quotation-unchecked', message)
}
