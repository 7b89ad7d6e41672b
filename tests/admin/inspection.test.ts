import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addRow, choose, save, send, write } from '#tests/support/browser-form.ts'
import { openBrowser, signIn } from '#tests/support/browser.ts'
import { chromiumPath } from '#tests/support/browser-executable.ts'
import { openService, type Service } from '#tests/support/browser-service.ts'
import { PASSWORD } from '#tests/support/people.ts'
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts'

const EDITOR = 'edith@staff.example'

describe.skipIf(!chromiumPath)('An editor', () => {
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

  it('is invited by mail, chooses a password, and publishes an inspection from another time zone', async () => {
    const administrator = await openBrowser(service.url)
    await signIn(administrator)
    await invite(administrator, 'Edith Editor', EDITOR)
    const link = await linkIn(smtp, EDITOR)

    const page = await openBrowser(service.url, { timezoneId: 'America/Los_Angeles' })
    await page.goto(link)
    await page.getByLabel('New Password').fill(PASSWORD)
    await page.getByLabel('Confirm Password').fill(PASSWORD)
    await send(page, 'Reset Password', /reset-password/)
    await page.getByRole('heading', { name: 'Welcome, Edith Editor' }).waitFor()
    expect(await page.getByRole('region', { name: 'New enquiries' }).count()).toBe(0)

    await startReport(page)
    await write(page, 'title', TITLE)
    await choose(page, 'authority', 'Wandsworth')
    await choose(page, 'framework', 'ILACS, care leavers judged separately (2023 to March 2026)')
    await choose(page, 'eventType', 'Standard inspection')
    await write(page, 'startDate', '2026-03-23')
    await write(page, 'endDate', '2026-03-27')
    await write(page, 'publicationDate', '2026-06-01')
    await judge(page, 0, 'The impact of leaders', 'Good')
    await judge(page, 1, 'Children who need help and protection', 'Good')
    await judge(page, 2, 'Children in care', 'Good')
    await judge(page, 3, 'Care leavers', 'Outstanding')
    const checks = page.getByRole('region', { name: 'Checks of this report' })
    await checks.getByText('1 thing must be mended before publishing.').waitFor()
    await checks.getByRole('button', { name: /The overall grade is missing/ }).waitFor()

    await judge(page, 4, 'Overall effectiveness', 'Good')
    await checks.getByText('Nothing is wrong with this report: it can be published.').waitFor()
    expect(await wandsworth(service)).toMatchObject({ currentGrade: 'outstanding' })
    await save(page, 'Publish changes')

    expect(await wandsworth(service)).toMatchObject({
      currentGrade: 'good',
      gradeAsAt: '2026-03-27T00:00:00.000Z',
      contacts: [expect.objectContaining({ postcode: 'SW18 2PU' })],
      positionSentence: expect.stringContaining('27 March 2026'),
    })
    const [report] = await read(
      service,
      `inspection-reports?where[title][equals]=${encodeURIComponent(TITLE)}`,
    )
    expect(report).toMatchObject({
      startDate: '2026-03-23T00:00:00.000Z',
      endDate: '2026-03-27T00:00:00.000Z',
      publicationDate: '2026-06-01T00:00:00.000Z',
      overallGrade: 'good',
    })
    await page.reload()
    expect(await page.locator('#field-startDate').inputValue()).toBe('2026-03-23')
    await page.goto(`/admin/collections/authorities/${report!.authority}`)
    await page.getByRole('button', { name: 'Inspections', exact: true }).click()
    expect(await page.getByLabel('Grade as at').inputValue()).toBe('27 March 2026')
  })
})

const TITLE = 'Wandsworth: standard inspection, late March 2026'

/** What a visitor reads. */
async function read(service: Service, query: string) {
  const answer = await fetch(`${service.url}/api/${query}&depth=0`)
  return ((await answer.json()) as { docs: Record<string, unknown>[] }).docs
}

const wandsworth = async (service: Service) =>
  (await read(service, 'authorities?where[slug][equals]=wandsworth'))[0]

async function startReport(page: Page) {
  await page.getByRole('link', { name: 'Create new Inspection report' }).click()
  await page.waitForURL(/inspection-reports\/(?!create)/)
}

async function judge(page: Page, row: number, area: string, grade: string) {
  await addRow(page, 'judgements', 'Add Judgement')
  await choose(page, `judgements.${row}.area`, area)
  await choose(page, `judgements.${row}.grade`, grade)
}

async function invite(page: Page, name: string, email: string) {
  await page.goto('/admin/collections/users')
  await page.getByRole('button', { name: 'Invite a colleague' }).click()
  const form = page.getByRole('form', { name: 'Invite a colleague' })
  await form.getByLabel('Name').fill(name)
  await form.getByLabel('E-mail').fill(email)
  await form.getByLabel('Editor').check()
  await form.getByRole('button', { name: 'Send the invitation' }).click()
  await page.getByText(`The invitation to ${email} is on its way.`).waitFor()
}

async function linkIn(smtp: TestSmtp, to: string): Promise<string> {
  const mail = await smtp.waitFor(({ envelope }) => envelope.to.includes(to))
  return mail.text!.match(/https?:\S+/)![0]
}
