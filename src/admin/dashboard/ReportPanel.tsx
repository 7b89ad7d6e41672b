import { Link } from '@payloadcms/ui'
import { calendarDay } from '#src/inspections/calendar-days.ts'
import { spellDay } from '#src/inspections/dates.ts'
import { eventTypeOf } from '#src/inspections/frameworks.ts'
import { GradeBadge } from '../GradeBadge.tsx'
import { documentUrl } from '../urls.ts'
import { Panel } from './Panel.tsx'
import type { LatestReport } from './read-reports.ts'

export function ReportPanel({ reports, adminRoute }: { reports: LatestReport[]; adminRoute: string }) {
  return (
    <Panel id="reports" heading="Latest reports">
      {reports.length === 0 ? (
        <p>No report has been published here yet.</p>
      ) : (
        <ul>
          {reports.map((report) => (
            <li key={report.id}>
              <Link href={documentUrl(adminRoute, 'inspection-reports', report.id)}>{report.title}</Link>
              <div className="words-in-line">
                {isGraded(report) && <GradeBadge grade={report.overallGrade} framework={report.framework} />}
                <span className="quiet">{whatAndWhen(report)}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** Of a visit nobody expects a grade: that there is none is worth saying of a full inspection only. */
const isGraded = ({ overallGrade, eventType }: LatestReport) =>
  Boolean(overallGrade || eventTypeOf(eventType)?.fullInspection)

function whatAndWhen({ eventType, publicationDate }: LatestReport): string {
  const day = calendarDay(publicationDate)
  return [eventTypeOf(eventType)?.label, day && `published ${spellDay(day)}`].filter(Boolean).join(', ')
}
