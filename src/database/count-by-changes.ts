type Value = { sql: string; args?: unknown }
export type Statement = string | Value
export type Answer = { rows: unknown[] }
export type Execute = (statement: Statement) => Promise<Answer>
/** The columns by which the rows of a table are counted. */
export type Columns = ReadonlyMap<string, { name: string; type: string }[]>

/** What was written before that is forgotten, and who last counted before it counts anew. */
const KEPT = 1000

/**
 * Counts what was counted before without looking at every row again: `before` and what has been written since. For that
 * SQLite keeps a log of each table that is counted, in the memory of this connection: what a row was (−1) and what it has
 * become (+1), by a trigger, so in the same moment as the row itself.
 */
export function countByChanges(execute: Execute, columns: () => Columns) {
  const logged = new Set<string>()
  return async (statement: Statement, before: Answer | undefined): Promise<Answer> => {
    const question = questionIn(statement, columns())
    if (!question) return execute(statement)
    const { table } = question
    if (!logged.has(table)) for (const sql of logOf(table, columns().get(table)!)) await execute(sql)
    logged.add(table)
    const since = before && (await execute(changesSince(question, placeOf(before))))
    return since && isWhole(since, before) ? since : execute(whole(question))
  }
}

type Question = { table: string; where: string; args: unknown }

/** Nothing where more is asked of than one table, and than its columns that are in the log. */
function questionIn(statement: Statement, columns: Columns): Question | undefined {
  const { sql, args = [] } = typeof statement === 'string' ? { sql: statement } : statement
  const [, table = '', where = 'true'] = /^select count\(\*\) from "(\w+)"(?: where (.*))?$/is.exec(sql) ?? []
  const known = columns.get(table)?.map(({ name }) => name)
  const named = [...where.matchAll(/"(\w+)"/g)].map(([, name]) => name!)
  const isKnown = known && named.every((name) => name === table || known.includes(name))
  return isKnown && !/\bselect\b/i.test(where) ? { table, where, args } : undefined
}

/** Each answers how many there are, how far the log had come then, and from where on it is kept. */
const whole = ({ table, where, args }: Question): Value => ({
  sql: `select count(*), ${ends(table)} from "${table}" where ${where}`,
  args,
})

const changesSince = ({ table, where, args }: Question, { count, last }: Place): Value => ({
  sql: `select ${count} + coalesce(sum("${table}".step), 0), ${ends(table)} from "${logName(table)}" as "${table}"
    where (${where}) and "${table}".seq > ${last}`,
  args,
})

const ends = (table: string) =>
  ['max', 'min'].map((end) => `(select coalesce(${end}(seq), 0) from "${logName(table)}")`).join(', ')

type Place = { count: number; last: number; first: number }

function placeOf({ rows }: Answer): Place {
  const [count, last, first] = Array.from(rows[0] as ArrayLike<unknown>, Number) as [number, number, number]
  return { count, last, first }
}

/** Whether all that was written after `before` was still in the log. */
const isWhole = (since: Answer, before: Answer) => placeOf(since).first <= placeOf(before).last + 1

const logName = (table: string) => `changes_of_${table}`

/** A log and the triggers that write it: of this connection alone, and gone with it. */
function logOf(table: string, columns: { name: string; type: string }[]): string[] {
  const log = `"${logName(table)}"`
  const names = columns.map(({ name }) => `"${name}"`)
  const note = (row: 'new' | 'old') =>
    `insert into ${log} (step, ${names.join(', ')})
      values (${row === 'new' ? 1 : -1}, ${names.map((name) => `${row}.${name}`).join(', ')});`
  const trigger = (event: string, notes: string[]) =>
    `create temp trigger if not exists "${logName(table)}_${event}" after ${event} on main."${table}" begin
      ${notes.join('\n')}
      delete from ${log} where seq <= (select max(seq) from ${log}) - ${KEPT};
    end`
  return [
    // Else nothing is told of a row that gives way to another.
    'pragma recursive_triggers = on',
    `create temp table if not exists ${log} (seq integer primary key, step integer not null,
      ${columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')})`,
    trigger('insert', [note('new')]),
    trigger('update', [note('old'), note('new')]),
    trigger('delete', [note('old')]),
  ]
}
