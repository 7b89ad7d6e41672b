import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { startSubject, type Subject } from './subject.ts'

/** What a bare server sends, by method and address. */
export type Answers = Record<string, { status: number; type: string; body: string }>

export const PORTS = { ours: 4610, plain: 4611, 'node:http': 4612, express: 4613, mail: 4614 }

const UNLIMITED = '100000000'
const UNLIMITED_ENQUIRIES = '1000000'
const ROOT = path.resolve('.')

/** The same for both services: where they differ, it is not in what they were told. */
export const settings = (port: number, databaseFile: string): Record<string, string> => ({
  MODE: 'production',
  PORT: String(port),
  PUBLIC_URL: `http://localhost:${port}`,
  SITE_URL: 'https://www.example.org',
  DATABASE_URI: `file:${path.resolve(databaseFile)}`,
  PAYLOAD_SECRET: '0123456789abcdef of what is measured',
  MEDIA_DIR: path.resolve('data/bench/media'),
  ADMIN_EMAIL: 'admin@staff.example',
  ENQUIRIES_TO: 'team@staff.example',
  SMTP_URL: `smtp://127.0.0.1:${PORTS.mail}`,
  MAIL_FROM: 'enquiries@house.example',
})

/** As `npm start` does it. */
export const startOurs = (databaseFile: string): Promise<Subject> =>
  startSubject({
    name: 'ours',
    port: PORTS.ours,
    args: ['--conditions=production', 'src/start.js'],
    env: {
      ...settings(PORTS.ours, databaseFile),
      READS_PER_MINUTE: UNLIMITED,
      ENQUIRIES_PER_MINUTE: UNLIMITED_ENQUIRIES,
      ENQUIRIES_PER_HOUR: UNLIMITED_ENQUIRIES,
    },
    readyAt: '/readyz',
  })

/** Payload as it comes, by `next start`. It opens its database when it is first asked. */
export const startPlain = (databaseFile: string): Promise<Subject> =>
  startSubject({
    name: 'plain',
    port: PORTS.plain,
    args: [
      '--conditions=production',
      path.join(ROOT, 'node_modules/next/dist/bin/next'),
      'start',
      '--port',
      String(PORTS.plain),
    ],
    cwd: 'bench/plain',
    env: settings(PORTS.plain, databaseFile),
    readyAt: '/api/news-articles?limit=1&depth=0',
  })

/** A server that knows nothing but these answers. */
export function startBare(name: 'node:http' | 'express', answers: Answers): Promise<Subject> {
  const file = 'data/bench/answers.json'
  writeFileSync(
    file,
    JSON.stringify({ ...answers, 'GET /ready': { status: 200, type: 'text/plain', body: '' } }),
  )
  return startSubject({
    name,
    port: PORTS[name],
    args: [`bench/bare/${name.replace(':', '-')}.js`, String(PORTS[name]), file],
    readyAt: '/ready',
  })
}
