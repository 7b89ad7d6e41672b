/** What Payload's adapter for SQLite holds: enough to speak SQL. */
export type Client = { execute(sql: string): Promise<{ rows: Record<string, unknown>[] }> }

/** What a copy has of its own: names, and dates just before those of its original, so that the order is the same for all. */
const OWN: Record<string, string> = {
  slug: "slug || '-' || copy.number",
  identity: "identity || '-' || copy.number",
  published_at: "strftime('%Y-%m-%dT%H:%M:%fZ', published_at, '-' || copy.number || ' minutes')",
  start_date: "strftime('%Y-%m-%dT%H:%M:%fZ', start_date, '-' || copy.number || ' days')",
}

/**
 * Copies every document of a collection `times` over, rows of its lists included, each copy with an id of its own. In
 * SQL, since through hooks 100,000 documents take an hour. There are no versions of copies: readers never read them.
 */
export async function multiply(client: Client, collection: string, times: number): Promise<void> {
  const table = collection.replaceAll('-', '_')
  const { rows } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
  const names = rows.map(({ name }) => String(name))
  const parts = names.filter((name) => name.startsWith(`${table}_`))
  const counts = (await client.execute(`SELECT count(*) AS total FROM ${table}`)).rows[0]!
  for (const name of [table, ...parts]) await copyRows(client, name, times, name === table)
  const after = (await client.execute(`SELECT count(*) AS total FROM ${table}`)).rows[0]!
  if (Number(after.total) !== Number(counts.total) * (times + 1))
    throw new Error(`${collection} could not be copied ${times} times.`)
}

async function copyRows(client: Client, table: string, times: number, isMain: boolean): Promise<void> {
  const { rows } = await client.execute(`PRAGMA table_info(${table})`)
  const columns = rows
    .filter(({ name, type }) => !(name === 'id' && /integer/i.test(String(type))))
    .map(({ name }) => String(name))
  const values = columns.map((column) => valueOf(column, isMain))
  await client.execute(
    `WITH RECURSIVE copy(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM copy WHERE number < ${times})
     INSERT INTO ${table} (${columns.map(quoted).join(', ')}) SELECT ${values.join(', ')} FROM ${table}, copy`,
  )
}

/** What a column of a copy holds: of a document, or of a row of one of its lists. */
function valueOf(column: string, isMain: boolean): string {
  if (isMain) return column === 'id' ? idOfCopy(column) : (OWN[column] ?? quoted(column))
  if (column === '_parent_id' || column === 'parent_id') return idOfCopy(column)
  return column === 'id' ? "id || '-' || copy.number" : quoted(column)
}

/** Its last twelve digits are the number of the copy: still a UUID, and the same wherever it is referred to. */
const idOfCopy = (column: string) => `substr(${column}, 1, 24) || printf('%012x', copy.number)`

const quoted = (name: string) => `"${name}"`
