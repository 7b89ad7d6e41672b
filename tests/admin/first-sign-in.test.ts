import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, signIn } from '#tests/support/browser.ts'
import { chromiumPath } from '#tests/support/browser-executable.ts'
import { openService, type Service } from '#tests/support/browser-service.ts'

const SIGN_IN = /Sign in as (\S+)\n\s+Password +(\S+)/

describe.skipIf(!chromiumPath)('Who starts the service for the first time', () => {
  let service: Service
  beforeAll(async () => {
    service = await openService({ ADMIN_PASSWORD: '' }, 'none')
  })
  afterAll(() => service.close())

  it('is shown a password once, and with it signs in to the latest reports', async () => {
    const [, email = '', password = ''] = service.output().match(SIGN_IN) ?? []
    const page = await openBrowser(service.url)

    await page.goto('/')
    await signIn(page, { email, password })

    const latest = page.getByRole('region', { name: 'Latest reports' })
    await latest.getByRole('link', { name: 'Trafford: standard inspection, June 2026' }).waitFor()
    expect(await latest.getByRole('listitem').count()).toBe(5)
    await page.goto('about:blank')
    await service.restart()
    expect(service.output()).not.toMatch(/password/i)
    await page.goto('/admin')
    await latest.waitFor()
  })
})
