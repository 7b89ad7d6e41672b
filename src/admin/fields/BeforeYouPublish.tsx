'use client'

import { useAllFormFields, useConfig, useDebounce, useDocumentInfo } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useMemo, useState } from 'react'
import { ask, type Answer } from '../ask.ts'
import { FindingList } from './FindingList.tsx'
import { warningsIn, whatIsChecked, wordsFor, type Checked } from './publishing-warnings.ts'
import '../admin.css'

/** Long enough for a word to be finished. */
const PAUSE_MS = 1200

/** What an editor should look at once more before he publishes; he may go on all the same. */
export function BeforeYouPublish() {
  const [formFields] = useAllFormFields()
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const page = useMemo(() => whatIsChecked(reduceFieldsToValues(formFields, true), id), [formFields, id])
  const settled = useDebounce(page, PAUSE_MS)
  const answer = useAnswer(`${config.routes.api}/${collectionSlug}/checks`, settled)
  return (
    <section className="field-type report-checks" aria-label="Before you publish" aria-busy={!answer}>
      <p role="status" className="report-checks__summary">
        {wordsFor(answer)}
      </p>
      <FindingList
        collection={collectionSlug ?? ''}
        heading="Look again; you may go on"
        kind="warning"
        findings={warningsIn(answer)}
      />
    </section>
  )
}

/** The answer to what was asked last. Until the first comes there is none; an older one stands until the next. */
function useAnswer(url: string, page: string): Answer<Checked> | undefined {
  const [answer, setAnswer] = useState<Answer<Checked>>()
  useEffect(() => {
    const stop = new AbortController()
    const data: unknown = JSON.parse(page)
    void ask<Checked>(url, { method: 'POST', data, signal: stop.signal }).then(
      (given) => stop.signal.aborted || setAnswer(given),
    )
    return () => stop.abort()
  }, [url, page])
  return answer
}
