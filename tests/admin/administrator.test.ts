import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addLine, addRow, choose, openTab, save } from '#tests/support/browser-form.ts'
import { keepMoment, openBrowser, signIn } from '#tests/support/browser.ts'
import { chromiumPath } from '#tests/support/browser-executable.ts'
import { restAs, restAt } from '#tests/support/browser-rest.ts'
import { ADMINISTRATOR, openService, type Service } from '#tests/support/browser-service.ts'
import { PASSWORD } from '#tests/support/people.ts'
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts'

describe.skipIf(!chromiumPath)('An administrator', () => {
  let smtp: TestSmtp
  let service: Service
  beforeAll(async () => {
    smtp = await startSmtp()
    service = await openService({ SMTP_URL: smtp.url })
  })
  afterAll(async () => {
    await service.close()
    await smtp.close()
  })

  /** A new colleague who can sign in. */
  async function hire(name: string, email: string) {
    const administrator = await restAs(service)
    await administrator.create('users', { name, email, roles: ['editor'], password: PASSWORD })
    return { email, password: PASSWORD }
  }

  it('removes a colleague, who is out at once', async () => {
    const bo = await hire('Bo Leaver', 'bo@staff.example')
    const theirRest = await restAs(service, bo)
    const theirs = await openBrowser(service.url)
    await signIn(theirs, bo)
    await theirs.getByRole('heading', { name: 'Welcome, Bo Leaver' }).waitFor()
    const page = await openBrowser(service.url)
    await signIn(page)

    await openPerson(page, 'Bo Leaver')
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('button', { name: 'Delete' }).click()
    await keepMoment(page, 'removal')
    await page.getByRole('button', { name: 'Confirm' }).click()
    await page.waitForURL(/\/collections\/users(\?|$)/)

    await page.getByRole('link', { name: 'Administrator' }).waitFor()
    expect(await page.getByRole('link', { name: 'Bo Leaver' }).count()).toBe(0)
    expect((await theirRest.ask('news-articles', { title: 'A last word' })).status).toBe(401)
    await theirs.reload()
    await theirs.waitForURL(/\/admin\/login/)
    await theirs.getByRole('button', { name: 'Login' }).waitFor()
    expect((await restAt(service).ask('users/login', bo)).status).toBe(401)
  })

  it('gives a colleague another role, and what they may do changes at once', async () => {
    const cy = await hire('Cy Mover', 'cy@staff.example')
    const theirRest = await restAs(service, cy)
    const theirs = await openBrowser(service.url)
    await signIn(theirs, cy)
    await theirs.getByRole('region', { name: 'Not yet published' }).waitFor()
    expect(await theirs.getByRole('region', { name: 'New enquiries' }).count()).toBe(0)
    const page = await openBrowser(service.url)
    await signIn(page)

    await openPerson(page, 'Cy Mover')
    await choose(page, 'roles', 'Enquiries')
    await page.locator('#field-roles').getByRole('button', { name: 'Remove', exact: true }).first().click()
    await keepMoment(page, 'roles')
    await save(page, 'Save')

    expect((await theirRest.ask('news-articles', { title: 'Not mine any more' })).status).toBe(403)
    expect((await theirRest.ask('enquiries')).status).toBe(200)
    await theirs.reload()
    await theirs.getByRole('region', { name: 'New enquiries' }).waitFor()
    expect(await theirs.getByRole('region', { name: 'Not yet published' }).count()).toBe(0)
    expect(await theirs.getByRole('link', { name: 'Show all News articles' }).count()).toBe(0)
    await keepMoment(theirs, 'another-role')
  })

  it('says who gets enquiries, and sees the next mail go there', async () => {
    const page = await openBrowser(service.url)
    await signIn(page)
    expect((await mailAbout(await sendEnquiry('press'))).envelope.to).toEqual([ADMINISTRATOR.email])

    await page.goto('/admin/globals/site-settings')
    await openTab(page, 'Enquiries')
    await addRow(page, 'enquiryRecipients', 'Add Enquiry Recipient')
    await choose(page, 'enquiryRecipients.0.type', 'Press')
    await addLine(page, 'enquiryRecipients.0.addresses', 'press@staff.example')
    await keepMoment(page, 'routing')
    await save(page, 'Save')

    const reference = await sendEnquiry('press')
    expect((await mailAbout(reference)).envelope.to).toEqual(['press@staff.example'])
    await page.goto('/admin/collections/outbox')
    await page.getByRole('row', { name: /press@staff\.example/ }).waitFor()
    expect((await mailAbout(await sendEnquiry('general'))).envelope.to).toEqual([ADMINISTRATOR.email])
  })

  /** As a visitor; answers with the reference. */
  async function sendEnquiry(type: string): Promise<string> {
    const { body } = await restAt(service).ask('enquiries', {
      type,
      fullName: 'Ada Example',
      email: 'ada@example.org',
      message: 'May I ask you something?',
    })
    return body.reference
  }

  const mailAbout = (reference: string) =>
    smtp.waitFor(
      ({ envelope, text }) => !envelope.to.includes('ada@example.org') && text!.includes(reference),
    )
})

async function openPerson(page: Page, name: string) {
  await page.goto('/admin/collections/users')
  await page.getByRole('link', { name }).click()
  await page.getByRole('heading', { name }).waitFor()
}
