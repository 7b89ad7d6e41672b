import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answered } from '#tests/support/browser-form.ts'
import { chooseByKeyboard, tabTo } from '#tests/support/browser-keyboard.ts'
import { keepMoment, openBrowser } from '#tests/support/browser.ts'
import { chromiumPath } from '#tests/support/browser-executable.ts'
import { ADMINISTRATOR, openService, type Service } from '#tests/support/browser-service.ts'
import { restAt } from '#tests/support/browser-rest.ts'

const TITLE = 'Foster carers’ week begins'

describe.skipIf(!chromiumPath)('An editor without a mouse', () => {
  let service: Service
  beforeAll(async () => {
    service = await openService()
  })
  afterAll(() => service.close())

  it('signs in, writes an article with a heading, bold words and a quotation, and publishes it', async () => {
    const page = await openBrowser(service.url)
    const { keyboard } = page
    await page.goto('/admin')

    await tabTo(page, page.getByLabel('Email'))
    await keyboard.type(ADMINISTRATOR.email)
    await tabTo(page, page.getByLabel('Password'))
    await keyboard.type(ADMINISTRATOR.password)
    await keyboard.press('Enter')
    const start = page.getByRole('link', { name: 'Create new News article' })
    await start.waitFor()
    await tabTo(page, start)
    await keyboard.press('Enter')
    await page.waitForURL(/news-articles\/(?!create)/)

    await tabTo(page, page.locator('#field-title'))
    await keyboard.type(TITLE)
    await tabTo(page, page.locator('#field-standfirst'))
    await keyboard.type('What is on, and where.')
    await tabTo(page, page.getByRole('textbox', { name: 'Body' }))
    await keyboard.type('There is a meeting each evening.')
    await insert(page, 'Heading 2')
    await keyboard.type('Where')
    await keyboard.press('Enter')
    await keyboard.type('In the ')
    await keyboard.press('Control+b')
    await keyboard.type('town hall')
    await keyboard.press('Control+b')
    await keyboard.type('.')
    await insert(page, 'Quotation')
    await tabTo(page, page.locator('.LexicalEditorTheme__block textarea'))
    await keyboard.type('Children thrive here.')
    await tabTo(page, page.getByRole('combobox', { name: 'Authorities' }))
    await chooseByKeyboard(page, 'Wandsworth')
    await keepMoment(page, 'keyboard-article')
    const kept = answered(page)
    await tabTo(page, page.getByRole('button', { name: 'Publish changes' }), 'Shift+Tab')
    await keyboard.press('Enter')
    await kept

    const article = await restAt(service).find('news-articles', 'title', TITLE)
    expect(article).toMatchObject({ standfirst: 'What is on, and where.', slug: 'foster-carers-week-begins' })
    expect(article.bodyHtml).toContain('<p>There is a meeting each evening.</p><h2>Where</h2>')
    expect(article.bodyHtml).toContain('<p>In the <strong>town hall</strong>.</p>')
    expect(article.bodyHtml).toContain('Children thrive here.')
    expect(article.authorities).toHaveLength(1)
  })
})

/** Begins a new line as what the menu behind `/` calls it. The menu goes by the first word. */
async function insert(page: Page, what: string): Promise<void> {
  await page.keyboard.press('Enter')
  await page.keyboard.type(`/${what.split(' ')[0]}`)
  await page.locator('.slash-menu-popup__item--selected', { hasText: what }).waitFor()
  await page.keyboard.press('Enter')
}
