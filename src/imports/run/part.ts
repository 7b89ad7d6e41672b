import type { Payload, PayloadRequest, Where } from 'payload'
import { giveWay } from '../../lib/give-way.ts'
import type { Decision, DocMarks } from '../plan/compare.ts'
import type { Collection, Plan } from '../plan/planned.ts'
import type { Said } from '../statements/said.ts'
import { PARTS } from './row.ts'

type Doc = Record<string, unknown>

/** One document that was written: how it was before, and by which version it is known that nobody has changed it since. */
export type Entry = {
  collection: Collection
  id: string
  /** `mark`: only what an editor decided was noted. */
  did: 'create' | 'update' | 'mark'
  title: string
  before: Doc
  version?: string
  marksBefore?: DocMarks
}

/** What a file says of one authority or agency. */
export type Part = {
  id: string
  run: string
  order: number
  label: string
  /** The subject's key: what it is, and its id, or what it will be made from. */
  subject: string
  /** `settled`: there is nothing to write of it. `kept`: it was left as it is, for its reason. */
  state: 'planned' | 'settled' | 'written' | 'undone' | 'kept'
  rows: Said[]
  plan: Plan
  decisions: Record<string, Record<string, Decision>>
  journal: Entry[]
  reason?: string | null
}

const JSON_FIELDS = ['rows', 'plan', 'decisions', 'journal'] as const
const EMPTY = {
  rows: '[]',
  plan: '{"documents":[],"questions":[],"rows":[]}',
  decisions: '{}',
  journal: '[]',
}

const read = (row: Doc): Part =>
  ({
    ...row,
    id: String(row.id),
    ...Object.fromEntries(
      JSON_FIELDS.map((name) => [name, JSON.parse((row[name] as string) || EMPTY[name])]),
    ),
  }) as unknown as Part

const packed = (part: Partial<Part>): Doc =>
  Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      (JSON_FIELDS as readonly string[]).includes(name) ? JSON.stringify(value) : value,
    ]),
  )

export async function keepPart(payload: Payload, part: Omit<Part, 'id'>): Promise<void> {
  const now = new Date().toISOString()
  await payload.db.create({
    collection: PARTS,
    data: { ...packed(part), createdAt: now, updatedAt: now },
  })
}

export async function changePart(
  payload: Payload,
  id: string,
  data: Partial<Part>,
  req?: PayloadRequest,
): Promise<void> {
  await payload.db.updateOne({
    collection: PARTS,
    where: { id: { equals: id } },
    data: { ...packed(data), updatedAt: new Date().toISOString() },
    req,
  })
}

export async function findPart(
  payload: Payload,
  id: string,
  req?: PayloadRequest,
): Promise<Part | undefined> {
  const row = await payload.db.findOne({ collection: PARTS, where: { id: { equals: id } }, req })
  return row ? read(row as unknown as Doc) : undefined
}

const FEW = 20

/** The parts of a run in their order, a few at a time: there may be many, and each may be long. */
export async function* partsOf(
  payload: Payload,
  run: string,
  { state, backwards = false }: { state?: Part['state']; backwards?: boolean } = {},
): AsyncGenerator<Part> {
  let after = backwards ? Number.MAX_SAFE_INTEGER : -1
  for (;;) {
    const { docs } = await payload.db.find({
      collection: PARTS,
      where: {
        and: [
          { run: { equals: run } },
          ...(state ? [{ state: { equals: state } }] : []),
          { order: backwards ? { less_than: after } : { greater_than: after } },
        ],
      },
      sort: backwards ? '-order' : 'order',
      limit: FEW,
      pagination: false,
    })
    for (const doc of docs) {
      const part = read(doc as unknown as Doc)
      after = part.order
      yield part
    }
    if (docs.length < FEW) return
    await giveWay()
  }
}

export async function findPartAbout(
  payload: Payload,
  run: string,
  subject: string,
): Promise<Part | undefined> {
  const where: Where = { and: [{ run: { equals: run } }, { subject: { equals: subject } }] }
  const row = await payload.db.findOne({ collection: PARTS, where })
  return row ? read(row as unknown as Doc) : undefined
}

export async function countParts(payload: Payload, run: string, state: Part['state']): Promise<number> {
  const where: Where = { and: [{ run: { equals: run } }, { state: { equals: state } }] }
  return (await payload.db.count({ collection: PARTS, where })).totalDocs
}

export async function removePart(payload: Payload, id: string): Promise<void> {
  await payload.db.deleteOne({ collection: PARTS, where: { id: { equals: id } } })
}
