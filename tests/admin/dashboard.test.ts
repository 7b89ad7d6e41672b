import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, reloadUntil, signIn, takePicture } from '#tests/support/browser.ts'
import { chromiumPath } from '#tests/support/browser-executable.ts'
import { ADMINISTRATOR, openService, type Service } from '#tests/support/browser-service.ts'
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts'

const REPORT = 'Wandsworth: short inspection, March 2026'

describe.skipIf(!chromiumPath)('The dashboard', () => {
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

  it('shows what waits for somebody, and leads there', async () => {
    await sendEnquiry({ type: 'fostering', fullName: 'Ada Example' })
    await sendEnquiry({ type: 'professional', fullName: 'Bo Example' })
    await smtp.waitFor(4)
    smtp.setFault('refuse-rcpt-5xx')
    const reference = await sendEnquiry({ type: 'correction', fullName: 'Cy Example' })
    await saveDraftWithFaults()
    const page = await openBrowser(service.url)
    await signIn(page)
    const board = (name: string) => page.getByRole('region', { name })

    await reloadUntil(page, board('Mail that failed').getByRole('link', { name: '2 mails failed' }))
    await board('New enquiries').getByRole('link', { name: 'All new enquiries (3)' }).waitFor()
    expect(await board('Latest reports').getByRole('listitem').count()).toBe(5)
    await takePicture(page, 'dashboard')
    await board('Not yet published').getByRole('link', { name: REPORT }).click()
    const checks = board('Checks of this report')
    await checks.getByText('2 things must be mended before publishing.').waitFor()
    await takePicture(page, 'report')
    await checks.getByRole('button', { name: /Choose a grade/ }).click()
    await page.locator('#field-judgements__1__grade input:focus').waitFor()

    await page.goto('/admin')
    await board('New enquiries').getByRole('link', { name: reference }).click()
    await page.getByRole('heading', { name: reference }).waitFor()
  })

  async function sendEnquiry(enquiry: { type: string; fullName: string }): Promise<string> {
    const { reference } = await send('POST', '/api/enquiries', { ...enquiry, email: 'somebody@example.org' })
    return reference
  }

  /** In a published report, one grade forgotten and the overall grade taken out. */
  async function saveDraftWithFaults(): Promise<void> {
    const { token } = await send('POST', '/api/users/login', ADMINISTRATOR)
    const found = await fetch(
      `${service.url}/api/inspection-reports?where[title][equals]=${encodeURIComponent(REPORT)}&depth=0`,
    )
    const [{ id, judgements }] = ((await found.json()) as any).docs // eslint-disable-line @typescript-eslint/no-explicit-any
    const kept = judgements.filter(({ area }: { area: string }) => area !== 'overall')
    kept[1].grade = null
    await send('PATCH', `/api/inspection-reports/${id}?draft=true`, { judgements: kept }, token)
  }

  async function send(method: string, path: string, body: object, token?: string) {
    const answer = await fetch(service.url + path, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `JWT ${token}` } : {}) },
      body: JSON.stringify(body),
    })
    expect(answer.ok, `${method} ${path}`).toBe(true)
    return answer.json() as Promise<any> // eslint-disable-line @typescript-eslint/no-explicit-any
  }
})
