import { Link } from '@payloadcms/ui'
import { calendarDay } from '#src/inspections/calendar-days.ts'
import type { TimelineEntry, TimelineJudgement } from '#src/inspections/timeline.ts'
import { documentUrl } from '../urls.ts'
import { followsWords, headingOf, publishedWords } from './timeline-words.ts'

const REPORTS = 'inspection-reports'

export function Timeline({ entries, adminRoute }: { entries: TimelineEntry[]; adminRoute: string }) {
  return (
    <section className="field-type timeline" aria-labelledby="timeline">
      <h2 id="timeline">Timeline</h2>
      <p className="quiet">What is published here, the newest first, as readers are shown it.</p>
      {entries.length === 0 ? (
        <p>No report of this authority has been published here yet.</p>
      ) : (
        <ol>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} adminRoute={adminRoute} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Entry({ entry, adminRoute }: { entry: TimelineEntry; adminRoute: string }) {
  const { id, isCurrent, kind, follows, correctionNote } = entry
  const day = calendarDay(entry.startDate) ?? calendarDay(entry.endDate)
  return (
    <li className={`timeline__entry timeline__entry--${kind}`}>
      <h3>
        <Link href={documentUrl(adminRoute, REPORTS, id)}>{headingOf(entry)}</Link>
      </h3>
      <p className="quiet">
        {day ? <time dateTime={day}>{entry.when}</time> : (entry.when ?? 'Its date is not recorded')}
        {publishedWords(entry)}
        {isCurrent && '. Where it stands now'}
      </p>
      {entry.judgements.length > 0 && (
        <dl className="timeline__grades">
          {entry.judgements.map((judgement) => (
            <Grade key={judgement.area} judgement={judgement} />
          ))}
        </dl>
      )}
      {follows && (
        <p className="quiet">
          Follows <Link href={documentUrl(adminRoute, REPORTS, follows.id)}>{followsWords(follows)}</Link>
        </p>
      )}
      {correctionNote && <p>Corrected: {correctionNote}</p>}
    </li>
  )
}

function Grade({ judgement }: { judgement: TimelineJudgement }) {
  const { label, gradeLabel, noGradeLabel } = judgement
  return (
    <div>
      <dt>{label}</dt>
      <dd>{gradeLabel ?? noGradeLabel ?? 'No grade'}</dd>
    </div>
  )
}
