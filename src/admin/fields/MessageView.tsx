'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { ask, type Answer } from '../ask.ts'
import '../admin.css'

type Mail = { to: string; replyTo?: string; subject: string; text: string; html: string; messageId: string }
type Reading = Answer<Mail | { sealed: true } | { gone: true } | { delivery: string }>

/** The mail that a row of the outbox stands for, as it would leave now. */
export function MessageView() {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const [reading, setReading] = useState<Reading>()
  const url = id ? `${config.routes.api}/outbox/${id}/message` : undefined

  useEffect(() => {
    if (!url) return
    const stop = new AbortController()
    void ask<Mail>(url, { signal: stop.signal }).then((answer) => stop.signal.aborted || setReading(answer))
    return () => stop.abort()
  }, [url])

  return (
    <section className="field-type message-view" aria-label="What is sent" aria-busy={!reading}>
      {reading ? <WhatWasRead reading={reading} /> : <p role="status">Reading the mail …</p>}
    </section>
  )
}

function WhatWasRead({ reading }: { reading: Reading }) {
  if ('faults' in reading) return <p role="alert">{reading.faults.map(({ message }) => message).join(' ')}</p>
  if ('sealed' in reading.body) {
    return <p>Mails about accounts are not shown: the link in them signs somebody in.</p>
  }
  if ('gone' in reading.body) {
    return <p>There is nothing left to show: the enquiry that this mail was about has been erased.</p>
  }
  if ('delivery' in reading.body) return <pre>{inLines(reading.body.delivery)}</pre>
  return <WholeMail mail={reading.body} />
}

/** A delivery is JSON in one line. */
const inLines = (body: string) => JSON.stringify(JSON.parse(body), null, 2)

function WholeMail({ mail }: { mail: Mail }) {
  const headers = [
    ['To', mail.to],
    ['Answers go to', mail.replyTo],
    ['Subject', mail.subject],
    ['Message-ID', mail.messageId],
  ].filter(([, value]) => value)
  return (
    <>
      <dl className="message-view__headers">
        {headers.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {/* Nothing in a mail may run or load as us: an empty sandbox takes every right away. */}
      <iframe className="message-view__page" title="The mail as it looks" sandbox="" srcDoc={mail.html} />
      <details>
        <summary>The mail as plain text</summary>
        <pre>{mail.text}</pre>
      </details>
    </>
  )
}
