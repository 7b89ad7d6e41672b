import { createWriteStream } from 'node:fs'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import os from 'node:os'
import path from 'node:path'
import { keyOfClues, matchSubject, nameWords, type Directory, type Subject } from '../plan/subjects.ts'
import type { Said } from '../statements/said.ts'
import { NOBODY } from './answers.ts'

/** Rows about one authority or agency, or about whom it has to be asked. */
export type Group = {
  key: string
  label: string
  subject?: Subject
  /** Why it is not known whom they are about, and who may be meant. */
  question?: { key: string; text: string; candidates: Subject[] }
  /** Nothing of them is taken. */
  isLeft?: 'faulty' | 'nobody'
  /** It points to others, who have to be there first. */
  hasSuccessors: boolean
  rows: number
}

export type Staged = {
  groups: Group[]
  /** The newest day that any row tells of. */
  newest?: string
  rowsOf(group: Group): AsyncGenerator<Said[]>
  close(): Promise<void>
}

/** Of one subject, more than Ofsted will ever say; of those that are refused, a page. */
const MOST_OF_ONE = 4000
const PAGE = 500

/**
 * Sorts rows by whom they are about, on disk: a file speaks of an authority in many places, and may be longer than what
 * memory should hold. Only where each row lies is remembered.
 */
export async function stage(
  rows: AsyncIterable<Said>,
  { directory, answers }: { directory: Directory; answers: ReadonlyMap<string, string> },
): Promise<Staged> {
  const folder = path.join(os.tmpdir(), 'content-imports')
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, `${randomUUID()}.ndjson`)
  const out = createWriteStream(file, { mode: 0o600 })
  const groups = new Map<string, Group>()
  const places = new Map<string, number[]>()
  let offset = 0
  let newest: string | undefined
  try {
    for await (const said of rows) {
      const group = groupOf(said, { directory, answers, groups })
      group.rows += 1
      group.hasSuccessors ||= said.statements.some(({ facts }) => facts.successors)
      newest = [newest ?? '', ...daysIn(said)].toSorted().at(-1) || undefined
      const line = Buffer.from(`${JSON.stringify(said)}\n`)
      const at = places.get(group.key) ?? []
      at.push(offset, line.length)
      places.set(group.key, at)
      offset += line.length
      if (!out.write(line)) await once(out, 'drain')
    }
    out.end()
    await once(out, 'close')
  } catch (error) {
    out.destroy()
    await rm(file, { force: true })
    throw error
  }
  const handle = await open(file)
  return {
    groups: inOrder([...groups.values()]),
    ...(newest ? { newest } : {}),
    rowsOf: (group) => pagesOf(handle, places.get(group.key) ?? [], group.subject ? MOST_OF_ONE : PAGE),
    async close() {
      await handle.close()
      await rm(file, { force: true })
    },
  }
}

async function* pagesOf(handle: FileHandle, places: number[], most: number): AsyncGenerator<Said[]> {
  for (let first = 0; first < places.length; first += most * 2) {
    const page: Said[] = []
    for (let at = first; at < Math.min(places.length, first + most * 2); at += 2) {
      const length = places[at + 1]!
      const { buffer } = await handle.read(Buffer.alloc(length), 0, length, places[at]!)
      page.push(JSON.parse(buffer.toString('utf8')) as Said)
    }
    yield page
  }
}

/** Who points to successors comes after them. */
const inOrder = (groups: Group[]): Group[] =>
  groups.toSorted(
    (one, other) =>
      Number(one.hasSuccessors) - Number(other.hasSuccessors) || one.label.localeCompare(other.label, 'en'),
  )

type Sorting = { directory: Directory; answers: ReadonlyMap<string, string>; groups: Map<string, Group> }

function groupOf(said: Said, { directory, answers, groups }: Sorting): Group {
  const made = belongingTo(said, directory, answers)
  const known = groups.get(made.key)
  if (known) return known
  groups.set(made.key, made)
  return made
}

function belongingTo(said: Said, directory: Directory, answers: ReadonlyMap<string, string>): Group {
  const { clues } = said
  const group = (more: Partial<Group> & { key: string; label: string }): Group => ({
    hasSuccessors: false,
    rows: 0,
    ...more,
  })
  const of = (subject: Subject) => group({ key: subject.key, label: subject.label, subject })
  const key = keyOfClues(clues)
  const answer = answers.get(key)
  const answered = answer && directory.find(clues.kind, 'key', answer)[0]
  if (answered) return of(answered)
  if (answer === NOBODY)
    return group({ key: 'nobody', label: 'Left out, as was answered before', isLeft: 'nobody' })
  const match = matchSubject(clues, directory)
  if (match.is === 'found') return of(match.subject)
  if (said.faults.length > 0)
    return group({ key: 'faulty', label: 'Rows that cannot be taken', isLeft: 'faulty' })
  const isNew = match.is === 'unknown' && newSubject(said)
  if (isNew) {
    directory.add(isNew)
    return of(isNew)
  }
  const candidates = match.is === 'question' ? match.candidates : []
  const called = clues.name ?? clues.urn ?? clues.gssCode ?? clues.dfeCode ?? ''
  const why = match.is === 'question' ? match.why : `Nobody of this name or with these codes is kept here.`
  const text = `Whom are the rows about “${called}” about? ${why}`
  return group({ key: `question/${key}`, label: called, question: { key, text, candidates } })
}

/** A list makes those whom it lists; so does a table of those that are no more. What else is unknown is asked about. */
function newSubject({ clues, statements }: Said): Subject | undefined {
  const own = statements.find(({ kind }) => kind === clues.kind)
  const name = own?.facts.name as string | undefined
  if (!own || !name || (clues.kind === 'agency' && !clues.urn)) return undefined
  const { gssCode, dfeCode, ofstedUrn, alternativeNames, formerGssCodes } = own.facts as Record<
    string,
    string | string[]
  >
  const urn = (ofstedUrn as string | undefined) ?? clues.urn
  const code = (dfeCode as string | undefined) ?? clues.dfeCode
  return {
    key: `new/${clues.kind}/${urn ?? (gssCode as string | undefined) ?? nameWords(name)}`,
    kind: clues.kind,
    label: name,
    names: [
      ...new Set([name, ...(clues.name ? [clues.name] : []), ...((alternativeNames as string[]) ?? [])]),
    ],
    gssCodes: [...(gssCode ? [gssCode as string] : []), ...((formerGssCodes as string[]) ?? [])],
    ...(code ? { dfeCode: code } : {}),
    ...(urn ? { urn } : {}),
  }
}

const daysIn = ({ statements }: Said): string[] =>
  statements.flatMap(({ facts }) =>
    ['startDate', 'endDate', 'publicationDate'].flatMap((name) => (facts[name] as string | undefined) ?? []),
  )
