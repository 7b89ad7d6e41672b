'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { ask, type Fault } from '../ask.ts'
import { ErrorSummary } from './ErrorSummary.tsx'
import { faultsOfForm } from './faults-of-form.ts'
import { RoleBoxes } from './RoleBoxes.tsx'
import { TextLine } from './TextLine.tsx'

type Props = { onInvited: (email: string) => void; onCancel: () => void }

/** Who is invited, and what they may do. What is wrong is said by the server, which alone decides. */
export function InviteForm({ onInvited, onCancel }: Props) {
  const { config } = useConfig()
  const form = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState<Fault[]>([])
  const [isBusy, setIsBusy] = useState(false)
  const wrong = faultsOfForm(faults)

  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), [])

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const entries = new FormData(event.currentTarget)
    const data = { name: entries.get('name'), email: entries.get('email'), roles: entries.getAll('roles') }
    setIsBusy(true)
    const answer = await ask<{ email: string }>(`${config.routes.api}/users/invite`, { method: 'POST', data })
    setIsBusy(false)
    if ('faults' in answer) setFaults(answer.faults)
    else onInvited(answer.body.email)
  }

  return (
    <form
      ref={form}
      className="invite__form"
      aria-label="Invite a colleague"
      noValidate
      onSubmit={(event) => void send(event)}
    >
      <ErrorSummary faults={faults} />
      <TextLine name="name" label="Name" autoComplete="off" errors={wrong.name} />
      <TextLine
        name="email"
        label="E-mail"
        type="email"
        autoComplete="off"
        help="The invitation goes to this address; its link works for seven days."
        errors={wrong.email}
      />
      <RoleBoxes errors={wrong.roles} />
      <div className="words-in-line">
        <Button type="submit" size="medium" margin={false}>
          {isBusy ? 'Inviting …' : 'Send the invitation'}
        </Button>
        <Button buttonStyle="secondary" size="medium" margin={false} onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
