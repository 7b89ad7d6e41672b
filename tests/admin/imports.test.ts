import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from '#tests/support/browser-axe.ts'
import { keepMoment, openBrowser, signIn, takePicture } from '#tests/support/browser.ts'
import { chromiumPath } from '#tests/support/browser-executable.ts'
import { restAs, restAt, type Rest } from '#tests/support/browser-rest.ts'
import { openService, type Service } from '#tests/support/browser-service.ts'
import { csv } from '#tests/support/imports.ts'
import { PASSWORD } from '#tests/support/people.ts'

const EDITOR = { email: 'imogen@staff.example', password: PASSWORD }
const FILE = csv(
  ['name', 'officialName', 'gssCode', 'authorityType', 'region', 'status'],
  ['Barsetshire', 'Barsetshire County Council', 'E10000199', 'County', 'South West', 'current'],
  ['Nowhere', 'Nowhere Council', 'W06000001', 'County', 'South West', 'current'],
)
const fileOf = (name: string, content: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})

describe.skipIf(!chromiumPath)('An editor who has a file', () => {
  let service: Service
  let staff: Rest
  beforeAll(async () => {
    service = await openService()
    staff = await restAs(service)
    await staff.create('users', { name: 'Imogen Importer', ...EDITOR, roles: ['editor'] })
  })
  afterAll(() => service.close())

  const kept = async () =>
    (await restAt(service).ask('authorities?where[name][equals]=Barsetshire')).body.docs.length

  it('sees what it comes to, has it written, and takes it back', async () => {
    const page = await openBrowser(service.url)
    await signIn(page, EDITOR)
    await page.goto('/admin/collections/import-runs')
    const send = page.getByRole('button', { name: 'Send it for a dry run' })
    await send.click()
    await page.getByText('Error: Choose a file.').waitFor()
    await expectAccessible(page)
    await expectAccessible(page, '.import-upload')

    await page.getByLabel('File', { exact: true }).setInputFiles(fileOf('counties.csv', FILE))
    await page.getByLabel('As at').fill('2026-04-01')
    await page.getByLabel('Source', { exact: true }).fill('Our own list')
    await send.press('Enter')
    await page.getByText('This is a dry run: nothing is written until you confirm it.').waitFor()
    await page.getByText('Rows: 1 created, 1 refused.').waitFor()
    await page.getByRole('cell', { name: 'Barsetshire' }).waitFor()
    await page.getByText('Our own list · as at 1 April 2026').waitFor()
    await expectAccessible(page)
    await expectAccessible(page, '.import-run')
    await keepMoment(page, 'import')
    await takePicture(page, 'import')
    await page.getByRole('button', { name: '1 refused' }).press('Enter')
    await page.getByRole('cell', { name: 'Barsetshire' }).waitFor({ state: 'hidden' })
    await page.getByRole('cell', { name: 'refused' }).waitFor()
    expect(await kept()).toBe(0)

    await page.getByRole('button', { name: 'Write this' }).press('Enter')
    await page.getByText('Done: 1 document was written.').waitFor()
    expect(await kept()).toBe(1)

    await page.getByRole('button', { name: 'Undo this import' }).press('Enter')
    await page.getByText('Undone: what it had written has been taken back.').waitFor()
    expect(await kept()).toBe(0)
  })

  it('is told what is wrong with it', async () => {
    const page = await openBrowser(service.url)
    await signIn(page, EDITOR)
    await page.goto('/admin/collections/import-runs')

    await page.getByLabel('File', { exact: true }).setInputFiles(fileOf('report.pdf', '%PDF-1.7\n'))
    await page.getByRole('button', { name: 'Send it for a dry run' }).click()

    await page
      .getByRole('strong')
      .getByText('This is a PDF, not a spreadsheet. Send the .ods or CSV file.')
      .waitFor()
    expect(await page.getByRole('table').count()).toBe(0)
  })
})
