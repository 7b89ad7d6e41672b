import { describe, expect, it } from 'vitest'
import { chainOf, isWriteConflict, retryOnConflict } from '#src/lib/write-conflict.ts'

const conflict = () => Object.assign(new Error('WriteConflict'), { code: 112 })

/** Fails in a conflict so many times, then succeeds. */
function after(conflicts: number) {
  const attempts = { made: 0 }
  const attempt = async () => {
    attempts.made++
    if (attempts.made <= conflicts) throw conflict()
    return 'written'
  }
  return { attempts, attempt }
}

describe('A write conflict', () => {
  it.each([
    ['by its code', { code: 112 }],
    ['by its name', { codeName: 'WriteConflict' }],
    ['by its label', { errorLabels: ['TransientTransactionError'] }],
    ['by its label as the driver keeps it', { errorLabelSet: new Set(['TransientTransactionError']) }],
    ['as the cause of another error', { cause: { originalError: { code: 112 } } }],
  ])('is known %s', (_, error) => {
    expect(isWriteConflict(Object.assign(new Error('x'), error))).toBe(true)
  })

  it.each([
    [new Error('x')],
    [Object.assign(new Error('taken'), { code: 11000 })],
    [null],
    ['112'],
    [undefined],
  ])('is not %s', (error) => {
    expect(isWriteConflict(error)).toBe(false)
  })

  it('is looked for no deeper than eight links, though they go round', () => {
    const round: { cause?: unknown } = {}
    round.cause = round

    expect(chainOf(round)).toHaveLength(8)
    expect(isWriteConflict(round)).toBe(false)
  })
})

describe('What met a write conflict', () => {
  it('is made again until it succeeds', async () => {
    const { attempts, attempt } = after(3)

    expect(await retryOnConflict(attempt)).toBe('written')
    expect(attempts.made).toBe(4)
  })

  it('is made again where the answer says so', async () => {
    const answers = [503, 503, 201]

    expect(
      await retryOnConflict(
        async () => answers.shift(),
        (status) => status === 503,
      ),
    ).toBe(201)
  })

  it('is given up after twelve attempts, with the error of the last', async () => {
    const { attempts, attempt } = after(100)

    await expect(retryOnConflict(attempt)).rejects.toMatchObject({ code: 112 })
    expect(attempts.made).toBe(12)
  })

  it('of another kind is not made again', async () => {
    let made = 0
    const attempt = () => {
      made++
      return Promise.reject(new Error('broken'))
    }

    await expect(retryOnConflict(attempt)).rejects.toThrow('broken')
    expect(made).toBe(1)
  })

  it('is made again by one at a time', async () => {
    const running = { now: 0, most: 0 }
    const writer = () => {
      let first = true
      return retryOnConflict(async () => {
        if (first) {
          first = false
          throw conflict()
        }
        running.most = Math.max(running.most, ++running.now)
        await Promise.resolve()
        running.now--
      })
    }

    await Promise.all([1, 2, 3, 4, 5].map(writer))

    expect(running.most).toBe(1)
  })

  it('does not wait for itself where one attempt lies within another', async () => {
    const [outer, inner] = [after(1), after(1)]

    const written = await retryOnConflict(async () => {
      await outer.attempt()
      return retryOnConflict(inner.attempt)
    })

    expect(written).toBe('written')
  })
})
