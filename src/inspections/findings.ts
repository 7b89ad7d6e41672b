/** `path`: the form field it belongs to (`judgements.2.grade`); `code`: stable, for programs; `message`: for an editor. */
export type Fault = { path: string; code: string; message: string }

export type Finding = Fault & { level: 'fault' | 'warning' }

export function fault(path: string, code: string, message: string): Finding {
  return { path, code, message, level: 'fault' }
}

export function warning(path: string, code: string, message: string): Finding {
  return { path, code, message, level: 'warning' }
}

/** "a", "a and b", "a, b and c"; with `or` for alternatives. */
export function listed(words: readonly string[], joint: 'and' | 'or' = 'and'): string {
  const type = joint === 'and' ? 'conjunction' : 'disjunction'
  return new Intl.ListFormat('en-GB', { type }).format(words)
}

export function quoted(words: string): string {
  return `‘${words}’`
}

/** "‘Good’ or ‘Inadequate’", from whatever has labels. */
export function labelsOf(entries: readonly { label: string }[], joint: 'and' | 'or' = 'and'): string {
  const words = entries.map(({ label }) => quoted(label))
  return listed(words, joint)
}
