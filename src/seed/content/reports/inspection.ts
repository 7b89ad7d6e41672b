import { p, richText } from '#src/lib/rich-text.ts'
import { OGL, ofstedStatistics, theReport } from '../sources.ts'
import type { SampleReport } from '../types.ts'

type Known = 'slug' | 'title' | 'framework' | 'eventType' | 'judgements'
type Inspection = Pick<SampleReport, Known> & Partial<SampleReport> & { inBrief: string }

/**
 * An inspection of which dates and grades are known and little of the findings: what is not given is empty, and
 * `inBrief` is its summary in a paragraph. Its sources are Ofsted's statistics and, where it has an address, the report.
 */
export function inspection({ inBrief, ...known }: Inspection): SampleReport {
  const { sourceUrl, startDate } = known
  return {
    datePrecision: startDate ? 'day' : 'unknown',
    summary: richText(p(inBrief)),
    recommendations: [],
    strengths: [],
    areasForImprovement: [],
    quotations: [],
    // The open licence is printed in reports since 2018; of older ones the licence is not known here.
    licence: sourceUrl && startDate && startDate >= '2018' ? OGL : undefined,
    // Of a report without a start we have the grades from the statistics, and no more than the address of the file.
    provenance: sourceUrl && startDate ? [theReport(sourceUrl), ofstedStatistics] : [ofstedStatistics],
    ...known,
  }
}
