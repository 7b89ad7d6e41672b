'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Page } from '#src/imports/run/pages.ts'
import type { SheetNote } from '#src/imports/table/tables.ts'
import { ask, type Fault } from '../ask.ts'
import { isMoving, type RunShown, type ShownVerdict } from './run-words.ts'

export type Shown = Page & { run: RunShown; counts: Record<ShownVerdict, number>; sheets: SheetNote[] }

const LOOK_AGAIN_MS = 1500

/** One page of an import, looked at again while it moves; and `act`, which asks for something and looks again. */
export function useRun(
  id: string | undefined,
  { verdict, page }: { verdict: ShownVerdict | ''; page: number },
) {
  const { config } = useConfig()
  const [shown, setShown] = useState<Shown>()
  const [faults, setFaults] = useState<Fault[]>([])
  /** Why it could not be looked at just now: what is shown is how it stood before. */
  const [unseen, setUnseen] = useState<Fault[]>([])
  const at = `${config.routes.api}/import-runs/${id}`

  const look = useCallback(async () => {
    if (!id) return
    const query = new URLSearchParams({ page: String(page), ...(verdict ? { verdict } : {}) })
    const answer = await ask<Shown>(`${at}/rows?${query}`)
    setUnseen('faults' in answer ? answer.faults : [])
    if (!('faults' in answer)) setShown(answer.body)
  }, [id, at, verdict, page])

  const act = async (what: string, data: object = {}) => {
    const answer = await ask(`${at}/${what}`, { method: 'POST', data })
    setFaults('faults' in answer ? answer.faults : [])
    await look()
  }

  useEffect(() => void look(), [look])
  useEffect(() => {
    if (!shown || !isMoving(shown.run)) return
    const timer = setTimeout(() => void look(), LOOK_AGAIN_MS)
    return () => clearTimeout(timer)
    // Also where it could not be looked at: the next time it may be.
  }, [shown, unseen, look])
  return { shown, faults: [...faults, ...unseen], act }
}
