import { Link } from '@payloadcms/ui'
import type { DefaultServerCellComponentProps } from 'payload'
import type { ReactNode } from 'react'
import { documentUrl } from '../urls.ts'

/** The first column of a list links to its document: our own cells do so too, when an editor puts one first. */
export function CellLink({ cell, children }: { cell: DefaultServerCellComponentProps; children: ReactNode }) {
  if (!cell.link) return children
  const { payload, collectionSlug, viewType, rowData } = cell
  const list = viewType === 'trash' ? `${collectionSlug}/trash` : collectionSlug
  const href = cell.linkURL ?? documentUrl(payload.config.routes.admin, list, String(rowData.id))
  return (
    <Link href={href} prefetch={false}>
      {children}
    </Link>
  )
}
