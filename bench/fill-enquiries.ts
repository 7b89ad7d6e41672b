import type { Payload } from 'payload'

type Client = { batch(statements: { sql: string; args: unknown[] }[], mode: 'write'): Promise<unknown> }

const NUMBERS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)'
/** Ids in the order of their age, as UUIDv7 has them. */
const id = (kind: string, i = 'i') => `printf('01900000-0000-7000-8${kind}00-%012d', ${i})`
/** One every four minutes, the newest now: a hundred thousand are nine months' work. */
const MINUTES_APART = 4
const time = (minutes: string) => `strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-' || (${minutes}) || ' minutes')`
const createdAt = time(`(? - i) * ${MINUTES_APART}`)

/**
 * Fills an embedded database with enquiries as they lie there after a while, and two mails for each, in one transaction,
 * in the place of those that are there.
 * Of each hundred 70 are closed, 8 spam, 2 in quarantine, 5 new and 15 in work; half of those in work are somebody's.
 */
export async function fillEnquiries(payload: Payload, count: number, assignee: string): Promise<void> {
  const { client } = payload.db as unknown as { client: Client }
  const status = `CASE WHEN i % 100 < 70 THEN 'closed' WHEN i % 100 < 78 THEN 'spam' WHEN i % 100 < 85 THEN 'new'
    WHEN i % 100 < 90 THEN 'acknowledged' WHEN i % 100 < 95 THEN 'contacted' ELSE 'progressing' END`
  const stage = `CASE WHEN i % 100 < 78 THEN 'over' WHEN i % 100 < 80 THEN 'quarantined' ELSE 'open' END`
  await client.batch(
    [
      { sql: 'DELETE FROM outbox', args: [] },
      { sql: 'DELETE FROM enquiries', args: [] },
      {
        sql: `${NUMBERS} INSERT INTO enquiries
          (id, type, full_name, email, phone, postcode, message, reference, status, stage, quarantined, assigned_to_id,
           due_at, overdue_from, safeguarding_flag, notify, email_key, phone_key, updated_at, created_at)
          SELECT ${id('0')}, CASE i % 8 WHEN 0 THEN 'data-protection' WHEN 1 THEN 'press' WHEN 2 THEN 'general' ELSE 'fostering' END,
            'Person ' || (i * 7919 % 100003), 'Person' || (i * 7919 % 100003) || '@family.example',
            printf('01632 %06d', i * 104729 % 1000000), 'SW18 ' || (i % 9) || 'PU', printf('%.500c', 'm'),
            replace(replace(printf('%04d-%04d-ABCD', i / 10000, i % 10000), '0', 'X'), '1', 'Y'), ${status}, ${stage}, i % 100 BETWEEN 78 AND 79,
            CASE WHEN i % 100 >= 80 AND i % 2 = 0 THEN ? END,
            ${time(`(? - i) * ${MINUTES_APART} - 2880`)},
            CASE WHEN i % 100 BETWEEN 80 AND 89 THEN ${time(`(? - i) * ${MINUTES_APART} - 2880`)} END,
            i % 500 = 0, CASE WHEN i % 100 BETWEEN 78 AND 79 THEN 'none' ELSE 'queued' END,
            'person' || (i * 7919 % 100003) || '@family.example', printf('01632%06d', i * 104729 % 1000000),
            ${createdAt}, ${createdAt} FROM n`,
        args: [count, assignee, count, count, count, count],
      },
      ...['enquiry-for-staff', 'enquiry-received'].map((message, which) => ({
        sql: `${NUMBERS} INSERT INTO outbox
          (id, message, kind, state, "to", enquiry_id, last_answer, attempts, next_attempt_at, sent_at, key, updated_at, created_at)
          SELECT ${id(`1`, `i * 2 + ${which}`)}, '${message}', 'mail', CASE WHEN i % 100 = 99 THEN 'failed' ELSE 'sent' END,
            ${which === 0 ? "'team@staff.example'" : 'NULL'}, ${id('0')}, '250 2.0.0 Ok: queued', 1, NULL, ${createdAt},
            'bench/' || i || '/${message}', ${createdAt}, ${createdAt} FROM n`,
        args: [count, count, count, count],
      })),
    ],
    'write',
  )
}
