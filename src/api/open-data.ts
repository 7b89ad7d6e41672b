import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { RequestHandler } from 'express'
import type { CollectionSlug, Payload } from 'payload'
import { openReports } from '#collections/inspection-reports/open-reports.ts'
import { COLUMNS, rowOf, type OpenReport } from '#src/inspections/open-data.ts'
import type { Answer } from '../cache/index.ts'
import { BYTE_ORDER_MARK, csvLine } from '../lib/csv.ts'
import { log } from '../lib/log.ts'
import type { ForVisitors } from './answer-visitors.ts'
import { refuseParameters } from './refuse-others.ts'
import { cacheControlOf, matches } from './send-answer.ts'

/** A reader who takes nothing for so long is let go. */
const IDLE_MS = 60_000

type Form = { type: string; name: string; written: (pages: Pages) => AsyncGenerator<string> }
export type Pages = AsyncIterable<OpenReport[]>

const FORMS: Record<'csv' | 'json', Form> = {
  csv: { type: 'text/csv; charset=utf-8; header=present', name: 'inspections.csv', written: asCsv },
  json: { type: 'application/json; charset=utf-8', name: 'inspections.json', written: asJson },
}

/** `GET /api/open-data/inspections.csv` and `.json`: every published report, sent as it is read, to staff as to anybody. */
export const openData =
  ({ payload, limits, cache }: ForVisitors, form: keyof typeof FORMS): RequestHandler =>
  async (req, res) => {
    refuseParameters(req)
    limits.admitRead(req)
    const { type, name, written } = FORMS[form]
    const state = await cache.answer(STATE, () => stateOf(payload))
    const gzip = req.acceptsEncodings(['gzip', 'identity']) === 'gzip'
    const etag = etagOf(state, form, gzip)
    res.set({
      'Content-Type': type,
      'Content-Disposition': `${form === 'csv' ? 'attachment' : 'inline'}; filename="${name}"`,
      'Cache-Control': cacheControlOf(state, cache),
      Vary: 'Accept-Encoding',
      'Surrogate-Key': state.surrogateKey,
      Link: '<https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/>; rel="license"',
      ETag: etag,
    })
    if (matches(req.headers['if-none-match'], etag)) return void res.status(304).end()
    if (gzip) res.set('Content-Encoding', 'gzip')
    if (req.method === 'HEAD') return void res.end()
    res.setTimeout(IDLE_MS, () => res.destroy())
    await sendAll(written(openReports(payload)), res, { gzip })
  }

/** As fast as it is taken, and no faster. One who goes away, or a fault on the way, ends it: what came is not whole. */
export async function sendAll(
  text: AsyncIterable<string>,
  out: Writable,
  { gzip }: { gzip: boolean },
): Promise<void> {
  const from = Readable.from(text, { objectMode: false, highWaterMark: 1 })
  try {
    await (gzip ? pipeline(from, createGzip(), out) : pipeline(from, out))
  } catch (err) {
    if ((err as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE')
      log.error({ err }, 'open data broke off')
    out.destroy()
  }
}

export async function* asCsv(pages: Pages): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS.map(({ label }) => label))
  for await (const page of pages) yield page.map((report) => csvLine(rowOf(report))).join('')
}

export async function* asJson(pages: Pages): AsyncGenerator<string> {
  let before = '[\n'
  for await (const page of pages) {
    yield before + page.map((report) => JSON.stringify(report)).join(',\n')
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/** The name under which the state is known. It is no question of a visitor's. */
const STATE = 'open data'
const MADE_FROM: CollectionSlug[] = ['inspection-reports', 'authorities', 'agencies']

/**
 * What the files are made from, told by how much there is of it and when it changed last: cheaper than the files by far,
 * and known until one of them changes.
 */
async function stateOf({ db }: Payload) {
  const parts: unknown[] = []
  for (const collection of MADE_FROM) {
    const { totalDocs } = await db.count({ collection, where: { id: { exists: true } } })
    const { docs } = await db.find({
      collection,
      sort: '-updatedAt',
      limit: 1,
      pagination: false,
      select: { updatedAt: true },
    })
    parts.push(totalDocs, docs[0])
  }
  // Every page's address is made with them.
  parts.push(await db.findGlobal({ slug: 'site-settings', select: { pathPatterns: true } }))
  return { status: 200, type: 'application/json', isForAll: true, body: Buffer.from(JSON.stringify(parts)) }
}

/** Weak: something may be published while a file is being sent. */
const etagOf = ({ tag }: Answer, form: string, gzip: boolean) => `W/"${tag}-${form}${gzip ? '-gzip' : ''}"`
