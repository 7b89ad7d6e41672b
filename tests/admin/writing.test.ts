import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addRow, choose, save, unfold, write } from '#tests/support/browser-form.ts'
import { openBrowser, signIn, takePicture } from '#tests/support/browser.ts'
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

  it('finds Wandsworth with its inspections and news, and changes a contact that readers see at once', async () => {
    const page = await openBrowser(service.url)
    await signIn(page)

    await page.goto('/admin/collections/authorities')
    await page.getByPlaceholder(/^Search by Name/).fill('wandsw')
    await page.getByRole('link', { name: 'Trafford' }).waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: 'Wandsworth', exact: true }).click()
    await page.getByRole('button', { name: 'News', exact: true }).click()
    await page.getByRole('cell', { name: /Wandsworth still finds permanent homes too slowly/ }).waitFor()
    await page.getByRole('button', { name: 'Inspections', exact: true }).click()
    const history = page.locator('#field-reports')
    await history
      .getByRole('row', { name: /short inspection, March 2026 .*Outstanding 2 March 2026/ })
      .waitFor()
    await history
      .getByRole('row', { name: /November to December 2015 .*Inadequate 24 November 2015/ })
      .waitFor()
    await takePicture(page, 'authority')

    await page.getByRole('button', { name: 'About', exact: true }).click()
    await unfold(page, 'contacts', 0)
    await write(page, 'contacts.0.phone', '020 7946 0000')
    await save(page, 'Publish changes')

    const query =
      '{ Authorities(where: { slug: { equals: "wandsworth" } }) { docs { name contacts { team phone postcode } } } }'
    expect(await graphql(service, query)).toEqual({
      Authorities: {
        docs: [
          {
            name: 'Wandsworth',
            contacts: [
              {
                team: 'Fostering Team, Education and Social Services',
                phone: '020 7946 0000',
                postcode: 'SW18 2PU',
              },
            ],
          },
        ],
      },
    })
  })

  it('is invited by mail, chooses a password, and publishes an inspection from another time zone', async () => {
    const administrator = await openBrowser(service.url)
    await signIn(administrator)
    await invite(administrator, 'Edith Editor', EDITOR)
    const link = await linkIn(smtp, EDITOR)

    const page = await openBrowser(service.url, 'America/Los_Angeles')
    await page.goto(link)
    await page.getByLabel('New Password').fill(PASSWORD)
    await page.getByLabel('Confirm Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Reset Password' }).click()
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

async function graphql(service: Service, query: string) {
  const answer = await fetch(`${service.url}/api/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return ((await answer.json()) as { data: unknown }).data
}

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
