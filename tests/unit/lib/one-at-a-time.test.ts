import { describe, expect, it } from 'vitest'
import { oneAtATime } from '#src/lib/one-at-a-time.ts'

/** A task that says when it begins and ends, and ends when it is told to. */
function task(name: string, said: string[]) {
  let finish!: (error?: Error) => void
  const done = new Promise<void>(
    (resolve, reject) => (finish = (error) => (error ? reject(error) : resolve())),
  )
  const run = async () => {
    said.push(`${name} begins`)
    await done
    said.push(`${name} ends`)
    return name
  }
  return { run, finish }
}

describe('What shares a key', () => {
  it('runs one after the other, in the order of the calls', async () => {
    const said: string[] = []
    const [first, second] = [task('first', said), task('second', said)]

    const both = Promise.all([oneAtATime('key', first.run), oneAtATime('key', second.run)])
    second.finish()
    first.finish()

    expect(await both).toEqual(['first', 'second'])
    expect(said).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
  })

  it('goes on when one of them fails, which its own caller hears', async () => {
    const said: string[] = []
    const [first, second] = [task('first', said), task('second', said)]

    const failing = oneAtATime('key', first.run)
    const going = oneAtATime('key', second.run)
    second.finish()
    first.finish(new Error('broken'))

    await expect(failing).rejects.toThrow('broken')
    expect(await going).toBe('second')
  })
})

describe('What has another key', () => {
  it('does not wait', async () => {
    const said: string[] = []
    const [slow, quick] = [task('slow', said), task('quick', said)]

    const waiting = oneAtATime('one key', slow.run)
    quick.finish()
    expect(await oneAtATime('another key', quick.run)).toBe('quick')
    slow.finish()
    await waiting

    expect(said).toEqual(['slow begins', 'quick begins', 'quick ends', 'slow ends'])
  })
})
