import { writeFileSync } from 'node:fs'
import { chromium, type Locator, type Page } from 'playwright-core'
import { expect, onTestFinished, vi } from 'vitest'
import { chromiumPath } from './browser-executable.ts'
import { ADMINISTRATOR } from './browser-service.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const WAITS_MS = 20_000

/**
 * A browser of its own for one person, for the test that calls it. When the test ends it is closed, and the test fails
 * where a page complained: on its console, or by a request that was refused, unless its address is one that `refused`
 * expects. Of a failed test there is a picture in `tests/.artefacts`.
 */
export async function openBrowser(
  url: string,
  { timezoneId = 'Europe/London', refused }: { timezoneId?: string; refused?: RegExp } = {},
): Promise<Page> {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: FLAGS })
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en-GB',
    timezoneId,
    viewport: { width: 1440, height: 900 },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(WAITS_MS)
  const complaints = complaintsOf(page)
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') {
      // A test may have several browsers.
      const picture = `tests/.artefacts/${task.id}-${timezoneId.replace('/', '-')}.png`
      await page.screenshot({ path: picture, fullPage: true })
    }
    await browser.close()
    expect(
      complaints.filter((complaint) => !refused?.test(complaint)),
      'what the page complained of',
    ).toEqual([])
  })
  return page
}

export async function signIn(page: Page, { email, password } = ADMINISTRATOR): Promise<void> {
  if (!page.url().includes('/admin/login')) await page.goto('/admin/login')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL((address) => !address.pathname.endsWith('/login'))
}

/** For what the service does by itself in a moment, like sending a mail: a page shows how it was when it was opened. */
export async function reloadUntil(page: Page, place: Locator): Promise<void> {
  await vi.waitFor(
    async () => {
      await page.reload()
      await place.waitFor({ timeout: 2000 })
    },
    { timeout: WAITS_MS },
  )
}

/** The moment of a journey that tells most, to be looked at: `tests/.artefacts/journeys/<name>.png`. */
export async function keepMoment(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `tests/.artefacts/journeys/${name}.png` })
}

/** For the documentation: takes the picture where UPDATE_PICTURES=1 asks for new ones. */
export async function takePicture(
  page: Page,
  name: 'dashboard' | 'authority' | 'report' | 'enquiry' | 'import',
): Promise<void> {
  if (process.env.UPDATE_PICTURES !== '1') return
  // Payload's bar follows who scrolls: in a picture of the whole page it would lie over the form.
  await page.evaluate(() => window.scrollTo(0, 0))
  writeFileSync(`docs/pictures/${name}.png`, await page.screenshot({ fullPage: true }))
}

/** Grows while the page lives. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (line) => {
    const { url } = line.location()
    // Chromium asks for an icon by itself while the head of a page, which names one, is still on its way.
    if (line.type() === 'error' && !url.endsWith('/favicon.ico'))
      complaints.push(`console: ${line.text()} (${url})`)
  })
  page.on('pageerror', ({ message }) => complaints.push(`error: ${message}`))
  page.on('response', (answer) => {
    if (answer.status() >= 400)
      complaints.push(`${answer.status()} ${answer.request().method()} ${answer.url()}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // The page itself breaks off what it fetched ahead when somebody goes elsewhere.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${reason} ${request.url()}`)
  })
  return complaints
}
