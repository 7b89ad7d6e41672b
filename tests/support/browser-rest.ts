import { ADMINISTRATOR, type Service } from './browser-service.ts'

type Doc = Record<string, any> & { id: string } // eslint-disable-line @typescript-eslint/no-explicit-any
type Answer = { status: number; headers: Headers; body: any } // eslint-disable-line @typescript-eslint/no-explicit-any

export type Rest = ReturnType<typeof restAt>

/** REST beside the browser, as a visitor: to send an enquiry, and to read what readers read. */
export function restAt({ url }: Pick<Service, 'url'>, headers: Record<string, string> = {}) {
  const ask = async (path: string, body?: object, method = body ? 'POST' : 'GET'): Promise<Answer> => {
    const answer = await fetch(`${url}/api/${path}`, {
      method,
      headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body && JSON.stringify(body),
      redirect: 'manual',
    })
    return { status: answer.status, headers: answer.headers, body: await answer.json() }
  }
  const must = async (path: string, body?: object, method?: string) => {
    const answer = await ask(path, body, method)
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  return {
    ask,
    /** The one document whose field has this value. */
    async find(collection: string, field: string, value: string): Promise<Doc> {
      const query = `where[${field}][equals]=${encodeURIComponent(value)}&depth=0`
      const [found] = (await must(`${collection}?${query}`)).docs
      if (!found) throw new Error(`No ${collection} has ${field} ${value}.`)
      return found
    },
    create: async (collection: string, data: object): Promise<Doc> =>
      (await must(`${collection}?depth=0`, data)).doc,
    change: async (collection: string, id: string, data: object): Promise<Doc> =>
      (await must(`${collection}/${id}?depth=0`, data, 'PATCH')).doc,
    saveDraft: async (collection: string, id: string, data: object): Promise<Doc> =>
      (await must(`${collection}/${id}?depth=0&draft=true`, data, 'PATCH')).doc,
  }
}

/** The same as somebody who is signed in. */
export async function restAs(service: Pick<Service, 'url'>, who = ADMINISTRATOR): Promise<Rest> {
  const { body } = await restAt(service).ask('users/login', who)
  return restAt(service, { authorization: `JWT ${body.token}` })
}
