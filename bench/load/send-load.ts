import { connect, type Socket } from 'node:net'
import { readAnswers } from './read-answers.ts'
import type { Question } from './question.ts'

export type Load = {
  port: number
  question: Question
  connections: number
  seconds: number
}

/**
 * Asks the same question on several connections at once, the next as soon as the last is answered, for some seconds.
 * @returns how many were answered in a second.
 * @throws where an answer has another status than the question expects: nobody wants to know how fast errors are.
 */
export async function sendLoad({ port, question, connections, seconds }: Load): Promise<number> {
  const begunAt = performance.now()
  const until = begunAt + seconds * 1000
  const counts = await Promise.all(
    Array.from({ length: connections }, () => keepAsking(port, question, until)),
  )
  const answered = counts.reduce((sum, count) => sum + count, 0)
  return answered / ((performance.now() - begunAt) / 1000)
}

/** One connection; its last answer is waited for, and counts. */
function keepAsking(port: number, question: Question, until: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let answered = 0
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true })
    const fail = (error: Error) => {
      socket.destroy()
      reject(error)
    }
    socket.on('error', fail)
    socket.on('close', () =>
      reject(new Error(`The connection was closed while asking for ${question.name}.`)),
    )
    socket.on('connect', () => socket.write(question.next()))
    const read = readAnswers((status, head, body) => {
      if (status !== question.status)
        return fail(new Error(`${question.name} was answered by\n${head}${body.toString()}`))
      answered += 1
      if (performance.now() < until) return void socket.write(question.next())
      resolve(answered)
      socket.destroy()
    })
    socket.on('data', (data) => {
      try {
        read(data)
      } catch (error) {
        fail(error as Error)
      }
    })
  })
}
