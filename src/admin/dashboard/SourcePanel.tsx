import { Link } from '@payloadcms/ui'
import type { SourceBoard } from '../sources/read-sources.ts'
import { monthsInWords, sourceFilters, type Sourced } from '../sources/views.ts'
import { listUrl, type Condition } from '../urls.ts'
import { Panel } from './Panel.tsx'

const NAMES: Record<Sourced, [one: string, many: string]> = {
  authorities: ['authority', 'authorities'],
  'inspection-reports': ['inspection report', 'inspection reports'],
  agencies: ['agency', 'agencies'],
}

type Line = { collection: Sourced; words: string; conditions: Condition[]; sort: string }

export function SourcePanel({ board, adminRoute }: { board: SourceBoard; adminRoute: string }) {
  const lines = linesOf(board)
  return (
    <Panel id="sources" heading="To check against the source">
      {lines.length === 0 ? (
        <p>Everything has been checked within {monthsInWords(board.months)}.</p>
      ) : (
        <ul>
          {lines.map(({ collection, words, conditions, sort }) => (
            <li key={words}>
              <Link href={listUrl(adminRoute, collection, conditions, { sort })}>{words}</Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function linesOf({ months, since, waiting }: SourceBoard): Line[] {
  const period = monthsInWords(months)
  return waiting.flatMap(({ collection, staleCount, neverCount }) => [
    ...line(staleCount, {
      collection,
      words: `${counted(staleCount, collection)} not checked for ${period}`,
      conditions: sourceFilters.stale(collection, since),
      sort: 'lastCheckedAt',
    }),
    ...line(neverCount, {
      collection,
      words: `${counted(neverCount, collection)} never checked`,
      conditions: sourceFilters.never(collection),
      sort: '-updatedAt',
    }),
  ])
}

const line = (count: number, line: Line): Line[] => (count > 0 ? [line] : [])

const counted = (count: number, collection: Sourced) => `${count} ${NAMES[collection][count === 1 ? 0 : 1]}`
