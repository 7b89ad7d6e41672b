const FOCUSABLE = 'input:not([type="hidden"]), select, textarea, [contenteditable="true"], button'
const FOLDED = '.collapsible--collapsed'
/** A second, more or less: a tab that opens draws its fields a little later. */
const MOST_FRAMES = 60

/**
 * Opens the tab and the folded row that hold a field, scrolls to it and puts the cursor into it.
 * Payload has no way to ask for this, so it presses the same buttons that a person would.
 */
export function jumpToField(form: HTMLElement, path: string, tab: number | undefined): void {
  if (tab !== undefined) form.querySelectorAll<HTMLElement>('.tabs-field__tabs > button')[tab]?.click()
  approach(form, path, MOST_FRAMES)
}

function approach(form: HTMLElement, path: string, framesLeft: number): void {
  const place = nearest(form, path)
  const folded = place?.closest(FOLDED) ?? (isRow(place) ? place.querySelector(FOLDED) : null)
  place?.scrollIntoView({ block: 'center' })
  if (place?.matches(selectorOf(path)) && !folded && takesCursor(place)) return
  folded?.querySelector<HTMLElement>('.collapsible__toggle')?.click()
  if (framesLeft > 0) requestAnimationFrame(() => approach(form, path, framesLeft - 1))
}

/** A row that has just been unfolded is not visible yet, and takes none. */
function takesCursor(place: HTMLElement): boolean {
  const target = place.matches(FOCUSABLE) ? place : place.querySelector<HTMLElement>(FOCUSABLE)
  target?.focus({ preventScroll: true })
  return document.activeElement === target || !target
}

/** The field itself, else the row or list that will hold it: Payload draws the fields of a row only when one sees it. */
function nearest(form: HTMLElement, path: string): HTMLElement | null {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length--) {
    const found = form.querySelector<HTMLElement>(selectorOf(parts.slice(0, length).join('.')))
    if (found) return found
  }
  return null
}

/** Rich text has no id, but says its path. */
const selectorOf = (path: string) => `#${CSS.escape(idOf(path))}, [data-field-path="${CSS.escape(path)}"]`

/** Ids as Payload gives them: `field-judgements__2__grade`, and `judgements-row-2` for a row. */
function idOf(path: string): string {
  const row = /^(.+)\.(\d+)$/.exec(path)
  return row ? `${row[1]?.replace(/\./g, '-')}-row-${row[2]}` : `field-${path.replace(/\./g, '__')}`
}

function isRow(place: HTMLElement | null): place is HTMLElement {
  return /-row-\d+$/.test(place?.id ?? '')
}
