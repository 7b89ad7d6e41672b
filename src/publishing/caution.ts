/** What an editor is warned of before he publishes. `path`: the form field; `code`: stable; `message`: for an editor. */
export type Caution = { path: string; code: string; message: string }

/** Words of a page, with the form field that they are in. Each paragraph of rich text is a passage of its own. */
export type Passage = { path: string; text: string }

export function caution(path: string, code: string, message: string): Caution {
  return { path, code, message }
}
