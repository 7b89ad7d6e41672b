import { CHANGES_KEPT_MS, type PublicChange } from '../changes/index.ts'

/** How far somebody has heard: the last change that he was told, or only a time. */
export type Place = Pick<PublicChange, 'order'> & { id?: string }

const WRITTEN = /^(\d{13})(?:\.([\w-]{1,40}))?$/
const CLOCKS_DIFFER_BY_MS = 60_000

/** As an event's id: any process can go on from it, also after a restart. */
export const placeOf = ({ order, id }: Place): string => (id ? `${order}.${id}` : String(order))

export function readPlace(written: string): Place | 'unknown' {
  const [, order, id] = WRITTEN.exec(written) ?? []
  return order ? { order: Number(order), ...(id ? { id } : {}) } : 'unknown'
}

/** What he missed is not kept any more, or he has been told of what is still to come. */
export const isTooOld = ({ order }: Place, now = Date.now()): boolean =>
  order < now - CHANGES_KEPT_MS || order > now + CLOCKS_DIFFER_BY_MS
