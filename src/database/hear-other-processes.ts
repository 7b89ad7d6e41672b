import { setTimeout as pause } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import type { Collection, Payload } from 'payload'
import { allOf, keyedFields, keysOfRow, type Key } from '../changes/index.ts'
import { log } from '../lib/log.ts'

type Row = Record<string, unknown>
type Event = {
  _id: unknown
  operationType: string
  ns?: { coll: string }
  documentKey?: { _id: unknown }
  fullDocument?: Row
  updateDescription?: { updatedFields?: Row; removedFields?: string[] }
}
type Stream = {
  next(): Promise<Event>
  tryNext(): Promise<Event | null>
  close(): Promise<void>
  resumeToken: unknown
}
type Model = { collection: { name: string } }
type Mongo = {
  connection: { db: { watch(pipeline: Row[], options: Row): Stream } }
  collections: Record<string, Model>
  globals: Model
}

export type Ears = {
  /** What another process has changed. */
  onTouched(keys: Key[]): void
  /** Which document it was; told as often as its row is written. */
  onDocument?(document: { collection: string; id: string }): void
  /** Whether everything is heard from now on. While it is not, nothing that is remembered can be relied on. */
  onHearing(isHearing: boolean): void
}

const LONGEST_PAUSE_MS = 5000
const OWN_WRITES = 10_000

/**
 * Listens to the database itself (a change stream) for what other processes write to documents and globals; drafts lie
 * elsewhere and are not told. Where the stream breaks it is opened again from where it was, or afresh.
 * @returns stops listening.
 */
export function hearOtherProcesses(payload: Payload, ears: Ears): () => Promise<void> {
  const db = payload.db as unknown as Mongo
  const collectionOf = collectionsByName(payload, db)
  const isOwn = rememberOwnWrites(payload)
  const state: { isStopped: boolean; failures: number; stream?: Stream } = { isStopped: false, failures: 0 }
  ears.onHearing(false)

  const listen = async (resumeAfter: unknown): Promise<void> => {
    const stream = db.connection.db.watch([], {
      fullDocument: 'updateLookup',
      ...(resumeAfter ? { resumeAfter } : {}),
    })
    state.stream = stream
    const tell = (event: Event) => {
      if (isOwn(event)) return
      ears.onTouched(keysOfEvent(event, payload, collectionOf))
      const config = event.ns && collectionOf.get(event.ns.coll)
      if (config && config !== 'globals' && event.documentKey)
        ears.onDocument?.({ collection: config.slug, id: String(event.documentKey._id) })
    }
    // The stream is open once it has been asked.
    const first = await stream.tryNext()
    ears.onHearing(true)
    state.failures = 0
    if (first) tell(first)
    while (!state.isStopped) tell(await stream.next())
  }

  const keepListening = async () => {
    while (!state.isStopped) {
      // Where that fails too, the place to go on from may be what is wrong.
      await listen(state.failures === 1 ? state.stream?.resumeToken : undefined).catch((err: unknown) => {
        if (!state.isStopped)
          log.warn({ err }, 'the database’s changes cannot be heard; nothing is remembered meanwhile')
      })
      state.failures += 1
      ears.onHearing(false)
      await state.stream?.close().catch(() => undefined)
      if (!state.isStopped) await pause(Math.min(LONGEST_PAUSE_MS, 50 * 2 ** state.failures))
    }
  }

  const listening = keepListening()
  return async () => {
    state.isStopped = true
    await state.stream?.close().catch(() => undefined)
    await listening
  }
}

function collectionsByName(
  payload: Payload,
  { collections, globals }: Mongo,
): Map<string, Collection['config'] | 'globals'> {
  const configs = Object.values(payload.collections as Record<string, Collection>).map(({ config }) => config)
  const known = configs.flatMap((config) => {
    const model = collections[config.slug]
    return model && !config.slug.startsWith('payload-') ? [[model.collection.name, config] as const] : []
  })
  return new Map<string, Collection['config'] | 'globals'>([...known, [globals.collection.name, 'globals']])
}

/** What this process writes itself it has told already, and more exactly. Each write of a document has a time of its own. */
function rememberOwnWrites(payload: Payload): (event: Event) => boolean {
  const own = new LRUCache<string, true>({ max: OWN_WRITES })
  const stamp = (id: unknown, at: unknown) =>
    `${String(id)} ${at ? new Date(at as string).toISOString() : 'deleted'}`
  for (const name of ['create', 'updateOne', 'deleteOne'] as const) {
    const original = payload.db[name] as unknown as (args: Row) => Promise<Row | null>
    ;(payload.db as unknown as Row)[name] = async (args: Row) => {
      const written = await original.call(payload.db, args)
      if (written && (written.updatedAt || name === 'deleteOne'))
        own.set(stamp(written.id, name === 'deleteOne' ? undefined : written.updatedAt), true)
      return written
    }
  }
  return ({ documentKey, operationType, fullDocument, updateDescription }) => {
    const at =
      operationType === 'insert' ? fullDocument?.updatedAt : updateDescription?.updatedFields?.updatedAt
    const isTold = at !== undefined || operationType === 'delete'
    return isTold && own.has(stamp(documentKey?._id, at))
  }
}

/** As exact as the event is: what it does not say is everything of that collection. */
function keysOfEvent(
  { operationType, ns, documentKey, fullDocument, updateDescription }: Event,
  payload: Payload,
  collectionOf: ReturnType<typeof collectionsByName>,
): Key[] {
  const config = ns && collectionOf.get(ns.coll)
  if (!config) return []
  if (config === 'globals') return payload.globals.config.map(({ slug }) => slug)
  const { slug, flattenedFields } = config
  const changed = Object.keys(updateDescription?.updatedFields ?? {}).concat(
    updateDescription?.removedFields ?? [],
  )
  const isFoundAsBefore = !changed.some((path) => keyedFields(flattenedFields).includes(path.split('.')[0]!))
  if (!fullDocument || operationType === 'replace' || !isFoundAsBefore) return [slug, allOf(slug)]
  if (operationType === 'insert' && fullDocument._status === 'draft') return []
  const row = Object.fromEntries(
    Object.entries(fullDocument).map(([name, value]) => [name, asPayloadHasIt(value)]),
  )
  return keysOfRow(slug, flattenedFields, { ...row, id: String(documentKey?._id) })
}

const asPayloadHasIt = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(asPayloadHasIt)
    : value && typeof value === 'object'
      ? String(value as object)
      : value
