'use client'

import { Button, useAllFormFields, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useMemo, useState } from 'react'
import { ask, type Answer } from '../ask.ts'
import { FindingList } from '../fields/FindingList.tsx'
import { ProposalTable } from './ProposalTable.tsx'
import { summaryOf, untaken, type Finding, type Proposal } from './standing.ts'
import { useTake } from './use-take.ts'
import '../admin.css'

const REPORTS = 'inspection-reports'

/** Reads the report's PDF and offers what its front page says, field by field, beside what the form holds. */
export function ReadDocument() {
  const { config } = useConfig()
  const { hasSavePermission } = useDocumentInfo()
  const [formFields] = useAllFormFields()
  const values = useMemo<Record<string, unknown>>(() => reduceFieldsToValues(formFields, true), [formFields])
  const [isBusy, setIsBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [read, setRead] = useState<{ document: unknown; proposal: Proposal }>()
  const put = useTake()
  const { document } = values
  const proposal = read?.document === document ? read?.proposal : undefined
  if (!hasSavePermission) return null

  const readIt = async () => {
    if (isBusy) return
    if (!document) return setSaid('Choose the report’s PDF above first.')
    setIsBusy(true)
    setSaid('Reading the PDF …')
    const url = `${config.routes.api}/${REPORTS}/read-document`
    const answer = await ask<Proposal>(url, { method: 'POST', data: { document } })
    setIsBusy(false)
    setSaid(wordsFor(answer))
    setRead('body' in answer ? { document, proposal: answer.body } : undefined)
  }
  const take = (findings: Finding[]) => {
    for (const finding of findings) put(finding)
    setSaid(
      `Taken into the form: ${findings.map(({ label }) => label).join(', ')}. Save the report to keep it.`,
    )
  }

  return (
    <section className="field-type report-checks" aria-label="What the PDF says" aria-busy={isBusy}>
      <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => void readIt()}>
        Read this PDF
      </Button>
      <p role="status" className="report-pdf__said">
        {said}
      </p>
      {proposal && (
        <>
          <ProposalTable proposal={proposal} values={values} onTake={(finding) => take([finding])} />
          <Button
            buttonStyle="secondary"
            size="medium"
            margin={false}
            onClick={() => take(untaken(proposal, values))}
          >
            Take all of it
          </Button>
          <FindingList
            collection={REPORTS}
            heading="Left for you"
            kind="warning"
            findings={proposal.questions.map(({ field, message }) => ({
              path: field,
              code: 'question',
              message,
            }))}
          />
        </>
      )}
    </section>
  )
}

const wordsFor = (answer: Answer<Proposal>) =>
  'body' in answer ? summaryOf(answer.body) : answer.faults.map(({ message }) => message).join(' ')
