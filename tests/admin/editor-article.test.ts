import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { addBlock, choose, write } from '#tests/support/browser-form.ts'
import { keepMoment, openBrowser, reloadUntil, signIn } from '#tests/support/browser.ts'
import { chromiumPath } from '#tests/support/browser-executable.ts'
import { restAs, restAt, type Rest } from '#tests/support/browser-rest.ts'
import { openService, type Service } from '#tests/support/browser-service.ts'
import { picture } from '#tests/support/files.ts'
import { PASSWORD } from '#tests/support/people.ts'

const EDITOR = { email: 'edith@staff.example', password: PASSWORD }
const TITLE = 'Wandsworth is outstanding again'
const REPORT = 'Wandsworth: short inspection, March 2026'
const QUOTATION = 'Children in Wandsworth receive excellent services.'
const SOON_MS = 15_000

describe.skipIf(!chromiumPath)('An editor with news', () => {
  let service: Service
  let reader: Rest
  beforeAll(async () => {
    service = await openService()
    reader = restAt(service)
    const administrator = await restAs(service)
    await administrator.create('users', { ...EDITOR, name: 'Edith Editor', roles: ['editor'] })
  })
  afterAll(() => service.close())

  it('writes an article with a picture, a quotation and a report card, schedules it and sees it appear', async () => {
    const page = await openBrowser(service.url)
    await signIn(page, EDITOR)

    await page.getByRole('link', { name: 'Create new News article' }).click()
    await page.waitForURL(/news-articles\/(?!create)/)
    await write(page, 'title', TITLE)
    await write(page, 'standfirst', 'Ofsted came back in March.')
    await addPicture(page)
    await page.getByRole('textbox', { name: 'Body' }).click()
    await page.keyboard.type('The inspectors had this to say:')
    await addBlock(page, 'Quotation')
    await block(page, 'Quotation').getByLabel('Text').fill(QUOTATION)
    const warnings = page.getByRole('region', { name: 'Before you publish' })
    await warnings.getByRole('button', { name: /has not been checked against its source/ }).click()
    await page.getByRole('textbox', { name: 'Body' }).and(page.locator(':focus')).waitFor()
    await keepMoment(page, 'before-you-publish')
    await block(page, 'Quotation').getByRole('checkbox').check()
    await warnings.getByText('Nothing unusual. What is missing is said when you publish.').waitFor()
    await page.getByRole('button', { name: 'Insert Paragraph' }).click()
    await page.keyboard.type('Here are the grades.')
    await addBlock(page, 'Report card')
    await chooseReport(block(page, 'Report card'))
    await choose(page, 'authorities', 'Wandsworth')
    await page.getByText(/^Last saved .* ago$/).waitFor()
    await keepMoment(page, 'article')

    await page.getByRole('button', { name: 'Schedule', exact: true }).click()
    const form = page.getByRole('group', { name: 'Schedule' })
    await form.getByLabel('When').fill(londonClock(new Date(Date.now() + SOON_MS)))
    await form.getByRole('button', { name: 'Schedule' }).click()
    await page.getByText(/^Publish on .*, by Edith Editor$/).waitFor()
    await keepMoment(page, 'schedule')
    expect((await published()).length).toBe(0)

    const [article] = await vi.waitFor(
      async () => {
        const found = await published()
        expect(found).toHaveLength(1)
        return found
      },
      { timeout: 60_000, interval: 500 },
    )
    expect(article.heroImage).toMatchObject({ alt: 'A green field.', mimeType: 'image/jpeg' })
    expect((await fetch(article.heroImage.url)).status).toBe(200)
    expect(article.bodyHtml).toContain(QUOTATION)
    expect(article.bodyHtml).toContain(REPORT)
    expect(new Date(article.publishedAt).valueOf()).toBeLessThanOrEqual(Date.now())
    await page.keyboard.press('Escape')
    await reloadUntil(page, page.locator('.doc-controls').getByText('Published', { exact: true }))
    await page.goto('/admin/collections/scheduled-publications')
    await page.getByRole('row', { name: new RegExp(`${TITLE}.*Done`) }).waitFor()
  })

  const published = async () =>
    (await reader.ask(`news-articles?where[title][equals]=${encodeURIComponent(TITLE)}`)).body.docs
})

/** A new one, from the drawer of the field. */
async function addPicture(page: Page) {
  await page.locator('#field-heroImage').getByRole('button', { name: 'Create New' }).click()
  const drawer = page.locator('.doc-drawer')
  const buffer = await picture('jpeg')
  await drawer
    .locator('input[type="file"]')
    .setInputFiles({ name: 'field.jpg', mimeType: 'image/jpeg', buffer })
  await drawer.getByLabel('Alternative text').fill('A green field.')
  await drawer.getByRole('button', { name: 'Save', exact: true }).click()
  await page.locator('#field-heroImage').getByRole('img', { name: 'A green field.' }).waitFor()
}

const block = (page: Page, label: string) =>
  page.locator('.LexicalEditorTheme__block', { has: page.getByText(label, { exact: true }) })

async function chooseReport(card: Locator) {
  await card.getByRole('combobox', { name: 'Report' }).fill(REPORT)
  await card.getByRole('option', { name: REPORT }).click()
}

/** As one writes it into the browser's own input, whose clock is London's: `2026-06-01T09:30:15`. */
const londonClock = (time: Date) =>
  time.toLocaleString('sv-SE', { timeZone: 'Europe/London' }).replace(' ', 'T')
