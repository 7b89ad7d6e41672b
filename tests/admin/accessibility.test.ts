import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { openTab } from '#tests/support/browser-form.ts'
import { expectAccessible } from '#tests/support/browser-axe.ts'
import { keepMoment, openBrowser, signIn } from '#tests/support/browser.ts'
import { chromiumPath } from '#tests/support/browser-executable.ts'
import { restAs, restAt, type Rest } from '#tests/support/browser-rest.ts'
import { openService, type Service } from '#tests/support/browser-service.ts'
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts'

const REPORT = 'Wandsworth: short inspection, March 2026'

/** Against WCAG 2.2 AA, Payload's own controls included. */
describe.skipIf(!chromiumPath)('Nothing keeps anybody out', () => {
  let smtp: TestSmtp
  let service: Service
  let administrator: Rest
  beforeAll(async () => {
    smtp = await startSmtp()
    service = await openService({ SMTP_URL: smtp.url })
    administrator = await restAs(service)
    await prepare()
  })
  afterAll(async () => {
    await service.close()
    await smtp.close()
  })

  /** Something of everything that the pages show: an enquiry, a mail that failed, a report with faults. */
  async function prepare() {
    smtp.setFault('refuse-rcpt-5xx')
    await restAt(service).ask('enquiries', {
      type: 'fostering',
      fullName: 'Ada Example',
      email: 'ada@example.org',
      message: 'How do we begin?',
    })
    const { id, judgements } = await administrator.find('inspection-reports', 'title', REPORT)
    await administrator.saveDraft('inspection-reports', id, {
      judgements: judgements.map((judgement: object, row: number) =>
        row === 1 ? { ...judgement, grade: null } : judgement,
      ),
    })
  }

  async function signedIn(options: Parameters<typeof openBrowser>[1] = {}): Promise<Page> {
    const page = await openBrowser(service.url, options)
    await signIn(page)
    return page
  }

  it('from signing in', async () => {
    const page = await openBrowser(service.url)
    await page.goto('/admin')
    await page.getByLabel('Password').waitFor()

    await expectAccessible(page)

    await page.getByRole('link', { name: 'Forgot password?' }).click()
    await page.getByRole('button', { name: 'Submit' }).waitFor()
    await expectAccessible(page)
  })

  it('from the dashboard, in light and in dark', async () => {
    const page = await signedIn()
    await page.getByRole('link', { name: /mails? failed/ }).waitFor()

    await expectAccessible(page)
    await expectAccessible(page, '.board')

    await page.emulateMedia({ colorScheme: 'dark' })
    await page.reload()
    await expectAccessible(page)
    await keepMoment(page, 'dashboard-dark')
  })

  it('from the lists', async () => {
    const page = await signedIn({ refused: /users\/invite/ })
    for (const list of ['inspection-reports', 'news-articles', 'enquiries', 'outbox']) {
      await page.goto(`/admin/collections/${list}`)
      await page.locator('tbody tr').first().waitFor()

      await expectAccessible(page)
    }
    await page.goto('/admin/collections/enquiries')
    await expectAccessible(page, '.enquiry-views')

    await page.goto('/admin/collections/users')
    await page.getByRole('button', { name: 'Invite a colleague' }).click()
    await page.getByRole('button', { name: 'Send the invitation' }).click()
    await page.getByText('The invitation was not sent').waitFor()
    await keepMoment(page, 'invitation')
    await expectAccessible(page)
    await expectAccessible(page, '.invite')
  })

  it('from editing a report with faults', async () => {
    const page = await signedIn()
    const { id } = await administrator.find('inspection-reports', 'title', REPORT)
    await page.goto(`/admin/collections/inspection-reports/${id}`)
    await page.getByText('1 thing must be mended before publishing.').waitFor()

    await expectAccessible(page)
    await expectAccessible(page, '.report-checks')
    for (const tab of ['Findings', 'Source']) {
      await openTab(page, tab)
      await expectAccessible(page)
    }
  })

  it('from editing an article, a picture and the settings', async () => {
    const page = await signedIn({ refused: /scheduled-publications/ })
    const { body } = await restAt(service).ask('news-articles?limit=1&depth=0')
    for (const [path, telling] of [
      [`collections/news-articles/${body.docs[0].id}`, 'Standfirst'],
      ['collections/media/create', 'Caption'],
      ['globals/site-settings', 'Strapline'],
    ] as const) {
      await page.goto(`/admin/${path}`)
      await page.getByLabel(telling).waitFor()

      await expectAccessible(page)
    }

    await page.goto(`/admin/collections/news-articles/${body.docs[0].id}`)
    await page.locator('#field-heroImage').getByRole('button', { name: 'Create New' }).click()
    await page.locator('.doc-drawer').getByLabel('Alternative text').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.locator('.doc-drawer').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Schedule', exact: true }).click()
    await page.getByRole('group', { name: 'Schedule' }).getByRole('button').click()
    await page.getByText('Choose when it happens.').waitFor()
    await keepMoment(page, 'schedule-without-time')
    await expectAccessible(page)
    await expectAccessible(page, '.schedule')
  })

  it('from a webhook that is new, and has been made', async () => {
    const page = await signedIn()
    await page.goto('/admin/collections/webhooks/create')
    await page.getByLabel('What it hears of').waitFor()
    await expectAccessible(page)

    const { id } = await administrator.create('webhooks', {
      name: 'A cache',
      url: 'https://cache.example/hook',
    })
    await page.goto(`/admin/collections/webhooks/${id}`)
    await page.getByRole('button', { name: 'Make the secret' }).click()
    await page.getByText('It is shown this once.').waitFor()
    await keepMoment(page, 'webhook')

    await expectAccessible(page)
    await expectAccessible(page, '.webhook-secret')
  })

  it('from an enquiry and the mail about it', async () => {
    const page = await signedIn()
    await page.goto('/admin/collections/enquiries')
    await page.locator('tbody').getByRole('link').first().click()
    await page.getByRole('region', { name: 'Thread' }).getByText('Received').waitFor()

    await expectAccessible(page)
    await expectAccessible(page, '.thread')

    await page.goto('/admin/collections/outbox')
    await page.locator('tbody tr').first().getByRole('link').first().click()
    await page.getByRole('button', { name: 'Send again' }).waitFor()
    await page.locator('iframe[title="The mail as it looks"]').waitFor()
    await expectAccessible(page)
    await expectAccessible(page, '.message-view')
  })
})
