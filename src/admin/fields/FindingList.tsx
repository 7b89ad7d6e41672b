'use client'

import { useConfig } from '@payloadcms/ui'
import { useId, type MouseEvent } from 'react'
import { jumpToField } from './jump-to-field.ts'
import { tabOfField } from './tab-of-field.ts'
import '../admin.css'

type Finding = { path: string; code: string; message: string }
type List = {
  collection: string
  heading: string
  kind: 'fault' | 'warning'
  findings: Finding[]
}

/** What was found, each entry leading to its field; nothing where nothing was. */
export function FindingList({ collection, heading, kind, findings }: List) {
  const id = useId()
  const { getEntityConfig } = useConfig()
  if (findings.length === 0) return null
  const fields = getEntityConfig({ collectionSlug: collection })?.fields ?? []
  const jump = (event: MouseEvent<HTMLElement>, path: string) => {
    const form = event.currentTarget.closest('form')
    if (form) jumpToField(form, path, tabOfField(fields, path.split('.')[0] ?? path))
  }
  return (
    <div className={`report-checks__list report-checks__list--${kind}`}>
      <h4 id={id}>{heading}</h4>
      <ul aria-labelledby={id}>
        {findings.map(({ path, code, message }) => (
          <li key={`${path} ${code} ${message}`}>
            <button type="button" className="link-button" onClick={(event) => jump(event, path)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
