import type { Locator, Page } from 'playwright-core'

const MOST_STOPS = 120

/**
 * Presses the key, as somebody who has no mouse, until the place has the cursor.
 * @throws Error with where the cursor went, when the place does not come.
 */
export async function moveTo(
  page: Page,
  place: Locator,
  key: 'Tab' | 'Shift+Tab' | 'ArrowDown' = 'Tab',
): Promise<void> {
  const stops: string[] = []
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press(key)
    if (await hasCursor(place)) return
    stops.push(await whereIsCursor(page))
  }
  throw new Error(`${key} never came to ${place}. It came to:\n${stops.join('\n')}`)
}

/** Takes a choice of a list by its words. The list has the cursor. */
export async function chooseByKeyboard(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words)
  await page.getByRole('option', { name: words, exact: true }).waitFor()
  await page.keyboard.press('Enter')
}

async function hasCursor(place: Locator): Promise<boolean> {
  const [element] = await place.elementHandles()
  return Boolean(await element?.evaluate((found) => found === document.activeElement))
}

const whereIsCursor = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document
    const words = element?.getAttribute('aria-label') ?? element?.textContent?.trim().slice(0, 60)
    return `${element?.tagName.toLowerCase()}#${element?.id ?? ''} ${words ?? ''}`
  })
