/** What every enquirer is told where the settings say nothing else. No helpline hours: they change. */
export const STANDARD_SAFEGUARDING_TEXT = [
  'If a child is in immediate danger, call 999.',
  'If you are worried about a child, contact the local council’s children’s social care or the NSPCC helpline on 0808 800 5000.',
  'Children can call Childline free on 0800 1111.',
  'This form is not for reporting concerns and is not watched all the time.',
].join(' ')
