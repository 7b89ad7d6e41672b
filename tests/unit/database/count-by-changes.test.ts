import { createClient } from '@libsql/client'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countByChanges, type Answer, type Columns, type Statement } from '#src/database/count-by-changes.ts'

const COLUMNS: Columns = new Map([
  ['rows', ['id', 'state', 'at'].map((name) => ({ name, type: name === 'id' ? 'integer' : 'text' }))],
])

/** A table, its owner's, and a counter that tells what it asked. */
async function opened() {
  const client = createClient({ url: ':memory:' })
  await client.executeMultiple(`
    pragma foreign_keys = on;
    create table owners (id integer primary key);
    create table rows (id integer primary key, state text, at text, words text,
      owner integer references owners(id) on delete cascade);
    insert into owners values (1), (2);
  `)
  const asked: string[] = []
  const execute = (statement: Statement): Promise<Answer> => {
    asked.push(typeof statement === 'string' ? statement : statement.sql)
    return client.execute(statement as never)
  }
  const count = countByChanges(execute, () => COLUMNS)
  const number = ({ rows }: Answer) => Number((rows[0] as unknown as ArrayLike<unknown>)[0])
  const truly = async ({ sql, args }: { sql: string; args: string[] }) =>
    number(await client.execute({ sql, args }))
  return { client, asked, count, number, truly, write: (sql: string) => client.execute(sql) }
}

const stateIs = (state: string) => ({
  sql: 'select count(*) from "rows" where ("rows"."state" = ?)',
  args: [state],
})
const since = (at: string) => ({
  sql: 'select count(*) from "rows" where ("rows"."at" > ? or "rows"."state" is null)',
  args: [at],
})
const all = { sql: 'select count(*) from "rows"', args: [] }

const number = fc.integer({ min: 1, max: 9 })
const state = fc.constantFrom(`'open'`, `'over'`, 'null')
const write = fc.oneof(
  fc
    .tuple(number, state)
    .map(([id, is]) => `insert or ignore into rows values (${id}, ${is}, '${id}', 'x', ${1 + (id % 2)})`),
  fc
    .tuple(number, state)
    .map(([id, is]) => `insert or replace into rows values (${id}, ${is}, '${id}', 'x', ${1 + (id % 2)})`),
  fc
    .tuple(number, state)
    .map(
      ([id, is]) =>
        `insert into rows values (${id}, ${is}, '9', 'y', 1) on conflict do update set state = excluded.state, at = '5'`,
    ),
  fc.tuple(number, state).map(([id, is]) => `update rows set state = ${is} where id >= ${id}`),
  number.map((id) => `update rows set id = id + 100 where id = ${id}`),
  number.map((id) => `delete from rows where id = ${id}`),
  fc.constant('delete from owners where id = 1'),
  fc.constant('insert or ignore into owners values (1)'),
)

describe('Counting by what has changed', () => {
  it('is right whatever is written, however often it is asked between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(write, fc.boolean()), { maxLength: 30 }), async (writes) => {
        const { client, count, number, truly, write } = await opened()
        const known = new Map<object, Answer>()
        const questions = [stateIs('open'), since('4'), all]

        const ask = async () => {
          for (const question of questions) {
            known.set(question, await count(question, known.get(question)))
            expect(number(known.get(question)!)).toBe(await truly(question))
          }
        }
        await ask()
        for (const [sql, isAsked] of writes) {
          await write(sql).catch(String)
          if (isAsked) await ask()
        }
        await ask()
        client.close()
      }),
      { numRuns: 60 },
    )
  })

  it('looks at nothing but the changes', async () => {
    const { count, number, asked, write } = await opened()
    await write(`insert into rows values (1, 'open', '1', 'x', 1), (2, 'open', '2', 'x', 1)`)
    const before = await count(stateIs('open'), undefined)
    await write(`update rows set state = 'over' where id = 1`)
    asked.length = 0

    const after = await count(stateIs('open'), before)

    expect([number(before), number(after)]).toEqual([2, 1])
    expect(asked).toEqual([expect.stringMatching(/from "changes_of_rows" as "rows"/)])
  })

  it('counts anew where more has been written than is remembered', async () => {
    const { count, number, asked, write } = await opened()
    const before = await count(stateIs('open'), undefined)
    for (let id = 1; id <= 1100; id++) await write(`insert into rows values (${id}, 'open', '1', 'x', 1)`)
    asked.length = 0

    const after = await count(stateIs('open'), before)

    expect(number(after)).toBe(1100)
    expect(asked.at(-1)).toMatch(/from "rows" where/)
  })

  it('remembers no more than that, and no words', async () => {
    const { client, count, write } = await opened()
    await count(all, undefined)

    for (let id = 1; id <= 1100; id++)
      await write(`insert into rows values (${id}, 'open', '1', 'secret', 1)`)

    const { rows, columns } = await client.execute('select * from changes_of_rows')
    expect(rows).toHaveLength(1000)
    expect(columns).toEqual(['seq', 'step', 'id', 'state', 'at'])
  })

  it.each([
    ['words', { sql: 'select count(*) from "rows" where "rows"."words" like ?', args: ['%x%'] }],
    [
      'what is related',
      { sql: 'select count(*) from "rows" where "rows"."id" in (select id from owners)', args: [] },
    ],
    ['a table that is not known', { sql: 'select count(*) from "owners"', args: [] }],
  ])('leaves alone a question about %s', async (_, question) => {
    const { count, asked, number, truly } = await opened()

    const answer = await count(question, undefined)

    expect(number(answer)).toBe(await truly(question))
    expect(asked).toEqual([question.sql])
  })
})
