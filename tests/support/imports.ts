import { expect, vi } from 'vitest'
import type { Page, ShownRow } from '#src/imports/run/pages.ts'
import type { Counts, RunRow } from '#src/imports/run/row.ts'
import type { SheetNote } from '#src/imports/table/tables.ts'
import type { House } from './house.ts'

export type Seen = Page & { run: RunRow; counts: Counts; sheets: SheetNote[] }

const UNDER_WAY = ['reading', 'confirmed', 'undoing']

/** What an editor does with files, through REST. */
export function importerIn(house: House) {
  const ask = async (path: string, body?: unknown) =>
    house.ask(`/api/import-runs${path}`, { as: 'editor', body })
  const see = async (id: string, query = '') => (await ask(`/${id}/rows?${query}`)).body as Seen
  /** As the page does: looks until the service has done what it has in hand. */
  const settled = (id: string, query = '') =>
    vi.waitFor(
      async () => {
        const seen = await see(id, query)
        if (UNDER_WAY.includes(seen.run.state)) throw new Error(`still ${seen.run.state}`)
        return seen
      },
      { timeout: 120_000, interval: 20 },
    )
  const act = async (id: string, what: string, body: object = {}) => {
    const answer = await ask(`/${id}/${what}`, body)
    expect([answer.status, answer.body.errors]).toEqual([200, undefined])
  }
  const upload = async (name: string, content: string | Buffer, said: object = {}) => {
    const form = new FormData()
    form.set('_payload', JSON.stringify(said))
    form.set('file', new Blob([new Uint8Array(Buffer.from(content))]), name)
    return ask('/upload', form)
  }
  const dryRun = async (name: string, content: string | Buffer, said: object = {}): Promise<Seen> => {
    const { status, body } = await upload(name, content, said)
    expect([status, body.errors]).toEqual([202, undefined])
    return settled(body.id)
  }
  const write = async (id: string): Promise<Seen> => {
    await act(id, 'confirm')
    return settled(id)
  }
  return {
    ask,
    see,
    settled,
    act,
    upload,
    dryRun,
    write,
    /** A dry run that is written at once. */
    take: async (name: string, content: string | Buffer, said: object = {}) =>
      write((await dryRun(name, content, said)).run.id),
    undo: async (id: string): Promise<Seen> => {
      await act(id, 'undo')
      return settled(id)
    },
  }
}

export const verdicts = (rows: ShownRow[]) => rows.map(({ verdict }) => verdict)

/** Lines of CSV from rows, quoted where they have to be. */
export const csv = (...rows: (string | number)[][]): string =>
  rows
    .map((row) =>
      row.map((value) => (/[",\n]/.test(String(value)) ? `"${String(value).replace(/"/g, '""')}"` : value)),
    )
    .map((row) => row.join(','))
    .join('\n')
