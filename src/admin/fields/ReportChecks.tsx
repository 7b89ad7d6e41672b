'use client'

import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useMemo } from 'react'
import { FindingList } from './FindingList.tsx'
import { findingsIn, summaryOf } from './report-findings.ts'
import '../admin.css'

const REPORTS = 'inspection-reports'

/** What Ofsted's frameworks say about the report in the form, while it is being written. */
export function ReportChecks() {
  const [formFields] = useAllFormFields()
  const findings = useMemo(() => findingsIn(reduceFieldsToValues(formFields, true)), [formFields])
  return (
    <section className="field-type report-checks" aria-label="Checks of this report">
      <p role="status" className="report-checks__summary">
        {summaryOf(findings)}
      </p>
      <FindingList
        collection={REPORTS}
        heading="Must be mended before publishing"
        kind="fault"
        findings={findings.faults}
      />
      <FindingList
        collection={REPORTS}
        heading="Unusual; you may go on"
        kind="warning"
        findings={findings.warnings}
      />
    </section>
  )
}
