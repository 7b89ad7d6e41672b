'use client'

import { Button, toast, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ask } from './ask.ts'

/** Puts what failed back into the queue. There is no such button on anything else. */
export function SendAgain() {
  const { id } = useDocumentInfo()
  const router = useRouter()
  const state = useFormFields(([fields]) => fields.state?.value)
  const isDelivery = useFormFields(([fields]) => fields.kind?.value === 'webhook')
  if (!id || state !== 'failed') return null
  return <SendOneAgain id={String(id)} isDelivery={isDelivery} onSent={() => router.refresh()} />
}

type One = { id: string; onSent: () => void; describedBy?: string; isDelivery?: boolean }

/**
 * The button for one mail. `onSent` is told also where it was refused: then the mail is not what the page shows.
 * @param describedBy the id of what says which mail it is, where there are several.
 */
export function SendOneAgain({ id, onSent, describedBy, isDelivery = false }: One) {
  const { config } = useConfig()
  const [isBusy, setIsBusy] = useState(false)

  const sendAgain = async () => {
    if (isBusy) return
    setIsBusy(true)
    const answer = await ask<{ state: string }>(`${config.routes.api}/outbox/${id}/send-again`, {
      method: 'POST',
    })
    setIsBusy(false)
    if ('faults' in answer) toast.error(answer.faults.map(({ message }) => message).join(' '))
    else toast.success(isDelivery ? 'It is back in the queue.' : whatHappens(answer.body.state))
    onSent()
  }

  return (
    <Button
      buttonStyle="secondary"
      size="medium"
      margin={false}
      onClick={() => void sendAgain()}
      extraButtonProps={{ 'aria-describedby': describedBy }}
    >
      {isBusy ? 'Queueing …' : 'Send again'}
    </Button>
  )
}

const whatHappens = (state: string) =>
  state === 'cancelled'
    ? 'Enquiries now go to somebody else, who has been written to instead. This mail is cancelled.'
    : 'The mail is back in the queue. It is sent as soon as the mail server takes it.'
