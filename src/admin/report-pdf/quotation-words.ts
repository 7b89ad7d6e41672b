/** What the service answers of one quotation. */
export type Comparison =
  | { found: 'exact'; page: number; lastPage: number }
  | { found: 'similar'; page: number; lastPage: number; differences: { after: string; message: string }[] }
  | { found: 'nowhere' }

export type Quotation = { text?: string | null; page?: number | null } | null

/** A finding of the form's, leading to the quotation. */
type Finding = { path: string; code: string; message: string }

export type Compared = { index: number; text: string; comparison: Comparison }

/** The quotations that there is something in, by their rows. */
export function writtenIn(rows: unknown): { index: number; text: string }[] {
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row: Quotation, index) => {
    const text = row?.text?.trim()
    return text ? [{ index, text }] : []
  })
}

export function findingsIn(compared: Compared[]): Finding[] {
  return compared.flatMap(({ index, comparison }) => {
    const told = (message: string) => ({
      path: `quotations.${index}.text`,
      code: comparison.found,
      message: `Quotation ${index + 1}: ${message}`,
    })
    if (comparison.found === 'nowhere') return [told('nothing like it is in the PDF.')]
    if (comparison.found === 'exact') return []
    const { page, differences } = comparison
    return differences.map(({ after, message }) =>
      told(`on page ${page}${after ? `, after “${after}”` : ''}: ${message}`),
    )
  })
}

/** "2 quotations are in the PDF word for word and have been ticked. 1 differs." and so on. */
export function summaryOf(compared: Compared[]): string {
  const count = (found: Comparison['found']) =>
    compared.filter(({ comparison }) => comparison.found === found).length
  const [exact, similar, nowhere] = [count('exact'), count('similar'), count('nowhere')]
  return [
    exact > 0 &&
      `${exact} ${exact === 1 ? 'quotation is' : 'quotations are'} in the PDF word for word: ticked, with the page. Save the report to keep it.`,
    similar > 0 && `${similar} ${similar === 1 ? 'differs' : 'differ'} from the PDF.`,
    nowhere > 0 && `${nowhere} ${nowhere === 1 ? 'was' : 'were'} not found.`,
  ]
    .filter(Boolean)
    .join(' ')
}
