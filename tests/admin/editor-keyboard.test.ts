import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answered } from '#tests/support/browser-form.ts'
import { chooseByKeyboard, moveTo } from '#tests/support/browser-keyboard.ts'
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

    await moveTo(page, page.getByLabel('Email'))
    await keyboard.type(ADMINISTRATOR.email)
    await moveTo(page, page.getByLabel('Password'))
    await keyboard.type(ADMINISTRATOR.password)
    await keyboard.press('Enter')
    const start = page.getByRole('link', { name: 'Create new News article' })
    await start.waitFor()
    await moveTo(page, start)
    await keyboard.press('Enter')
    await page.waitForURL(/news-articles\/(?!create)/)

    await moveTo(page, page.locator('#field-title'))
    await keyboard.type(TITLE)
    await moveTo(page, page.locator('#field-standfirst'))
    await keyboard.type('What is on, and where.')
    await moveTo(page, page.getByRole('textbox', { name: 'Body' }))
    await keyboard.type('There is a meeting each evening.')
    await keyboard.press('Enter')
    await keyboard.type('## Where')
    await keyboard.press('Enter')
    await keyboard.type('In the ')
    await keyboard.press('Control+b')
    await keyboard.type('town hall')
    await keyboard.press('Control+b')
    await keyboard.type('.')
    await moveTo(page, page.getByRole('button', { name: 'blocks dropdown' }), 'Shift+Tab')
    await keyboard.press('Enter')
    await page.locator('.toolbar-popup__dropdown-item:focus').waitFor()
    await moveTo(page, page.getByRole('button', { name: 'Quotation', exact: true }), 'ArrowDown')
    await keyboard.press('Enter')
    const quotation = page.locator('.LexicalEditorTheme__block textarea')
    await quotation.waitFor()
    await moveTo(page, quotation)
    await keyboard.type('Children thrive here.')
    await moveTo(page, page.getByRole('combobox', { name: 'Authorities' }))
    await chooseByKeyboard(page, 'Wandsworth')
    await keepMoment(page, 'keyboard-article')
    const kept = answered(page)
    await moveTo(page, page.getByRole('button', { name: 'Publish changes' }), 'Shift+Tab')
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
