import type { CollectionBeforeChangeHook } from 'payload'
import { personOf } from '../../shared/access.ts'

type Note = { id?: string; text?: string; by?: unknown; at?: string }

/** A note keeps who wrote it and when; nobody signs for somebody else, and an old note keeps its signature. */
export const stampNotes: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (!Array.isArray(data.notes)) return data
  const known = new Map(((originalDoc?.notes ?? []) as Note[]).map((note) => [note.id, note]))
  const person = personOf(req)
  const notes = (data.notes as Note[]).map((note) => {
    const before = known.get(note.id)
    return before?.at && before.text === note.text
      ? { ...note, by: before.by, at: before.at }
      : { ...note, by: person?.id ?? null, at: new Date().toISOString() }
  })
  return { ...data, notes }
}
