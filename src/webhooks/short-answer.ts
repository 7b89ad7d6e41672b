const LONGEST = 120
/** What looks like an e-mail address, or like a number by which a person is known. */
const PERSONAL = /[^\s@"'<>,;]+@[^\s@"'<>,;]+|\+?\d[\d ()-]{6,}\d/g

/** What is kept of a receiver's answer: the status and its first words, without what may be about a person. */
export function shortAnswer(status: number, text: string): string {
  const words = text
    .replace(/[\u0000-\u001f\u007f-\u009f\s]+/g, ' ')
    .replace(PERSONAL, '…')
    .trim()
  const short = [...words].slice(0, LONGEST).join('')
  return short ? `HTTP ${status}: ${short}` : `HTTP ${status}`
}
