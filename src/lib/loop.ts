import { setTimeout as pause } from 'node:timers/promises'
import { log } from './log.ts'

export type Loop = {
  /** Works now; where it is at work, once more after that. */
  wake(): void
  /** Takes nothing else; resolves when what is in hand is done. */
  stop(): Promise<void>
}

export type Lookout = {
  wake(): void
  /** Lets what is in hand be finished, for at most `graceMs`, and takes nothing else. */
  stop(graceMs?: number): Promise<void>
}

/** A loop that also looks by itself, every so often and from now on, whether there is something to do. */
export function startLookout(
  name: string,
  work: (goOn: () => boolean) => Promise<void>,
  { everyMs = 5000 } = {},
): Lookout {
  const loop = makeLoop(name, work)
  const timer = setInterval(loop.wake, everyMs)
  timer.unref()
  loop.wake()
  return {
    wake: loop.wake,
    async stop(graceMs = 5000) {
      clearInterval(timer)
      await Promise.race([loop.stop(), pause(graceMs, undefined, { ref: false })])
    },
  }
}

/** Does `work` each time it is woken, never twice at once. `goOn` tells the work whether to take more. */
export function makeLoop(name: string, work: (goOn: () => boolean) => Promise<void>): Loop {
  let stopping = false
  let wakened = false
  let turn: Promise<void> | undefined
  const goOn = () => !stopping

  const wake = () => {
    if (stopping) return
    wakened = true
    turn ??= turns().finally(() => {
      turn = undefined
      // Somebody woke it when it had looked for the last time and was not yet seen to be asleep.
      if (wakened) wake()
    })
  }

  async function turns() {
    while (wakened && !stopping) {
      wakened = false
      try {
        await work(goOn)
      } catch (err) {
        log.error({ err }, `the ${name} could not work; it tries again in a moment`)
      }
    }
  }

  return {
    wake,
    async stop() {
      stopping = true
      await turn
    },
  }
}
