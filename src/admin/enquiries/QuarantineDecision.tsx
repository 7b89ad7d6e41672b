'use client'

import { Button, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useState } from 'react'
import '../admin.css'

/** For what was held back as likely spam, until somebody decides: let it out, or keep it there. */
export function QuarantineDecision() {
  const { initialData, savedDocumentData } = useDocumentInfo()
  const { submit } = useForm()
  const [isBusy, setIsBusy] = useState(false)
  const kept = (savedDocumentData ?? initialData) as { quarantined?: boolean; stage?: string } | undefined
  if (!kept?.quarantined || kept.stage !== 'quarantined') return null

  const decide = async (overrides: Record<string, unknown>) => {
    if (isBusy) return
    setIsBusy(true)
    await submit({ overrides })
    setIsBusy(false)
  }
  return (
    <section className="field-type quarantine" aria-label="Likely spam">
      <p>It looks like spam, so nobody was told of it.</p>
      <div className="words-in-line">
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={isBusy}
          onClick={() => void decide({ quarantined: false })}
        >
          Release it
        </Button>
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={isBusy}
          onClick={() => void decide({ status: 'spam' })}
        >
          Keep it as spam
        </Button>
      </div>
    </section>
  )
}
