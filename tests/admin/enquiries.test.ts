import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addRow, choose, save, write } from '#tests/support/browser-form.ts'
import { keepMoment, openBrowser, reloadUntil, signIn, takePicture } from '#tests/support/browser.ts'
import { chromiumPath } from '#tests/support/browser-executable.ts'
import { restAs } from '#tests/support/browser-rest.ts'
import { ADMINISTRATOR, openService, type Service } from '#tests/support/browser-service.ts'
import { PASSWORD } from '#tests/support/people.ts'
import { startSmtp, type ArrivedMail, type TestSmtp } from '#tests/support/smtp.ts'

const ENID = { email: 'enid@staff.example', password: PASSWORD }
const REFUSED = '550 No such mailbox here'

describe.skipIf(!chromiumPath)('Who works enquiries', () => {
  let smtp: TestSmtp
  let service: Service
  beforeAll(async () => {
    smtp = await startSmtp()
    service = await openService({ SMTP_URL: smtp.url })
    const administrator = await restAs(service)
    await administrator.create('users', { ...ENID, name: 'Enid Enquiries', roles: ['enquiries'] })
  })
  beforeEach(() => smtp.setFault('none'))
  afterAll(async () => {
    await service.close()
    await smtp.close()
  })

  /** As a visitor; answers with the reference. */
  async function sendEnquiry(message: string): Promise<string> {
    const [authority] = await wandsworth(service)
    const answer = await fetch(`${service.url}/api/enquiries`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'fostering',
        fullName: 'Ada Example',
        email: 'ada@example.org',
        phone: '020 7946 0018',
        postcode: 'SW18 2PU',
        hasSpareRoom: true,
        message,
        authority: authority!.id,
      }),
    })
    return ((await answer.json()) as { reference: string }).reference
  }
  const toStaff = (reference: string) =>
    smtp.waitFor(
      ({ envelope, text }) => envelope.to.includes(ADMINISTRATOR.email) && text!.includes(reference),
    )

  it('follows the link in the mail to the enquiry, takes it on, notes what was said and closes it', async () => {
    const reference = await sendEnquiry('We have a spare room. How do we begin?')
    const mail = await toStaff(reference)
    const page = await openBrowser(service.url)

    await page.goto(linkIn(mail))
    await page.waitForURL(/\/admin\/login/)
    await signIn(page, ENID)
    await page.getByRole('heading', { name: reference }).waitFor()
    expect(await page.getByLabel('Message').inputValue()).toBe('We have a spare room. How do we begin?')
    const thread = page.getByRole('region', { name: 'Thread' })
    await thread.getByText(`Enquiry, to staff (${ADMINISTRATOR.email}): Sent`).waitFor()
    await choose(page, 'assignedTo', 'Enid Enquiries')
    await save(page, 'Save')
    await thread.getByText('Assigned to Enid Enquiries').waitFor()

    const mine = page.getByRole('link', { name: 'Assigned to me' })
    await page.goto('/admin/collections/enquiries')
    await mine.click()
    await mine.and(page.locator('[aria-current]')).waitFor()
    await page.getByRole('row', { name: 'Wandsworth Enid Enquiries' }).waitFor()
    await keepMoment(page, 'enquiries-of-mine')
    await page.getByRole('link', { name: reference }).click()
    await addRow(page, 'notes', 'Add Note')
    await write(page, 'notes.0.text', 'Called back: they will come to the open evening.')
    await choose(page, 'status', 'Closed')
    await save(page, 'Save')

    await page.reload()
    await thread.getByText('From New to Closed').waitFor()
    await thread.getByText('Called back: they will come to the open evening.').waitFor()
    expect(await thread.getByText(', by Enid Enquiries').count()).toBe(3)
    await page.locator('#field-notes__0__by').getByText('Enid Enquiries').waitFor()
    await page.locator('#field-assignedTo').getByText('Enid Enquiries').waitFor()
    await page.locator('#field-status').getByText('Closed').waitFor()
    await takePicture(page, 'enquiry')

    await page.goto('/admin/collections/enquiries')
    await mine.and(page.locator('[aria-current]')).waitFor()
    expect(await page.getByRole('link', { name: reference }).count()).toBe(0)
  })

  it('is shown a mail that failed in the words of the mail server, reads it and sends it again', async () => {
    smtp.setFault('refuse-rcpt-5xx')
    const reference = await sendEnquiry('Is there a course in May?')
    const page = await openBrowser(service.url)
    await signIn(page)

    const failed = page.getByRole('link', { name: '2 mails failed: look at them' })
    await reloadUntil(page, failed)
    await failed.click()
    await page.getByRole('row', { name: ADMINISTRATOR.email }).getByRole('link').first().click()
    expect(await page.locator('#field-lastAnswer').inputValue()).toContain(REFUSED)
    const mail = page.frameLocator('iframe[title="The mail as it looks"]')
    await mail.getByText('Is there a course in May?').waitFor()
    await mail.getByText(reference).first().waitFor()

    smtp.setFault('none')
    await page.getByRole('button', { name: 'Send again' }).click()
    await page.getByText('The mail is back in the queue.').waitFor()

    expect((await toStaff(reference)).text).toContain('Is there a course in May?')
    await reloadUntil(page, page.locator('#field-state').getByText('Sent', { exact: true }))
    expect(await page.getByRole('button', { name: 'Send again' }).count()).toBe(0)
  })

  it('writes down a call on a phone, and is told at the field, whole, what is missing', async () => {
    const page = await openBrowser(service.url, { refused: /api\/enquiries/ })
    await signIn(page)
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto('/admin/collections/enquiries/create')
    await page.getByText('It begins when the enquiry is saved.').waitFor()
    await choose(page, 'type', 'General')
    await write(page, 'fullName', 'Cy Example')
    await page.getByRole('button', { name: 'Save', exact: true }).click()

    const fault = page.locator('.field-error').getByText('Write an e-mail address or a phone number.')
    await fault.waitFor()
    expect(await fault.evaluate((words) => words.scrollWidth <= words.clientWidth)).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(await page.locator('#field-fullName').inputValue()).toBe('Cy Example')
  })

  it('sends a test mail and is told what the mail server answered', async () => {
    const page = await openBrowser(service.url)
    await signIn(page)
    await page.goto('/admin/collections/outbox')
    const button = page.getByRole('button', { name: 'Send a test mail' })

    await button.click()
    await page.getByText(/The mail server took it\. It answered: 250/).waitFor()
    expect((await smtp.waitFor(({ subject }) => subject!.startsWith('Test message'))).envelope.to).toEqual([
      ADMINISTRATOR.email,
    ])

    smtp.setFault('refuse-rcpt-5xx')
    await button.click()
    await page.getByText(new RegExp(`The mail was not sent\\. .*${REFUSED}`)).waitFor()
  })
})

async function wandsworth(service: Service): Promise<{ id: string }[]> {
  const answer = await fetch(`${service.url}/api/authorities?where[slug][equals]=wandsworth&depth=0`)
  return ((await answer.json()) as { docs: { id: string }[] }).docs
}

const linkIn = (mail: ArrivedMail) => mail.text!.match(/https?:\S+\/admin\/\S+/)![0]
