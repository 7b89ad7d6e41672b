import type { Answer } from './house.ts'

/** Whether an answer came from memory. */
export const isKnown = ({ headers }: Pick<Answer, 'headers'>): boolean =>
  headers.get('cache-status') === 'content; hit'
