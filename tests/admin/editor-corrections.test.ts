import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choose, openTab, save, write } from '#tests/support/browser-form.ts'
import { keepMoment, openBrowser, signIn } from '#tests/support/browser.ts'
import { chromiumPath } from '#tests/support/browser-executable.ts'
import { restAs, restAt, type Rest } from '#tests/support/browser-rest.ts'
import { openService, type Service } from '#tests/support/browser-service.ts'
import { PASSWORD } from '#tests/support/people.ts'

const EDITOR = { email: 'edith@staff.example', password: PASSWORD }
const REPORT = 'Wandsworth: short inspection, March 2026'

describe.skipIf(!chromiumPath)('An editor who puts something right', () => {
  let service: Service
  let reader: Rest
  beforeAll(async () => {
    service = await openService()
    reader = restAt(service)
    const administrator = await restAs(service)
    await administrator.create('users', { ...EDITOR, name: 'Edith Editor', roles: ['editor'] })
  })
  afterAll(() => service.close())

  it('corrects a grade in a report, and says so in a note that readers see', async () => {
    const { id, judgements } = await reader.find('inspection-reports', 'title', REPORT)
    const note = '25 November 2026: the grade for care leavers was entered wrongly. Ofsted printed Good.'
    const page = await openBrowser(service.url)
    await signIn(page, EDITOR)

    await page.goto(`/admin/collections/inspection-reports/${id}`)
    await choose(page, 'judgements.3.grade', 'Good')
    await openTab(page, 'Source')
    await write(page, 'correctionNote', note)
    expect(await reader.find('inspection-reports', 'id', id)).toMatchObject({
      judgements,
      correctionNote: null,
    })
    await save(page, 'Publish changes')

    const corrected = await reader.find('inspection-reports', 'id', id)
    expect(corrected.correctionNote).toBe(note)
    expect(corrected.judgements[3].grade).toBe('good')
    await page.reload()
    await openTab(page, 'Source')
    expect(await page.getByLabel('Correction Note').inputValue()).toBe(note)
    await page.getByText('Edith Editor').waitFor()
    await page.getByLabel('Correction Note').scrollIntoViewIfNeeded()
    await keepMoment(page, 'correction')
  })

  it('renames a page, and whoever follows its old address comes to the new one', async () => {
    const editor = await restAs(service, EDITOR)
    const { id } = await editor.create('news-articles', {
      title: 'The libary opens again',
      _status: 'published',
    })
    const page = await openBrowser(service.url)
    await signIn(page, EDITOR)

    await page.goto(`/admin/collections/news-articles/${id}`)
    await write(page, 'title', 'The library opens again')
    await write(page, 'slug', 'the-library-opens-again')
    await keepMoment(page, 'renaming')
    await save(page, 'Publish changes')

    const old = await reader.ask('news-articles/by-slug/the-libary-opens-again')
    expect(old.status).toBe(301)
    expect(old.headers.get('location')).toBe('/api/news-articles/by-slug/the-library-opens-again')
    const followed = await fetch(`${service.url}/api/news-articles/by-slug/the-libary-opens-again`)
    expect(await followed.json()).toMatchObject({ id, title: 'The library opens again' })
  })

  it('looks through the versions of an article and brings an old one back', async () => {
    const editor = await restAs(service, EDITOR)
    const { id } = await editor.create('news-articles', {
      title: 'An open evening on 3 June',
      standfirst: 'In the town hall at seven.',
      _status: 'published',
    })
    await editor.change('news-articles', id, {
      title: 'An open evening on 4 June',
      standfirst: 'In the library at eight.',
      _status: 'published',
    })
    const page = await openBrowser(service.url)
    await signIn(page, EDITOR)

    await page.goto(`/admin/collections/news-articles/${id}`)
    await page.getByRole('link', { name: 'Versions' }).click()
    await page.waitForURL(/\/versions$/)
    await page.getByRole('row').nth(2).getByRole('link').click()
    await page.waitForURL(/\/versions\/.+/)
    await page.getByText('In the town hall at seven.').first().waitFor()
    await keepMoment(page, 'versions')
    await page.getByRole('button', { name: 'Restore this version' }).click()
    await page.getByRole('button', { name: 'Confirm' }).click()
    await page.waitForURL(new RegExp(`/news-articles/${id}$`))

    await page.getByRole('heading', { name: 'An open evening on 3 June' }).waitFor()
    expect(await reader.find('news-articles', 'id', id)).toMatchObject({
      title: 'An open evening on 3 June',
      standfirst: 'In the town hall at seven.',
    })
    await page.getByRole('link', { name: 'Versions' }).click()
    await page.getByRole('row').nth(3).waitFor()
  })
})
