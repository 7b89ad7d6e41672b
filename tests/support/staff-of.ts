import { expect } from 'vitest'
import type { Doc } from './content.ts'
import { PASSWORD } from './people.ts'
import { ADMINISTRATOR, type ReadyService } from './process.ts'

/** What the first administrator does in a service that runs in a process of its own. */
export async function administratorOf(service: ReadyService) {
  const { body } = await service.send('/api/users/login', { email: ADMINISTRATOR, password: PASSWORD })
  const authorization = `JWT ${body.token}`
  const ask = async (method: string, path: string, data: object = {}) => {
    const answer = await fetch(service.url + path, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(data),
    })
    return { status: answer.status, body: await answer.json() }
  }
  const done = async (status: number, asked: ReturnType<typeof ask>): Promise<Doc> => {
    const answer = await asked
    expect([answer.status, answer.body.errors]).toEqual([status, undefined])
    return answer.body.doc ?? answer.body
  }
  return {
    ask,
    create: (collection: string, data: object) => done(201, ask('POST', `/api/${collection}?depth=0`, data)),
    change: (collection: string, id: string, data: object) =>
      done(200, ask('PATCH', `/api/${collection}/${id}?depth=0`, data)),
    /** A webhook that is sent what changes from now on. */
    async webhook(url: string) {
      const { id } = await this.create('webhooks', { name: 'Receiver', url })
      const { secret } = await done(200, ask('POST', `/api/webhooks/${id}/secret`))
      return { id, secret: secret as string }
    },
  }
}
