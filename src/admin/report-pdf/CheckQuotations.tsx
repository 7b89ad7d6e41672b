'use client'

import { Button, useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useState } from 'react'
import { ask } from '../ask.ts'
import { FindingList } from '../fields/FindingList.tsx'
import { findingsIn, summaryOf, writtenIn, type Compared, type Comparison } from './quotation-words.ts'
import '../admin.css'

const REPORTS = 'inspection-reports'

/** Looks for the quotations in the report's PDF; ticks those that are there word for word, and says what differs. */
export function CheckQuotations() {
  const { config } = useConfig()
  const { hasSavePermission } = useDocumentInfo()
  const { dispatchFields, getDataByPath, setModified } = useForm()
  const [isBusy, setIsBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [compared, setCompared] = useState<Compared[]>([])
  if (!hasSavePermission) return null

  const written = () => writtenIn(getDataByPath('quotations'))
  const tick = ({ index, comparison }: Compared) => {
    if (comparison.found !== 'exact') return
    dispatchFields({ type: 'UPDATE', path: `quotations.${index}.page`, value: comparison.page })
    dispatchFields({ type: 'UPDATE', path: `quotations.${index}.checkedAgainstSource`, value: true })
    setModified(true)
  }
  const check = async () => {
    if (isBusy) return
    const document = getDataByPath('document')
    const asked = written()
    setCompared([])
    if (!document) return setSaid('Choose the report’s PDF under “Source” first.')
    if (asked.length === 0) return setSaid('Add a quotation first.')
    setIsBusy(true)
    setSaid('Looking for the quotations in the PDF …')
    const answer = await ask<{ quotations: Comparison[] }>(
      `${config.routes.api}/${REPORTS}/check-quotations`,
      { method: 'POST', data: { document, quotations: asked.map(({ text }) => text) } },
    )
    setIsBusy(false)
    if ('faults' in answer) return setSaid(answer.faults.map(({ message }) => message).join(' '))
    // A quotation that was changed meanwhile has not been compared.
    const now = new Map(written().map(({ index, text }) => [index, text]))
    const fresh = asked.flatMap(({ index, text }, at) => {
      const comparison = answer.body.quotations[at]
      return comparison && now.get(index) === text ? [{ index, text, comparison }] : []
    })
    for (const each of fresh) tick(each)
    setCompared(fresh)
    setSaid(summaryOf(fresh))
  }

  return (
    <section className="field-type report-checks" aria-label="Quotations in the PDF" aria-busy={isBusy}>
      <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => void check()}>
        Check against the PDF
      </Button>
      <p role="status" className="report-pdf__said">
        {said}
      </p>
      <FindingList
        collection={REPORTS}
        heading="Not as in the PDF"
        kind="warning"
        findings={findingsIn(compared)}
      />
    </section>
  )
}
