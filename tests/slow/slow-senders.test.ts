import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type House } from '#tests/support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** Sends a beginning and then a letter a second; gives what was answered and after how many seconds the line was cut. */
async function sendSlowly(beginning: string) {
  const { hostname, port } = new URL(house.url)
  const socket = connect(Number(port), hostname).on('error', () => {})
  let answer = ''
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text))
  socket.write(beginning)
  const began = performance.now()
  const letters = setInterval(() => socket.writable && socket.write('a'), 1000)
  await once(socket, 'close')
  clearInterval(letters)
  return { answer, seconds: (performance.now() - began) / 1000 }
}

describe('Whoever sends a letter a second', () => {
  it('as the head of a request is cut off within half a minute', async () => {
    const { answer, seconds } = await sendSlowly('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')

    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(seconds).toBeLessThan(30)
  })

  it.each(['/api/enquiries', '/api/graphql', '/api/users/login'])(
    'as a body is cut off within a minute: %s',
    async (path) => {
      const { seconds } = await sendSlowly(
        `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{`,
      )

      expect(seconds).toBeLessThan(60)
    },
  )
})
