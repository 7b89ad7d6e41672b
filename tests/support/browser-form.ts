import type { Page } from 'playwright-core'
import { vi } from 'vitest'

/** Payload's forms, as a person fills them. A field is named by its path, the rows of a list from 0: `judgements.0.grade`. */

const fieldOf = (page: Page, path: string) => page.locator(`#field-${path.replaceAll('.', '__')}`)

/** Writes into a line, a box, or the browser's own day input (`2026-03-23`). */
export async function write(page: Page, path: string, text: string): Promise<void> {
  await fieldOf(page, path).fill(text)
}

/** Opens a list of choices, looks for one by its words and takes it. */
export async function choose(page: Page, path: string, words: string): Promise<void> {
  const field = fieldOf(page, path)
  await field.getByRole('combobox').fill(words)
  await field.getByRole('option', { name: words, exact: true }).click()
}

/** Writes one more line into a box that takes several. */
export async function addLine(page: Page, path: string, text: string): Promise<void> {
  await page
    .locator(`.field-${path.replaceAll('.', '__')}`)
    .getByRole('combobox')
    .fill(text)
  await page.keyboard.press('Enter')
}

/** Opens one of the tabs of a form; the menu has buttons of the same words. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click()
}

/** In rich text, puts a block after the line that has the cursor. */
export async function addBlock(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'blocks dropdown' }).click()
  await page.getByRole('button', { name, exact: true }).click()
}

/** Adds a row to a list, whose button has these words; its fields are there when it resolves. */
export async function addRow(page: Page, path: string, button: string): Promise<void> {
  const rows = page.locator(`[id^="${path}-row-"]`)
  const index = await rows.count()
  await page.getByRole('button', { name: button }).click()
  await page.locator(`#${path}-row-${index} .field-type`).first().waitFor()
}

/** Opens a row that shows its title only. */
export async function unfold(page: Page, path: string, row: number): Promise<void> {
  await page.locator(`#${path}-row-${row} .collapsible__toggle--collapsed`).click()
}

/**
 * Presses the button of a form outside a document until the form sends its request. Payload checks what was typed a
 * moment after the last key, and sends nothing before: a test is quicker than a person.
 */
export async function send(page: Page, button: string, request: RegExp): Promise<void> {
  await vi.waitFor(
    () =>
      Promise.all([
        page.waitForRequest(request, { timeout: 3000 }),
        page.getByRole('button', { name: button, exact: true }).click(),
      ]),
    { timeout: 15_000 },
  )
}

/** Presses the button, and resolves when the service has kept what the form holds. */
export async function save(page: Page, button: 'Publish changes' | 'Save'): Promise<void> {
  const kept = answered(page)
  await page.getByRole('button', { name: button, exact: true }).click()
  await kept
}

/**
 * Resolves when the service has kept a form that is sent after this call.
 * @throws Error with the answer when it does not keep it.
 */
export async function answered(page: Page): Promise<void> {
  const answer = await page.waitForResponse((answer) => {
    const url = new URL(answer.url())
    const keeps = url.pathname.startsWith('/api/globals/') ? 'POST' : 'PATCH'
    return (
      answer.request().method() === keeps &&
      url.pathname.startsWith('/api/') &&
      !url.searchParams.has('autosave')
    )
  })
  if (!answer.ok()) throw new Error(`The form was not kept: ${answer.status()} ${await answer.text()}`)
}
