import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePost } from '#src/webhooks/post.ts'

let server: Server
let port: number
let asked = 0
let answer: (respond: { status: number; body: string }) => void = () => {}
beforeAll(async () => {
  server = createServer((req, res) => {
    asked += 1
    answer = ({ status, body }) => res.writeHead(status, { location: '/elsewhere' }).end(body)
    if (req.url === '/hang') return
    if (req.url === '/drip') return void res.writeHead(200).write('x')
    if (req.url === '/large') return void res.writeHead(200).end('x'.repeat(10_000_000))
    answer({ status: req.url === '/moved' ? 302 : 200, body: 'thank you' })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

type Found = { address: string; family: number }
const loopback: Found = { address: '127.0.0.1', family: 4 }
const elsewhere: Found = { address: '93.184.215.14', family: 4 }

const posting = (url: string) => ({ url, headers: { 'webhook-id': 'msg_1' }, body: '{}' })
const to = (path: string, host = 'receiver.example') => `http://${host}:${port}${path}`
/** A way out for which every name leads to these. */
const postTo = (found: Found[], { allowed = [] as string[], timeoutMs = 500 } = {}) =>
  makePost({ timeoutMs, allowed, resolve: async () => found })

describe('A receiver whose name leads', () => {
  it.each<[string, Found[]]>([
    ['to this machine', [loopback]],
    ['to this machine, as IPv6 writes it', [{ address: '::1', family: 6 }]],
    ['to this machine, as IPv4 within IPv6', [{ address: '::ffff:127.0.0.1', family: 6 }]],
    ['to the network of this machine', [{ address: '10.1.2.3', family: 4 }]],
    ['to where clouds keep their keys', [{ address: '169.254.169.254', family: 4 }]],
    ['to a public address and to one that is not', [elsewhere, loopback]],
  ])('%s is not asked', async (_, found) => {
    const before = asked

    await expect(postTo(found)(posting(to('/')))).rejects.toThrow('leads into our own network')

    expect(asked).toBe(before)
  })

  it('elsewhere since it was looked up last is looked up anew, and not asked', async () => {
    const leads = [[], [loopback]]
    const post = makePost({ timeoutMs: 300, allowed: [], resolve: async () => leads.shift()! })
    const before = asked

    await expect(post(posting(to('/')))).rejects.toThrow('leads nowhere')
    await expect(post(posting(to('/')))).rejects.toThrow('leads into our own network')

    expect(asked).toBe(before)
  })

  it('to this machine is asked where it is allowed by name, at the address that was looked up', async () => {
    const post = postTo([loopback], { allowed: ['receiver.example'] })

    expect(await post(posting(to('/')))).toEqual({ status: 200, text: 'thank you' })
  })

  it('nowhere is told of in words', async () => {
    await expect(postTo([])(posting(to('/')))).rejects.toThrow('Its name leads nowhere.')
  })
})

describe('An address that names this machine by its number', () => {
  it.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '0',
    '[::1]',
    '[::ffff:7f00:1]',
    '[::]',
  ])('is not asked, however it is written: %s', async (host) => {
    const before = asked

    await expect(postTo([])(posting(to('/', host)))).rejects.toThrow('leads into our own network')

    expect(asked).toBe(before)
  })

  it('is allowed with its port and no other', async () => {
    const post = postTo([], { allowed: [`127.0.0.1:${port}`] })

    expect((await post(posting(to('/', '127.0.0.1')))).status).toBe(200)
    await expect(post(posting(`http://127.0.0.1:${port + 1}/`))).rejects.toThrow('our own network')
  })
})

describe('A receiver that answers', () => {
  const post = postTo([loopback], { allowed: ['receiver.example'] })

  it('that it has moved is not followed', async () => {
    const before = asked

    expect(await post(posting(to('/moved')))).toEqual({ status: 302, text: 'thank you' })
    expect(asked).toBe(before + 1)
  })

  it('without end is heard for a moment', async () => {
    expect((await post(posting(to('/large')))).text).toHaveLength(4096)
  })

  it.each(['/hang', '/drip'])('not in time is left: %s', async (path) => {
    await expect(post(posting(to(path)))).rejects.toThrow('No answer within 0.5 seconds.')
  })

  it('not at all is told of in words', async () => {
    const closed = postTo([loopback], { allowed: ['receiver.example'] })
    await expect(closed(posting('http://receiver.example:1/'))).rejects.toThrow(
      'It cannot be reached (ECONNREFUSED).',
    )
  })

  it('is given up when the service stops', async () => {
    const stop = new AbortController()
    const stopped = makePost({
      timeoutMs: 60_000,
      signal: stop.signal,
      allowed: ['receiver.example'],
      resolve: async () => [loopback],
    })
    const asking = stopped(posting(to('/hang')))
    stop.abort()

    await expect(asking).rejects.toThrow('It cannot be reached')
  })
})
