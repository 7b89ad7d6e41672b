import { isDeepStrictEqual } from 'node:util'
import type { Asked } from './load/question.ts'
import { list, nothing, page } from './rows.ts'
import type { Answers } from './subjects/start.ts'
import type { Subject } from './subjects/subject.ts'

export type Facts = {
  answers: Answers
  etag: string
  authorityId: string
  pageBytes: number
  listBytes: number
}

/**
 * Asks both services what they will be measured with.
 * @returns what the bare servers are to send: our bytes.
 * @throws Error where the two differ in what they say: then it is not the same work.
 */
export async function sameAnswers(ours: Subject, plain: Subject): Promise<Facts> {
  const pages = [await ask(ours, page), await ask(plain, page)] as const
  if (!isDeepStrictEqual(JSON.parse(pages[0].body), JSON.parse(pages[1].body)))
    throw new Error(`The pages differ:\n${pages[0].body}\n${pages[1].body}`)
  const lists = [await ask(ours, list), await ask(plain, list)] as const
  if (!isDeepStrictEqual(idsIn(lists[0].body), idsIn(lists[1].body)))
    throw new Error(`The lists differ:\n${lists[0].body}\n${lists[1].body}`)
  return {
    answers: {
      [`POST ${page.path}`]: pages[0],
      [`GET ${list.path}`]: lists[0],
      [`GET ${nothing.path}`]: { status: 304, type: '', body: '' },
    },
    etag: lists[0].etag,
    authorityId: JSON.parse(pages[0].body).data.Authorities.docs[0].id,
    pageBytes: Buffer.byteLength(pages[0].body),
    listBytes: Buffer.byteLength(lists[0].body),
  }
}

async function ask({ name, port }: Subject, { method = 'GET', path, body }: Asked) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { 'accept-encoding': 'identity', ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  if (response.status !== 200) throw new Error(`${name} answered ${response.status}: ${text}`)
  return {
    status: 200,
    type: response.headers.get('content-type')!,
    etag: response.headers.get('etag') ?? '',
    body: text,
  }
}

const idsIn = (body: string) => (JSON.parse(body).docs as { id: string }[]).map(({ id }) => id)
