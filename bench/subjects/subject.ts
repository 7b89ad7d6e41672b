import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** What is measured: a server in a process of its own. */
export type Subject = {
  name: string
  port: number
  pid: number
  /** From its start until it answered for the first time as it should. */
  startedMs: number
  stop(): Promise<void>
}

export type Start = {
  name: string
  port: number
  /** What node is given. */
  args: string[]
  cwd?: string
  env?: Record<string, string>
  /** What it answers with 200 when it is ready. */
  readyAt: string
}

const LOGS = 'data/bench'
const LONGEST_START_MS = 120_000

/** Who breaks the run off leaves nothing running. */
const alive = new Set<ChildProcess>()
process.once('exit', () => alive.forEach((child) => child.kill('SIGKILL')))

/** Starts a server and waits for its first answer. @throws Error with what it said, where it ends before. */
export async function startSubject({ name, port, args, cwd, env = {}, readyAt }: Start): Promise<Subject> {
  const log = path.join(LOGS, `${name.replace(/\W+/g, '-')}.log`)
  const output = openSync(log, 'w')
  const { PATH, HOME } = process.env
  const begunAt = performance.now()
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH, HOME, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  alive.add(child)
  const ended = once(child, 'exit').then(() => alive.delete(child))
  while (!(await answers(port, readyAt))) {
    const isLate = performance.now() - begunAt > LONGEST_START_MS
    if (!alive.has(child) || isLate) throw new Error(`${name} did not start:\n${endOf(log)}`)
    await pause(10)
  }
  const startedMs = performance.now() - begunAt
  return {
    name,
    port,
    pid: child.pid!,
    startedMs,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

const endOf = (log: string) => readFileSync(log, 'utf8').slice(-3000)

const answers = (port: number, where: string): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}${where}`).then(
    async (response) => {
      await response.arrayBuffer()
      return response.status === 200
    },
    () => false,
  )
