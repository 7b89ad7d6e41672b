import { readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'

export const machine = (): string => {
  const gigabytes = Math.round(os.totalmem() / 1024 ** 3)
  return `${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores, ${gigabytes} GB, Node ${process.versions.node}`
}

const TICK_MS = 10

/** The processor time that a process and its children have had, in milliseconds. Linux only. */
export const processorMs = (pid: number): number =>
  treeOf(pid).reduce((sum, each) => {
    const [user, system] = statOf(each).slice(11, 13)
    return sum + (Number(user) + Number(system)) * TICK_MS
  }, 0)

/** The memory that a process and its children hold. Linux only. */
export const residentMb = (pid: number): number =>
  treeOf(pid).reduce((sum, each) => {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${each}/status`, 'utf8'))?.[1]
    return sum + Number(kilobytes ?? 0) / 1024
  }, 0)

function treeOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [{ pid: Number(name), parent: Number(statOf(Number(name))[1]) }]
      } catch {
        // It has ended meanwhile.
        return []
      }
    })
  const withChildren = (one: number): number[] => [
    one,
    ...parents.filter(({ parent }) => parent === one).flatMap((child) => withChildren(child.pid)),
  ]
  return withChildren(pid)
}

/** What Linux says of a process, after its name: its state, its parent … */
const statOf = (pid: number): string[] =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
