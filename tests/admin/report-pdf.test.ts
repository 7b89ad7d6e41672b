import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from '#tests/support/browser-axe.ts'
import { openTab, save } from '#tests/support/browser-form.ts'
import { openBrowser, signIn } from '#tests/support/browser.ts'
import { chromiumPath } from '#tests/support/browser-executable.ts'
import { restAs, type Rest } from '#tests/support/browser-rest.ts'
import { ADMINISTRATOR, openService, type Service } from '#tests/support/browser-service.ts'
import { makePdf } from '#tests/support/make-pdf.ts'

const PDF = makePdf({
  pages: [
    [
      'Inspection of Trafford local authority children’s services',
      'Inspection dates: 9 to 13 March 2026',
      'Lead inspector: Ann Example, His Majesty’s Inspector',
      'Judgement Grade',
      'The impact of leaders on social work practice with children and families Good',
      'The experiences and progress of children who need help and protection Good',
      'The experiences and progress of children in care Outstanding',
      'The experiences and progress of care leavers Good',
      'Overall effectiveness Good',
    ],
    ['Managers have overseen multi-agency work for years, and families say so.'],
  ],
})
const WORDS = 'Managers have overseen multi-agency work for years'

describe.skipIf(!chromiumPath)('An editor who has a report’s PDF', () => {
  let service: Service
  let staff: Rest
  beforeAll(async () => {
    service = await openService()
    staff = await restAs(service)
  })
  afterAll(() => service.close())

  /** A draft that has nothing yet but its PDF and what was quoted from it. */
  async function draftWith(quotations: string[]): Promise<string> {
    const { body } = await staff.ask('users/login', ADMINISTRATOR)
    const form = new FormData()
    form.append('_payload', '{}')
    form.append('file', new Blob([new Uint8Array(PDF)], { type: 'application/pdf' }), 'report.pdf')
    const headers = { authorization: `JWT ${body.token}` }
    const kept = await fetch(`${service.url}/api/media`, { method: 'POST', headers, body: form })
    const { doc } = (await kept.json()) as { doc: { id: string } }
    const draft = {
      title: 'To be filled in',
      document: doc.id,
      publicationDate: '2026-05-18',
      quotations: quotations.map((text) => ({ text })),
      _status: 'draft',
    }
    const { body: created } = await staff.ask('inspection-reports?depth=0&draft=true', draft)
    return created.doc.id
  }

  it('has it read, takes what it says, has the quotations checked, and publishes', async () => {
    const trafford = await staff.find('authorities', 'name', 'Trafford')
    const id = await draftWith([WORDS, WORDS.replace('multi-agency', 'multiagency')])
    const page = await openBrowser(service.url)
    await signIn(page)

    await page.goto(`/admin/collections/inspection-reports/${id}`)
    await openTab(page, 'Source')
    await page.getByRole('button', { name: 'Read this PDF' }).click()
    await page.getByText('9 fields were found in the PDF.').waitFor()
    await expectAccessible(page, '[aria-label="What the PDF says"]')
    await page.getByRole('button', { name: 'Take: Lead inspector' }).click()
    await page.getByText('Taken into the form: Lead inspector.').waitFor()
    await page.getByRole('button', { name: 'Take all of it' }).click()
    await page.getByRole('button', { name: 'Taken: Judgements' }).waitFor()
    await openTab(page, 'Findings')
    await page.getByRole('button', { name: 'Check against the PDF' }).click()
    await page
      .getByRole('button', { name: /^Quotation 2: on page 2, .+ prints “multi-agency”, not “multiagency”/ })
      .waitFor()
    await expectAccessible(page, '[aria-label="Quotations in the PDF"]')
    await save(page, 'Publish changes')

    expect(await staff.find('inspection-reports', 'id', id)).toMatchObject({
      _status: 'published',
      title: 'Trafford: short inspection, March 2026',
      authority: trafford.id,
      leadInspector: 'Ann Example',
      overallGrade: 'good',
      judgements: [
        { area: 'leaders', grade: 'good' },
        { area: 'help-and-protection', grade: 'good' },
        { area: 'in-care', grade: 'outstanding' },
        { area: 'care-leavers', grade: 'good' },
        { area: 'overall', grade: 'good' },
      ],
      quotations: [{ text: WORDS, page: 2, checkedAgainstSource: true }, { checkedAgainstSource: false }],
    })
  })
})
