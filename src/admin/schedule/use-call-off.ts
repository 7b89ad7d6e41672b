'use client'

import { useConfig } from '@payloadcms/ui'
import { SCHEDULE } from '#src/schedule/states.ts'
import { ask } from '../ask.ts'

/** Calls one off; what is wrong, in words, where that does not work. */
export function useCallOff(): (id: string) => Promise<string | undefined> {
  const { config } = useConfig()
  return async (id) => {
    const answer = await ask(`${config.routes.api}/${SCHEDULE}/${id}/call-off`, { method: 'POST' })
    return 'faults' in answer ? answer.faults.map(({ message }) => message).join(' ') : undefined
  }
}
