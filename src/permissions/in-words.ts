import {
  acts,
  addresses,
  collections,
  everybody,
  globals,
  serverActions,
  type Reads,
  type Row,
  type Who,
} from './table.ts'

const READS: Record<Reads, string> = {
  all: 'everything',
  published: 'what is published',
  shown: 'what something published shows',
  running: 'those within their dates',
  'about enquiries': 'that about enquiries',
  own: 'one’s own',
}

const NOTHING = '–'

/** The table as a page that a person can read: docs/permissions.md. */
export function permissionsInWords(): string {
  return [
    '# Who may do what',
    'Made from `src/permissions/table.ts` by `npm run generate`; the tests try every cell of it by REST, by the method ' +
      'override, by GraphQL and by the admin’s own server actions, on both databases (`tests/api/permissions-*.test.ts`). ' +
      'A visitor is somebody who is not signed in. Who has several roles may do what each of them may. What is not ' +
      'listed, nobody may do.',
    '## Collections and settings',
    'What is read holds for lists, single documents, counts, filters, orders, joins, what is populated, and versions.',
    ...rowsTable({ ...collections, ...globals }),
    '## Fields that not everybody reads',
    'They are read by those named, of documents that these read. To everybody else they are not answered, and not filtered or ordered by.',
    ...fieldsTable('readBy', 'read by'),
    '## Fields that not everybody writes',
    'What is sent for them by others is passed over. The service sets them itself.',
    ...fieldsTable('writtenBy', 'written by'),
    '## Addresses of our own',
    table(
      ['address', 'does', 'for'],
      Object.entries(addresses).map(([address, { what, may }]) => [`\`${address}\``, what, names(may)]),
    ),
    '## The admin’s own server actions',
    'They answer nobody who is not signed in, and show what the rest of this page lets one read.',
    table(
      ['action', 'does', 'for'],
      Object.entries(serverActions).map(([action, { what, may }]) => [`\`${action}\``, what, names(may)]),
    ),
  ]
    .join('\n\n')
    .concat('\n')
}

function rowsTable(rows: Record<string, Row>): string[] {
  const lines = inGroups(rows, ({ reads, may }) => JSON.stringify([reads, may])).flatMap(
    ([slugs, { reads, may }]) => [
      [slugs, 'read', ...everybody.map((who) => (reads[who] ? READS[reads[who]] : NOTHING))],
      ...acts
        .filter((act) => may[act])
        .map((act) => ['', act, ...everybody.map((who) => CELLS[may[act]![who] ?? 'no'])]),
    ],
  )
  return [table(['', '', ...everybody], lines)]
}

const CELLS = { yes: 'yes', own: 'one’s own', no: NOTHING }

function fieldsTable(of: 'readBy' | 'writtenBy', heading: string): string[] {
  const lines = Object.entries({ ...collections, ...globals }).flatMap(([slug, row]) =>
    inGroups(row[of], (who) => who.join()).map(([fields, who]) => [`\`${slug}\``, fields, names(who)]),
  )
  return [table(['', 'fields', heading], lines)]
}

/** Entries that say the same, under one heading. */
function inGroups<Value>(
  entries: Record<string, Value>,
  sameness: (value: Value) => string,
): [string, Value][] {
  const groups = new Map<string, [string[], Value]>()
  for (const [name, value] of Object.entries(entries)) {
    const known = groups.get(sameness(value))
    if (known) known[0].push(name)
    else groups.set(sameness(value), [[name], value])
  }
  return [...groups.values()].map(([of, value]) => [of.map((name) => `\`${name}\``).join(', '), value])
}

function names(who: readonly (Who | 'own')[]): string {
  if (who.length === 0) return 'nobody'
  if (who.length === everybody.length - 1 && !who.includes('visitor')) return 'all staff'
  return who.map((one) => (one === 'own' ? 'oneself, of oneself' : one)).join(', ')
}

const table = (heads: string[], lines: string[][]) =>
  [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
