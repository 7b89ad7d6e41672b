import { Refusal } from '../lib/errors.ts'

export type ReadingFault = {
  fault: 'locked' | 'broken' | 'too-many-pages' | 'too-much-text' | 'too-heavy' | 'too-slow' | 'no-text'
  pages?: number
}

const BY_HAND = 'Or fill the form in by hand.'

/** What is said of a PDF that was not read. */
export function refusalOf({ fault, pages }: ReadingFault, { mostPages }: { mostPages: number }): Refusal {
  const words: Record<ReadingFault['fault'], string> = {
    locked: `This PDF is locked with a password. Upload one that opens without it. ${BY_HAND}`,
    broken: `This PDF is broken, or not whole. Download it from Ofsted again, and upload that. ${BY_HAND}`,
    'too-many-pages': `This PDF has ${pages?.toLocaleString('en-GB')} pages, and at most ${mostPages} are read. Upload the report alone. ${BY_HAND}`,
    'too-much-text': `This PDF holds far more text than a report does. Upload the report alone. ${BY_HAND}`,
    'too-heavy': `This PDF takes more memory than a report may. Download it from Ofsted again, and upload that. ${BY_HAND}`,
    'too-slow': `This PDF takes too long to read. Download it from Ofsted again, and upload that. ${BY_HAND}`,
    'no-text': `There is no text in this PDF: its pages may be pictures. Upload the one from Ofsted. ${BY_HAND}`,
  }
  return new Refusal(422, `pdf-${fault}`, words[fault], 'document')
}
