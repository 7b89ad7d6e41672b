import { log } from './log.ts'

export type Loop = {
  /** Works now; where it is at work, once more after that. */
  wake(): void
  /** Takes nothing else; resolves when what is in hand is done. */
  stop(): Promise<void>
}

/** Does `work` each time it is woken, never twice at once. `goOn` tells the work whether to take more. */
export function makeLoop(name: string, work: (goOn: () => boolean) => Promise<void>): Loop {
  let stopping = false
  let wakened = false
  let turn: Promise<void> | undefined
  const goOn = () => !stopping

  const wake = () => {
    wakened = true
    turn ??= turns().finally(() => {
      turn = undefined
      // Somebody woke it when it had looked for the last time and was not yet seen to be asleep.
      if (wakened && !stopping) wake()
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
