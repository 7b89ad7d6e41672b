import type { CollectionConfig } from 'payload'

/** How content is written: drafts that save themselves, fifty versions back. */
export const drafts: CollectionConfig['versions'] = {
  maxPerDoc: 50,
  drafts: { autosave: { interval: 2000, showSaveDraftButton: true }, validate: false },
}

/** A document that somebody has open is his for ten minutes after his last key. */
export const lockDocuments = { duration: 600 }
