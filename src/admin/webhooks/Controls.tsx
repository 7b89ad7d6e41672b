'use client'

import { Button, toast, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ask } from '../ask.ts'

type Act = 'pause' | 'resume' | 'test'
type Answered = { state?: string; accepted?: boolean; answer?: string }

/** What can be done with a webhook: paused and resumed, and tried with a test. */
export function Controls() {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const router = useRouter()
  const state = useFormFields(([fields]) => fields.state?.value)
  const [busyWith, setBusyWith] = useState<Act>()
  if (!id || !state) return null

  const act = async (what: Act) => {
    if (busyWith) return
    setBusyWith(what)
    const answer = await ask<Answered>(`${config.routes.api}/webhooks/${id}/${what}`, { method: 'POST' })
    setBusyWith(undefined)
    if ('faults' in answer) toast.error(answer.faults.map(({ message }) => message).join(' '))
    else if (answer.body.accepted === false) toast.error(`Not taken. ${answer.body.answer}`)
    else toast.success(answer.body.accepted ? `Taken. ${answer.body.answer}` : DONE[what])
    // Somebody else may have been faster: either way it is not what the page shows.
    router.refresh()
  }
  const offered: [Act, string][] = [
    state === 'active' ? ['pause', 'Pause'] : ['resume', 'Resume'],
    ['test', 'Send a test'],
  ]
  return offered.map(([what, words]) => (
    <Button key={what} buttonStyle="secondary" size="medium" margin={false} onClick={() => void act(what)}>
      {busyWith === what ? 'One moment …' : words}
    </Button>
  ))
}

const DONE: Record<Act, string> = {
  pause: 'Paused. Of each document that changes meanwhile the newest change waits.',
  resume: 'Resumed. What waited is sent now.',
  test: 'Sent.',
}
