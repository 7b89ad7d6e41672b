'use client'

import { Button, Link, useConfig, useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { ask } from '../ask.ts'
import { listUrl } from '../urls.ts'
import '../admin.css'

/** Makes the secret by which a receiver knows our deliveries, and shows it this once. */
export function Secret() {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { dispatchFields } = useForm()
  const madeAt = useFormFields(([fields]) => fields.secretMadeAt?.value)
  const [isBusy, setIsBusy] = useState(false)
  const [secret, setSecret] = useState<string>()
  const [fault, setFault] = useState('')
  if (!id) return null

  const make = async () => {
    if (isBusy) return
    setIsBusy(true)
    const answer = await ask<{ secret: string }>(`${config.routes.api}/webhooks/${id}/secret`, {
      method: 'POST',
    })
    setIsBusy(false)
    setFault('faults' in answer ? answer.faults.map(({ message }) => message).join(' ') : '')
    if ('faults' in answer) return
    setSecret(answer.body.secret)
    // The page is not read anew: that would take away what is shown this once.
    if (!madeAt) {
      dispatchFields({ type: 'UPDATE', path: 'state', value: 'active' })
      dispatchFields({ type: 'UPDATE', path: 'reason', value: '' })
    }
    dispatchFields({ type: 'UPDATE', path: 'secretMadeAt', value: new Date().toISOString() })
  }

  return (
    <section className="field-type webhook-secret" aria-label="Secret">
      <div className="words-in-line">
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void make()}>
          {isBusy ? 'Making …' : madeAt ? 'Make a new secret' : 'Make the secret'}
        </Button>
        <span className="quiet">
          {madeAt ? 'The present one holds for another 24 hours then.' : 'Nothing is sent without one.'}
        </span>
        <div role="status" className="words-in-line__outcome">
          {fault}
          {secret && (
            <>
              It is shown this once. Keep it with the receiver: <code>{secret}</code>
            </>
          )}
        </div>
      </div>
      <p>
        <Link href={listUrl(config.routes.admin, 'outbox', [{ webhook: { equals: String(id) } }])}>
          What it was sent
        </Link>
      </p>
    </section>
  )
}
