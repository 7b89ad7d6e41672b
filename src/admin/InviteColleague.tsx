'use client'

import { Button, useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { hasRole } from '../../collections/shared/access.ts'
import './admin.css'
import { InviteForm } from './invite/InviteForm.tsx'

const FORM_ID = 'invite-colleague'

/** Above the list of people, for administrators: invites a colleague by mail. */
export function InviteColleague() {
  const { user } = useAuth()
  const router = useRouter()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [outcome, setOutcome] = useState('')
  const wasOpen = useRef(false)

  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])

  if (!hasRole(user as never)) return null

  const open = () => {
    setOutcome('')
    setIsOpen(!isOpen)
  }
  const invited = (email: string) => {
    setOutcome(`The invitation to ${email} is on its way. Its link works for seven days.`)
    setIsOpen(false)
    router.refresh()
  }

  return (
    <div className="invite">
      <div className="words-in-line">
        <Button
          ref={button}
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={open}
          extraButtonProps={{ 'aria-expanded': isOpen, 'aria-controls': FORM_ID }}
        >
          Invite a colleague
        </Button>
        <p role="status" className="words-in-line__outcome">
          {outcome}
        </p>
      </div>
      <div id={FORM_ID}>{isOpen && <InviteForm onInvited={invited} onCancel={() => setIsOpen(false)} />}</div>
    </div>
  )
}
