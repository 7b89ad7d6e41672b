import type { Payload } from 'payload'

type Client = {
  execute(sql: string): Promise<{ rows: Record<string, unknown>[] }>
  executeMultiple(sql: string): Promise<void>
}

/** As many authorities as inspect and are written about: in England there are 153. */
const PLACES = 150
const TOPICS = 20

/**
 * So many authorities, reports, articles, agencies and pictures, each published and with its newest version, written past
 * Payload: 100,000 of each would otherwise take an hour. SQLite only.
 */
export async function fill(payload: Payload, count: number): Promise<void> {
  const { client } = payload.db as unknown as { client: Client }
  const numbers = `with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${count})`
  const { rows: indexes } = await client.execute(
    `select name, sql from sqlite_master where type = 'index' and sql is not null`,
  )
  // They are made faster when the rows are there.
  await client.executeMultiple(indexes.map(({ name }) => `drop index "${String(name)}";`).join('\n'))
  await client.executeMultiple(`
    pragma foreign_keys = off;
    begin;
    with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${TOPICS})
      insert into topics (id, name, slug) select ${id('70')}, 'Topic ' || n, 'topic-' || n from numbers;
    ${TABLES.map(({ table, columns, values }) => `${numbers} ${insert(table, [...columns, ...KEPT], [...values, ...kept])}`).join('\n')}
    ${TABLES.map(({ table, prefix, columns, values }) => `${numbers} ${versions(table, prefix, [...columns, ...KEPT], [...values, ...kept])}`).join('\n')}
    ${numbers} insert into media (id, alt, filename, mime_type, shown, created_at)
      select ${id('60')}, 'Picture ' || n, 'bench-' || n || '.png', 'image/png', n % 2, ${day('n')} from numbers;
    ${numbers} insert into news_articles_rels ("order", parent_id, path, authorities_id)
      select 1, ${id('30')}, 'authorities', ${id('10', PLACE)} from numbers;
    ${numbers} insert into news_articles_rels ("order", parent_id, path, topics_id)
      select 1, ${id('30')}, 'topics', ${id('70', TOPIC)} from numbers;
    ${numbers} insert into _news_articles_v_rels ("order", parent_id, path, authorities_id)
      select 1, ${id('31')}, 'version.authorities', ${id('10', PLACE)} from numbers;
    ${numbers} insert into _news_articles_v_rels ("order", parent_id, path, topics_id)
      select 1, ${id('31')}, 'version.topics', ${id('70', TOPIC)} from numbers;
    commit;
    pragma foreign_keys = on;
  `)
  await client.executeMultiple(indexes.map(({ sql }) => `${String(sql)};`).join('\n'))
}

const PLACE = `(1 + n % ${PLACES})`
const TOPIC = `(1 + n % ${TOPICS})`

/** An id like the service's own; `kind` keeps those of one table apart from those of another. */
const id = (kind: string, number = 'n') => `printf('01900000-0000-7000-8000-${kind}%010d', ${number})`
const day = (number: string) =>
  `strftime('%Y-%m-%dT%H:%M:%fZ', '2000-01-01', '+' || (${number} % 9000) || ' days')`
const oneOf = (column: string, words: string[]) =>
  `case (n / ${column.length}) % ${words.length} ${words.map((word, index) => `when ${index} then '${word}'`).join(' ')} end`

const regions = [
  'london',
  'north-west',
  'north-east',
  'south-east',
  'south-west',
  'west-midlands',
  'east-midlands',
]
const types = ['county', 'unitary', 'metropolitan-district', 'london-borough']
const grades = ['outstanding', 'good', 'requires-improvement', 'inadequate']
const frameworks = ['ilacs-2018', 'sif', 'slac']

const KEPT = ['slug', '_status', 'created_at', 'updated_at']
const kept = [`'bench-' || n`, `'published'`, day('n'), day('n * 7')]

const TABLES = [
  {
    table: 'authorities',
    prefix: '10',
    columns: ['id', 'name', 'region', 'type', 'current_grade', 'position_sentence'],
    values: [
      id('10'),
      `'Place ' || (n * 7919 % 1000003)`,
      oneOf('region', regions),
      oneOf('type', types),
      oneOf('current_grade', grades),
      `'Ofsted graded it.'`,
    ],
  },
  {
    table: 'inspection_reports',
    prefix: '20',
    columns: [
      'id',
      'title',
      'authority_id',
      'framework',
      'event_type',
      'overall_grade',
      'start_date',
      'publication_date',
      'inspected_at',
    ],
    values: [
      id('20'),
      `'Report ' || n`,
      id('10', PLACE),
      oneOf('framework', frameworks),
      `'standard-inspection'`,
      oneOf('overall_grade', grades),
      day('n * 3'),
      day('n * 3 + 40'),
      day('n * 3'),
    ],
  },
  {
    table: 'news_articles',
    prefix: '30',
    columns: ['id', 'title', 'standfirst', 'published_at'],
    values: [id('30'), `'News ' || n`, `'What happened.'`, day('n * 11')],
  },
  {
    table: 'agencies',
    prefix: '40',
    columns: ['id', 'name', 'kind', 'current_grade'],
    values: [
      id('40'),
      `'Agency ' || n`,
      oneOf('kind', ['fostering-agency', 'trust']),
      oneOf('current_grade', grades),
    ],
  },
]

/** A row of each table of a list is written. */
export const WRITES = ['media', 'topics', ...TABLES.flatMap(({ table }) => [table, `_${table}_v`])].map(
  (table) => `update "${table}" set updated_at = updated_at where id = (select id from "${table}" limit 1)`,
)

const insert = (table: string, columns: string[], values: string[]) =>
  `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from numbers;`

function versions(table: string, prefix: string, columns: string[], values: string[]): string {
  const own = columns.slice(1).map((column) => `version_${column}`)
  const versionId = id(String(Number(prefix) + 1))
  return insert(
    `_${table}_v`,
    ['id', 'parent_id', ...own, 'latest', 'created_at', 'updated_at'],
    [versionId, ...values, '1', day('n * 7'), day('n * 7')],
  )
}
