'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { stringify } from 'qs-esm'
import type { ScheduledPublication } from '#src/payload-types.ts'
import { SCHEDULE } from '#src/schedule/states.ts'
import { ask, type Fault } from '../ask.ts'

type Document = { collection?: string; id?: number | string }

/** What is scheduled for a document, the next first, and a way to look again. */
export function useUpcoming({ collection, id }: Document) {
  const { config } = useConfig()
  const [rows, setRows] = useState<ScheduledPublication[]>([])
  const [faults, setFaults] = useState<Fault[]>([])

  const look = useCallback(async () => {
    if (!collection || !id) return
    const and = [
      { 'document.value': { equals: id } },
      { 'document.relationTo': { equals: collection } },
      { state: { in: 'waiting,running' } },
    ]
    const query = stringify({ where: { and }, sort: 'at', limit: 20, depth: 1 }, { addQueryPrefix: true })
    const answer = await ask<{ docs: ScheduledPublication[] }>(`${config.routes.api}/${SCHEDULE}${query}`)
    if ('faults' in answer) setFaults(answer.faults)
    else setRows(answer.body.docs)
  }, [collection, id, config.routes.api])

  useEffect(() => void look(), [look])
  return { rows, faults, look }
}
