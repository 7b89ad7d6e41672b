import { Link } from '@payloadcms/ui'
import { ageOf } from '../age.ts'
import { documentUrl } from '../urls.ts'
import { Panel } from './Panel.tsx'
import type { Draft } from './read-drafts.ts'

export function DraftPanel({ drafts, adminRoute, now }: { drafts: Draft[]; adminRoute: string; now: Date }) {
  return (
    <Panel id="drafts" heading="Not yet published">
      {drafts.length === 0 ? (
        <p>Everything that has been written is published.</p>
      ) : (
        <ul>
          {drafts.map(({ id, collection, kind, title, updatedAt, by }) => (
            <li key={`${collection} ${id}`}>
              <Link href={documentUrl(adminRoute, collection, id)}>{title}</Link>
              <div className="quiet">
                {kind}, changed {ageOf(updatedAt, now)} ago by {by}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
