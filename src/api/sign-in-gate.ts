import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '../lib/errors.ts'

/** Half of the threads that also read files; each password takes one for a fifth of a second. */
const AT_ONCE = 2
const MOST_WAITING = 20
const STEP_MS = 500

export type SignInGate = (ask: () => Promise<Response>) => Promise<Response>

/**
 * Lets few sign-ins under way at once, so that readers are served whatever is tried. Those that tell nothing to who
 * asks (a wrong password, a forgotten one) are answered on the half second: how long they took tells nothing either.
 */
export function makeSignInGate(): SignInGate {
  const waiting: (() => void)[] = []
  let underWay = 0

  const enter = async () => {
    if (underWay < AT_ONCE) return void (underWay += 1)
    if (waiting.length >= MOST_WAITING)
      throw new Refusal(503, 'busy', 'Many are signing in at this moment. Try again in a few seconds.')
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else underWay -= 1
  }
  return async (ask) => {
    await enter()
    const began = performance.now()
    const response = await ask().finally(leave)
    if (isSilent(response)) await wait(STEP_MS - ((performance.now() - began) % STEP_MS))
    return response
  }
}

const isSilent = ({ status, headers }: Response) =>
  status === 401 || (status === 200 && !headers.has('set-cookie'))
