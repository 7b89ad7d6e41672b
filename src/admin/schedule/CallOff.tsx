'use client'

import { Button, toast, useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { hasRole } from '../../../collections/shared/access.ts'
import { useCallOff } from './use-call-off.ts'

/** Calls a scheduled publication off, or sets one that failed aside. There is no such button on any other. */
export function CallOff() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const router = useRouter()
  const callOff = useCallOff()
  const state = useFormFields(([fields]) => fields.state?.value)
  const [isBusy, setIsBusy] = useState(false)
  if (!id || (state !== 'waiting' && state !== 'failed') || !hasRole(user as never, 'editor')) return null

  const call = async () => {
    if (isBusy) return
    setIsBusy(true)
    const fault = await callOff(String(id))
    setIsBusy(false)
    if (fault) toast.error(fault)
    else toast.success(state === 'failed' ? 'Set aside.' : 'Called off. Nothing happens at that time.')
    // Somebody else may have been faster: either way it is not what the page shows.
    router.refresh()
  }

  return (
    <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => void call()}>
      {state === 'failed' ? 'Set aside' : 'Call off'}
    </Button>
  )
}
