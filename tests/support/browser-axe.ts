import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, vi } from 'vitest'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const WITHIN_MS = 15_000

/**
 * Fails with everything that axe-core finds against WCAG 2.2 AA on the page, or in the part of it that `within` names;
 * a part of our own is held to what axe calls good practice too. Waits while the page wakes up.
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  if (within) await page.locator(within).first().waitFor()
  const check = async () => expect(await faultsOn(page, within)).toEqual([])
  await vi.waitFor(check, { timeout: WITHIN_MS, interval: 500 })
}

async function faultsOn(page: Page, within: string | undefined): Promise<string[]> {
  await page.evaluate(axe.source)
  const options: RunOptions = {
    runOnly: { type: 'tag', values: within ? [...WCAG, 'best-practice'] : WCAG },
    resultTypes: ['violations'],
  }
  const { violations } = await page.evaluate<AxeResults, [string | undefined, RunOptions]>(
    ([part, how]) =>
      (window as unknown as { axe: typeof axe }).axe.run(part ? { include: [part] } : document, how),
    [within, options],
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  )
}
