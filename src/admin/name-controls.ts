/** Controls that Payload draws without a name, or so that a screen reader and the Tab key disagree about them. */
const ATTRIBUTES: { where: string; attribute: string; value: string | ((found: Element) => string) }[] = [
  // What is written or chosen in a field is called as the label above it. In a drawer, labels are for other ids.
  ...[
    '.field-type .rs__input',
    '.field-type .ContentEditable__root',
    '.field-type .react-datepicker__input-container input',
    '.doc-drawer .field-type input[id^="field-"]:not([type="checkbox"])',
    '.doc-drawer .field-type textarea[id^="field-"]',
  ].map((where) => ({ where, attribute: 'aria-label', value: labelOf })),
  ...Object.entries({
    '.dashboard-breadcrumb-select input': 'Dashboard',
    '.collapsible__drag': 'Move this row',
    '.array-actions__button': 'Actions for this row',
    '.clipboard-action__popup .popup-button': 'Copy and paste',
    '.doc-controls__popup .popup-button': 'More actions',
    '.btn--withPopup .popup-button': 'Other ways to do this',
    '.LexicalEditorTheme__block__removeButton': 'Remove this block',
    '.date-time-picker__clear-button': 'Clear',
    '.clickable-arrow--left': 'Previous page',
    '.clickable-arrow--right': 'Next page',
  }).map(([where, value]) => ({ where, attribute: 'aria-label', value })),
  { where: '.toolbar-popup__button[data-button-key]', attribute: 'aria-label', value: keyOf },
  { where: '.select-row__checkbox input', attribute: 'aria-label', value: rowOf },
  // Its name is without the number that it shows.
  { where: 'a.doc-tab[aria-label]', attribute: 'aria-label', value: shownIn },
  // Hidden from screen readers: what they do, Enter, the arrows and Backspace do too.
  ...['.dropdown-indicator', '.clear-indicator'].map((where) => ({
    where: `${where}[aria-hidden="true"]`,
    attribute: 'tabindex',
    value: '-1',
  })),
  // A list whose children are not items, and a button that holds other buttons.
  { where: '.doc-tabs__tabs', attribute: 'role', value: 'presentation' },
  { where: '.multi-value[role="button"]', attribute: 'role', value: 'group' },
]

/** Gives them what they lack. What is right already is left alone, so that it can be called often. */
export function nameControls(page: ParentNode): void {
  for (const { where, attribute, value } of ATTRIBUTES) {
    for (const found of page.querySelectorAll(where)) {
      const wanted = typeof value === 'string' ? value : value(found)
      if (wanted && found.getAttribute(attribute) !== wanted) found.setAttribute(attribute, wanted)
    }
  }
}

function labelOf(control: Element): string {
  const label = control.closest('.field-type')?.querySelector('.field-label')
  return wordsOf(label).replace(/\s*\*$/, '')
}

function keyOf(button: Element): string {
  const key = button.getAttribute('data-button-key') ?? ''
  return key.charAt(0).toUpperCase() + key.slice(1)
}

function shownIn(control: Element): string {
  return (control as HTMLElement).innerText.trim().replace(/\s+/g, ' ')
}

function rowOf(box: Element): string {
  return `Select ${wordsOf(box.closest('tr')?.querySelector('a')) || 'this row'}`
}

function wordsOf(element: Element | null | undefined): string {
  return element?.textContent?.trim() ?? ''
}
