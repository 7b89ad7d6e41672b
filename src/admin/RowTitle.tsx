'use client'

import { useRowLabel } from '@payloadcms/ui'
import { rowWords } from './row-words.ts'

/** The title of a row in a list: what it says. A row in which nothing is written yet is told by its number. */
export function RowTitle({ show }: { show: string[] }) {
  const { data, rowNumber } = useRowLabel<Record<string, unknown>>()
  return <span>{rowWords(data, show) || `New, row ${(rowNumber ?? 0) + 1}`}</span>
}
