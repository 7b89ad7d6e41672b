'use client'

import { useAllFormFields, useConfig } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useId, useMemo, type MouseEvent } from 'react'
import type { Fault } from '#src/inspections/check-report.ts'
import { jumpToField } from './jump-to-field.ts'
import { findingsIn, summaryOf } from './report-findings.ts'
import { tabOfField } from './tab-of-field.ts'
import '../admin.css'

/** What Ofsted's frameworks say about the report in the form, while it is being written. */
export function ReportChecks() {
  const [formFields] = useAllFormFields()
  const findings = useMemo(() => findingsIn(reduceFieldsToValues(formFields, true)), [formFields])
  return (
    <section className="field-type report-checks" aria-label="Checks of this report">
      <p role="status" className="report-checks__summary">
        {summaryOf(findings)}
      </p>
      <FindingList heading="Must be mended before publishing" kind="fault" findings={findings.faults} />
      <FindingList heading="Unusual; you may go on" kind="warning" findings={findings.warnings} />
    </section>
  )
}

type List = { heading: string; kind: 'fault' | 'warning'; findings: Fault[] }

function FindingList({ heading, kind, findings }: List) {
  const id = useId()
  const { getEntityConfig } = useConfig()
  if (findings.length === 0) return null
  const fields = getEntityConfig({ collectionSlug: 'inspection-reports' })?.fields ?? []
  const jump = (event: MouseEvent<HTMLElement>, path: string) => {
    const form = event.currentTarget.closest('form')
    if (form) jumpToField(form, path, tabOfField(fields, path.split('.')[0] ?? path))
  }
  return (
    <div className={`report-checks__list report-checks__list--${kind}`}>
      <h4 id={id}>{heading}</h4>
      <ul aria-labelledby={id}>
        {findings.map(({ path, code, message }) => (
          <li key={`${path} ${code}`}>
            <button type="button" className="link-button" onClick={(event) => jump(event, path)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
