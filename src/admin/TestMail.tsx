'use client'

import { Button, useAuth, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import './admin.css'
import { ask } from './ask.ts'

type Tried = { accepted: boolean; answer: string }

/** Tries the mail server with a mail to whoever presses the button, and says what it answered. */
export function TestMail() {
  const { user } = useAuth()
  const { config } = useConfig()
  const [isBusy, setIsBusy] = useState(false)
  const [outcome, setOutcome] = useState('')

  const send = async () => {
    if (isBusy) return
    setIsBusy(true)
    setOutcome('Waiting for the mail server …')
    const answer = await ask<Tried>(`${config.routes.api}/outbox/test-mail`, { method: 'POST' })
    setOutcome(
      'faults' in answer ? answer.faults.map(({ message }) => message).join(' ') : inWords(answer.body),
    )
    setIsBusy(false)
  }

  return (
    <div className="words-in-line">
      <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void send()}>
        Send a test mail
      </Button>
      <span className="quiet">It goes to your own address{user?.email ? `, ${user.email}` : ''}.</span>
      <p role="status" className="words-in-line__outcome">
        {outcome}
      </p>
    </div>
  )
}

const inWords = ({ accepted, answer }: Tried) =>
  accepted ? `The mail server took it. It answered: ${answer}` : `The mail was not sent. ${answer}`
