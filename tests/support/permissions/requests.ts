import type { Answer, Asked, House } from '#tests/support/house.ts'
import { as, readsOf, type Who } from './table-says.ts'

/** A way to ask for a list: by its address, and as the admin sends long queries, as a form that stands for one. */
export type Road = {
  name: string
  list(house: House, who: Who, path: string, search?: string): Promise<Answer>
}

export const roads: Road[] = [
  {
    name: 'REST',
    list: (house, who, path, search = '') => house.ask(`${path}?${search}`, as(who)),
  },
  {
    name: 'the method override',
    list: (house, who, path, search = '') =>
      house.ask(path, { ...as(who), ...overriding('GET', encodeURI(search)) }),
  },
]

export const overriding = (method: string, body: string): Asked => ({
  method: 'POST',
  headers: {
    'content-type': 'application/x-www-form-urlencoded',
    'x-payload-http-method-override': method,
    'x-http-method-override': method,
  },
  body,
})

/** What somebody is answered who may not. The public door of enquiries takes nothing but JSON (415). */
export const isRefusal = (who: Who, { status }: Answer): boolean =>
  (who === 'visitor' ? [401, 415] : [403, 404]).includes(status)

export const isAnswer = ({ status, body }: Answer): boolean =>
  (status === 200 || status === 201) && !body?.errors?.length

/** The longest list that somebody is given. */
export const whole = (who: Who) => `limit=${who === 'visitor' ? 100 : 1000}`

export const readsNothing = (who: Who, slug: string) => readsOf(who, slug) === undefined
