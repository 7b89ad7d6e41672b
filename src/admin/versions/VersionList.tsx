import { Gutter, SetDocumentStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import { adminUrl } from '../urls.ts'
import { readVersions } from './read-versions.ts'
import { VersionLink } from './VersionLink.tsx'
import '../admin.css'

/** The versions of a page, in the place of Payload's list: that one does not say who saved them. */
export async function VersionList({
  initPageResult,
  hasPublishedDoc,
  routeSegments,
  versions: { disableGutter = false, useVersionDrawerCreatedAtCell: isChoice = false } = {},
}: DocumentViewServerProps) {
  const { collectionConfig, docID, req } = initPageResult
  if (!collectionConfig || !docID) return null
  const { slug, labels, admin } = collectionConfig
  const id = String(docID)
  const isTrashed = routeSegments[2] === 'trash'
  const rows = await readVersions({ collection: slug, id, isPublished: hasPublishedDoc, req })
  const path = `/collections/${slug}/${isTrashed ? 'trash/' : ''}${id}/versions` as const
  const base = adminUrl(req.payload.config.routes.admin, path)
  const list = (
    <div className="version-list">
      <table className="version-list__table" aria-label="Versions">
        <thead>
          <tr>
            <th scope="col">Saved</th>
            <th scope="col">By</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <VersionLink id={row.id} href={`${base}/${row.id}`} words={row.savedAt} isChoice={isChoice} />
              </td>
              <td>{row.savedBy}</td>
              <td>{row.state}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p>Nothing has been saved yet.</p>}
    </div>
  )
  return (
    <>
      <SetDocumentStepNav
        collectionSlug={slug}
        id={id}
        isTrashed={isTrashed}
        pluralLabel={typeof labels.plural === 'function' ? slug : labels.plural}
        useAsTitle={admin.useAsTitle}
        view="Versions"
      />
      {disableGutter ? list : <Gutter>{list}</Gutter>}
    </>
  )
}
