'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import type { Fault } from '../ask.ts'
import { documentUrl } from '../urls.ts'
import '../admin.css'
import { sendFile } from './send-file.ts'

/** Above the list of imports: sends a file, which is read as a dry run, and opens the page of that. */
export function UploadFile() {
  const { config } = useConfig()
  const router = useRouter()
  const [sent, setSent] = useState<number>()
  const [faults, setFaults] = useState<Fault[]>([])

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const file = fields.get('file')
    if (!(file instanceof File) || file.size === 0)
      return setFaults([{ message: 'Choose a file.', field: 'file' }])
    setFaults([])
    setSent(0)
    const said = Object.fromEntries(
      ['asAt', 'source', 'licence'].map((name) => [name, String(fields.get(name) ?? '')]),
    )
    const url = `${config.routes.api}/import-runs/upload`
    const answer = await sendFile<{ id: string }>(url, { file, said, onProgress: setSent })
    setSent(undefined)
    if ('faults' in answer) setFaults(answer.faults)
    else router.push(documentUrl(config.routes.admin, 'import-runs', answer.body.id))
  }

  return (
    <form className="import-upload" onSubmit={(event) => void submit(event)} noValidate>
      <h2>Import a file</h2>
      {faults.length > 0 && (
        <div role="alert" className="import-faults">
          {faults.map(({ message }) => (
            <p key={message}>Error: {message}</p>
          ))}
        </div>
      )}
      <p>
        <label htmlFor="import-file">File</label>
        <input id="import-file" name="file" type="file" accept=".ods,.csv" aria-describedby="import-kinds" />
        <span id="import-kinds" className="quiet">
          OpenDocument (.ods) or CSV, as GOV.UK publishes it. It is read first; you see what would change.
        </span>
      </p>
      <div className="import-upload__said">
        {SAID.map(({ name, label, hint, ...input }) => (
          <p key={name}>
            <label htmlFor={`import-${name}`}>{label}</label>
            <input
              id={`import-${name}`}
              className="choice-input"
              name={name}
              maxLength={200}
              aria-describedby={`import-${name}-hint`}
              {...input}
            />
            <span id={`import-${name}-hint`} className="quiet">
              {hint}
            </span>
          </p>
        ))}
      </div>
      <Button type="submit" size="medium" margin={false} disabled={sent !== undefined}>
        {sent === undefined ? 'Send it for a dry run' : 'Sending …'}
      </Button>
      {sent !== undefined && (
        <progress aria-label="How much of the file has been sent" max={1} value={sent}>
          {Math.round(sent * 100)} %
        </progress>
      )}
    </form>
  )
}

/** What may be said of a file; each can be left empty. */
const SAID = [
  { name: 'asAt', type: 'date', label: 'As at', hint: 'Left empty: as the file says.' },
  { name: 'source', type: 'text', label: 'Source', hint: 'Left empty: Ofsted, and the file’s name.' },
  { name: 'licence', type: 'text', label: 'Licence', hint: 'Left empty: Open Government Licence v3.0.' },
]
