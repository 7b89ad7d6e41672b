import { existsSync, readFileSync } from 'node:fs'
import type { Payload } from 'payload'
import { EVENT_TYPES, frameworkOf, GRADES } from '#src/inspections/frameworks.ts'
import { positionFrom, type PositionReport } from '#src/inspections/position.ts'
import { readCsv, type CsvRow } from './csv.ts'

const FOLDER = '../shared/data'

/** Ofsted's own data lie beside the project, and are no part of it. */
export const isOfstedDataThere = existsSync(`${FOLDER}/la-inspection-events.csv`)

const read = (name: string) => readCsv(readFileSync(`${FOLDER}/${name}`, 'utf8'))

export const authorityRows = () => read('english-local-authorities.csv')
/** Full inspections: with the grades that make a position. */
export const inspectionRows = () =>
  read('la-inspection-events.csv').filter(({ event_type }) => eventTypeOf(event_type!)?.fullInspection)

/**
 * Keeps all authorities where their inspections leave them, below every rule: that a position is written whenever a
 * report is published is shown elsewhere, and there are seven hundred of them.
 */
export async function keepOfstedData(payload: Payload): Promise<void> {
  const now = new Date().toISOString()
  const rows = inspectionRows()
  for (const row of authorityRows()) {
    const reports = rows.filter(({ gss_code }) => gss_code === row.gss_code).map(reportOf)
    const { currentInspection: _none, currentJudgements, ...position } = positionFrom(row.name!, reports)
    const data = {
      ...{ _status: 'published', createdAt: now, updatedAt: now, slug: row.gss_code!.toLowerCase() },
      ...authorityOf(row),
      ...position,
      currentJudgements: currentJudgements.map((judgement, at) => ({
        ...judgement,
        id: `${row.gss_code}-${at}`,
      })),
    }
    await payload.db.create({ collection: 'authorities', data })
  }
}

const keyOf = (label: string) => label.toLowerCase().replaceAll(',', '').replaceAll(' ', '-')

const authorityOf = (row: CsvRow) => ({
  name: row.name,
  gssCode: row.gss_code,
  region: keyOf(row.region!),
  ofstedRegion: keyOf(row.ofsted_region!),
  status: 'current',
})

const eventTypeOf = (printed: string) =>
  EVENT_TYPES.find(({ printedAs }) => (printedAs as readonly string[]).includes(printed))

const AREAS: Record<string, string[]> = {
  overall_effectiveness: ['overall'],
  impact_of_leaders: ['leaders'],
  help_and_protection: ['help-and-protection'],
  in_care: ['in-care', 'in-care-and-care-leavers'],
  care_leavers: ['care-leavers'],
  children_looked_after_and_permanence: ['looked-after-permanence'],
  adoption_performance: ['adoption'],
  leadership_management_governance: ['leadership'],
  lscb_effectiveness: ['lscb'],
  safeguarding_overall: ['safeguarding'],
  looked_after_overall: ['looked-after'],
}

function reportOf(row: CsvRow): PositionReport {
  const framework = frameworkFor(row)
  const areas = frameworkOf(framework)!.judgements.map(({ key }) => key as string)
  const judgements = Object.entries(AREAS).flatMap(([column, names]) => {
    const area = names.find((name) => areas.includes(name))
    const grade = GRADES.find(({ label }) => label === row[column])?.key
    return area && grade ? [{ area, grade }] : []
  })
  return {
    id: JSON.stringify(row),
    framework,
    eventType: eventTypeOf(row.event_type!)!.key,
    startDate: row.start_date,
    endDate: row.end_date,
    publicationDate: row.publication_date,
    datePrecision: row.start_date ? 'day' : 'unknown',
    judgements,
  }
}

function frameworkFor({ framework, start_date }: CsvRow): string {
  if (framework !== 'ILACS') return framework!.startsWith('ILACS') ? 'ilacs-2026' : framework!.toLowerCase()
  return start_date! < '2023' ? 'ilacs-2018' : 'ilacs-2023'
}
