'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { ask, type Answer } from '../ask.ts'

/**
 * What a part of an enquiry's address answers, read when the page opens and again whenever the enquiry has been saved.
 * @returns the answer, none before there is one; and a function that reads it again.
 */
export function useReading<Body>(part: 'thread' | 'others'): [Answer<Body> | undefined, () => void] {
  const { id, lastUpdateTime, savedDocumentData } = useDocumentInfo()
  const { config } = useConfig()
  const [reading, setReading] = useState<Answer<Body>>()
  const [turn, setTurn] = useState(0)
  const url = id ? `${config.routes.api}/enquiries/${id}/${part}` : undefined
  const savedAt = (savedDocumentData?.updatedAt as string | undefined) ?? lastUpdateTime

  useEffect(() => {
    if (!url) return
    const stop = new AbortController()
    void ask<Body>(url, { signal: stop.signal }).then((answer) => stop.signal.aborted || setReading(answer))
    return () => stop.abort()
  }, [url, savedAt, turn])

  const readAgain = useCallback(() => setTurn((before) => before + 1), [])
  return [reading, readAgain]
}
