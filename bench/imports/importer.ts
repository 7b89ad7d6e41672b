import { setTimeout as pause } from 'node:timers/promises'

const LOOK_EVERY_MS = 100
const UNDER_WAY = ['reading', 'confirmed', 'undoing']

type Seen = {
  run: { state: string; reason?: string | null; documentsWritten?: number }
  counts: Record<string, number>
}

/** Sends files, lets them be written and takes them back, as an editor does, and says how many seconds each took. */
export async function importerAt(url: string, person: { email: string; password: string }) {
  const login = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(person),
  })
  const { token } = (await login.json()) as { token: string }
  const headers = { authorization: `JWT ${token}` }
  const ask = async <T>(where: string, more: RequestInit = {}): Promise<T> => {
    const answer = await fetch(`${url}/api/import-runs${where}`, { headers, ...more })
    const body = await answer.json()
    if (!answer.ok) throw new Error(`${where}: ${answer.status} ${JSON.stringify(body)}`)
    return body as T
  }
  /** By the run's own row: its page would be worked out anew each time. */
  const settled = async (id: string, began: number) => {
    for (;;) {
      const { state, reason } = await ask<Seen['run']>(`/${id}?depth=0`)
      if (!UNDER_WAY.includes(state)) {
        const seconds = (performance.now() - began) / 1000
        if (state === 'failed') throw new Error(String(reason))
        return { id, seconds, ...(await ask<Seen>(`/${id}/rows`)) }
      }
      await pause(LOOK_EVERY_MS)
    }
  }
  return {
    async read(name: string, content: string) {
      const form = new FormData()
      form.set('file', new Blob([content]), name)
      const began = performance.now()
      const { id } = await ask<{ id: string }>('/upload', { method: 'POST', body: form })
      return settled(id, began)
    },
    async let(id: string, what: 'confirm' | 'undo') {
      const began = performance.now()
      await ask(`/${id}/${what}`, { method: 'POST' })
      return settled(id, began)
    },
  }
}
