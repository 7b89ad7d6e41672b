'use client'

import { Button, useAuth, useConfig, useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { ask } from '../ask.ts'
import { adminUrl } from '../urls.ts'
import { theirSave, type Newest } from './their-save.ts'
import '../admin.css'

const EVERY_MS = 20_000
const QUERY = 'draft=true&depth=1&select[updatedAt]=true&select[updatedBy]=true&populate[users][name]=true'

/** Says that somebody else has saved the page that is open here, and lets its editor go on knowingly. */
export function ChangedMeanwhile() {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { user } = useAuth()
  const { dispatchFields } = useForm()
  const openedAt = useFormFields(([fields]) => fields.updatedAt?.value)
  const newest = useNewest(
    id && collectionSlug ? `${config.routes.api}/${collectionSlug}/${id}?${QUERY}` : undefined,
  )
  const theirs = theirSave(newest, { openedAt, me: user?.id })
  if (!theirs) return null
  const versions = adminUrl(config.routes.admin, `/collections/${collectionSlug}/${id}/versions`)
  const saveOver = () => dispatchFields({ type: 'UPDATE', path: 'updatedAt', value: theirs.updatedAt })
  return (
    <section className="field-type report-checks" aria-label="Changed meanwhile">
      <p role="alert" className="report-checks__summary">
        {theirs.words}
      </p>
      <p>
        <a href={versions} target="_blank" rel="noreferrer">
          Look at theirs
        </a>
      </p>
      <Button buttonStyle="secondary" size="small" margin={false} onClick={saveOver}>
        Save mine over it
      </Button>
      <p className="quiet">Theirs stays among the versions either way.</p>
    </section>
  )
}

/** The newest state, asked for now and then and whenever somebody comes back to this window. */
function useNewest(url: string | undefined): Newest | undefined {
  const [newest, setNewest] = useState<Newest>()
  useEffect(() => {
    if (!url) return
    const stop = new AbortController()
    const look = async () => {
      if (document.hidden) return
      const answer = await ask<Newest>(url, { signal: stop.signal })
      if (!stop.signal.aborted && 'body' in answer) setNewest(answer.body)
    }
    const timer = setInterval(() => void look(), EVERY_MS)
    window.addEventListener('focus', look)
    return () => {
      stop.abort()
      clearInterval(timer)
      window.removeEventListener('focus', look)
    }
  }, [url])
  return newest
}
