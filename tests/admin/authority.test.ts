import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { save, unfold, write } from '#tests/support/browser-form.ts'
import { openBrowser, signIn, takePicture } from '#tests/support/browser.ts'
import { chromiumPath } from '#tests/support/browser-executable.ts'
import { openService, type Service } from '#tests/support/browser-service.ts'

const QUERY = `{
  Authorities(where: { slug: { equals: "wandsworth" } }) { docs { name contacts { team phone postcode } } }
}`

describe.skipIf(!chromiumPath)('Who looks after an authority', () => {
  let service: Service
  beforeAll(async () => {
    service = await openService()
  })
  afterAll(() => service.close())

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
    // Only the month is known.
    await history
      .getByRole('row', { name: /fifth monitoring visit.*No overall grade September 2017/ })
      .waitFor()
    await takePicture(page, 'authority')

    await page.getByRole('button', { name: 'About', exact: true }).click()
    await unfold(page, 'contacts', 0)
    await write(page, 'contacts.0.phone', '020 7946 0000')
    await save(page, 'Publish changes')

    expect(await graphql(service, QUERY)).toEqual({
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
})

async function graphql(service: Service, query: string) {
  const answer = await fetch(`${service.url}/api/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return ((await answer.json()) as { data: unknown }).data
}
