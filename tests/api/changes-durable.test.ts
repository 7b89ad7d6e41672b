import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Change, Listener } from '#src/changes/index.ts'
import { engine, openHouse, type House } from '#tests/support/house.ts'
import { editorIn, uniqueName } from '#tests/support/content.ts'

let house: House
let editor: ReturnType<typeof editorIn>
let listen: (name: string, listener: Listener) => void
beforeAll(async () => {
  house = await openHouse()
  editor = editorIn(house)
  ;({ listen } = await import('#src/changes/index.ts'))
})
afterAll(() => house.close())

/** Listens while this is done. */
async function hearing(listener: Listener, act: () => Promise<unknown>) {
  listen('test', listener)
  await act()
  listen('test', () => {})
}

/** Lets every save of a topic fail at its very end, when all has been written and told. */
async function whileSavingFails(act: () => Promise<unknown>) {
  const hooks = house.payload.collections.topics.config.hooks.afterChange
  const fail = () => {
    throw new Error('The last hook fails.')
  }
  hooks.push(fail)
  try {
    await act()
  } finally {
    hooks.splice(hooks.indexOf(fail), 1)
  }
}

const topicsNamed = async (name: string) =>
  (await house.ask(`/api/topics?where[name][equals]=${encodeURIComponent(name)}`)).body.docs

describe('A change is heard of', () => {
  it('when everybody can read it already', async () => {
    const name = uniqueName('Durable')
    const read: string[] = []
    const readIt = async ({ id }: Change) => {
      read.push((await house.ask(`/api/topics/${id}`)).body.name)
    }

    await hearing(readIt, () => editor.create('topics', { name }))

    expect(read).toEqual([name])
  })

  it('before the one who made it has his answer', async () => {
    const said: string[] = []

    await hearing(
      async () => {
        await house.ask('/healthz')
        said.push('heard')
      },
      async () => {
        await editor.create('topics', { name: uniqueName('Ordered') })
        said.push('answered')
      },
    )

    expect(said).toEqual(['heard', 'answered'])
  })

  // Without transactions (SQLite) what was written stays, so it is told; with them it is taken back, so it is not.
  it('exactly when it was kept, though saving failed in the end', async () => {
    const name = uniqueName('Failing')
    const heard: Change[] = []

    await whileSavingFails(() =>
      hearing(
        (change) => void heard.push(change),
        async () => {
          expect((await house.ask('/api/topics', { as: 'editor', body: { name } })).status).toBe(500)
        },
      ),
    )

    const kept = await topicsNamed(name)
    expect(heard.map(({ id }) => id)).toEqual(kept.map(({ id }: { id: string }) => id))
    expect(kept).toHaveLength({ sqlite: 1, mongodb: 0 }[engine])
  })

  it('no later than its own transaction: what was taken back is not told with the next change', async () => {
    const [failing, next] = [uniqueName('Failing'), uniqueName('Next')]
    await whileSavingFails(() => house.ask('/api/topics', { as: 'editor', body: { name: failing } }))
    const heard: Change[] = []

    await hearing(
      (change) => void heard.push(change),
      () => editor.create('topics', { name: next }),
    )

    expect(heard).toHaveLength(1)
  })
})

describe('A listener that fails', () => {
  it.each([
    [
      'at once',
      () => {
        throw new Error('broken')
      },
    ],
    ['later', () => Promise.reject(new Error('broken'))],
  ])('%s costs the writer nothing, and the others hear', async (_, broken: Listener) => {
    const heard: Change[] = []
    const name = uniqueName('Despite')
    listen('broken', broken)

    await hearing(
      (change) => void heard.push(change),
      () => editor.create('topics', { name }),
    )
    listen('broken', () => {})

    expect(heard).toHaveLength(1)
    expect(await topicsNamed(name)).toHaveLength(1)
  })
})

describe.runIf(engine === 'mongodb')('A commit of which it is not known whether it arrived', () => {
  type Sessions = {
    sessions: Record<string, { commitTransaction(): Promise<unknown> }>
    beginTransaction(): Promise<string>
  }
  const unknownOutcome = () =>
    Object.assign(new Error('connection lost'), { errorLabels: ['UnknownTransactionCommitResult'] })

  /** Loses the answer to each commit, before or after the database has it. */
  async function losingAnswers(arrives: boolean, act: () => Promise<unknown>) {
    const db = house.payload.db as unknown as Sessions
    const { beginTransaction } = db
    db.beginTransaction = async () => {
      const id = await beginTransaction.call(db)
      const session = db.sessions[id]!
      const commit = session.commitTransaction.bind(session)
      session.commitTransaction = async () => {
        session.commitTransaction = commit
        if (arrives) await commit()
        throw unknownOutcome()
      }
      return id
    }
    try {
      await act()
    } finally {
      db.beginTransaction = beginTransaction
    }
  }

  it.each([
    ['had', true],
    ['had not', false],
  ])(
    'and that %s arrived, is made sure of: the writer has his answer, and all is kept once',
    async (_, arrives) => {
      const name = uniqueName('Committed')
      const heard: Change[] = []

      await hearing(
        (change) => void heard.push(change),
        () => losingAnswers(arrives, () => editor.create('topics', { name })),
      )

      expect(await topicsNamed(name)).toHaveLength(1)
      expect(heard).toHaveLength(1)
    },
  )
})
