import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyRole } from '#tests/support/people.ts'
import { openHouse, type House } from '#tests/support/house.ts'

const SETTINGS = '/api/globals/site-settings'

let house: House
beforeAll(async () => {
  house = await openHouse()
  const { status } = await house.ask(SETTINGS, { as: 'admin', body: { ...forReaders, ...ours } })
  expect(status).toBe(200)
})
afterAll(() => house.close())

const forReaders = {
  name: 'Children First',
  strapline: 'What is new',
  social: [{ network: 'LinkedIn', url: 'https://www.linkedin.com/' }],
  safeguardingText: 'In danger: 999.',
  privacyNotice: { version: '2', text: 'What we do with what you send.' },
  consentWordings: [{ purpose: 'newsletter', channel: 'email', version: '1', text: 'Send me news.' }],
}
const ours = {
  enquiryRecipients: [{ type: 'press', addresses: ['press@staff.example'] }],
  defaultRecipients: ['duty@staff.example'],
  staffMailHolds: 'link',
  serviceLevels: [{ type: 'press', hours: 4 }],
  standardServiceHours: 71,
  retention: { enquiriesMonths: 13 },
}
const PRIVATE = [...Object.keys(ours), 'pathPatterns']

describe('The site settings', () => {
  it('are read by visitors as far as they are for readers', async () => {
    const { status, body } = await house.ask(SETTINGS)

    expect(status).toBe(200)
    expect(body).toMatchObject(forReaders)
    expect(PRIVATE.filter((name) => ![undefined, '[]'].includes(JSON.stringify(body[name])))).toEqual([])
    expect(JSON.stringify(body)).not.toMatch(/staff\.example/)
  })

  it('tell visitors no more when they select it by name', async () => {
    const answers = await Promise.all(
      PRIVATE.map((name) => house.ask(`${SETTINGS}?select[name]=true&select[${name}]=true&depth=1`)),
    )

    expect(
      answers.map(({ status, body }, index) => status >= 400 || (body[PRIVATE[index]!] ?? null)),
    ).toEqual(answers.map(({ status }) => status >= 400 || null))
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toMatch(/staff\.example/)
  })

  it('tell visitors no more over GraphQL', async () => {
    const readable = await house.graphql(
      '{ SiteSettings { name strapline safeguardingText privacyNotice { version } } }',
    )
    const fields = [
      'enquiryRecipients { type addresses }',
      'defaultRecipients',
      'staffMailHolds',
      'serviceLevels { hours }',
      'standardServiceHours',
      'retention { enquiriesMonths }',
      'pathPatterns { newsArticles }',
    ]
    const answers = await Promise.all(fields.map((field) => house.graphql(`{ SiteSettings { ${field} } }`)))

    expect(readable.body.data.SiteSettings).toEqual({
      name: 'Children First',
      strapline: 'What is new',
      safeguardingText: 'In danger: 999.',
      privacyNotice: { version: '2' },
    })
    const told = answers.map(({ body }) => JSON.stringify(body.data ?? null))
    expect(told.filter((answer) => /staff\.example|press|link|71|13|slug/.test(answer))).toEqual([])
  })

  it('are read whole by an administrator', async () => {
    expect((await house.ask(SETTINGS, { as: 'admin' })).body).toMatchObject(ours)
  })

  it('are changed by an administrator and nobody else', async () => {
    const change = (as?: (typeof everyRole)[number]) =>
      house.ask(SETTINGS, { as, body: { strapline: 'Changed' } })

    const answers = await Promise.all(
      [...everyRole.filter((role) => role !== 'admin'), undefined].map(change),
    )
    const graphql = await house.graphql(
      'mutation { updateSiteSettings(data: { name: "Mine" }) { name } }',
      {},
      { as: 'editor' },
    )

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 401])
    expect(graphql.body.errors[0].code).toBe('forbidden')
    expect((await house.ask(SETTINGS)).body).toMatchObject({
      name: 'Children First',
      strapline: 'What is new',
    })
  })

  it.each([
    ['no address of our staff', { defaultRecipients: ['duty@staff.example', 'nobody'] }, 'defaultRecipients'],
    [
      'no address in a row',
      { enquiryRecipients: [{ type: 'press', addresses: ['Press <press@staff.example>'] }] },
      'enquiryRecipients.0.addresses',
    ],
    ['a link that runs a script', { social: [{ network: 'X', url: 'javascript:alert(1)' }] }, 'social.0.url'],
    ['a path without a page', { pathPatterns: { newsArticles: '/news' } }, 'pathPatterns.newsArticles'],
    ['no name', { name: '' }, 'name'],
    [
      'a picture that is not there',
      { badges: [{ label: 'Checked', image: '00000000-0000-7000-8000-000000000000' }] },
      'badges.0.image',
    ],
  ])('are refused with %s, at the field', async (_, data, field) => {
    const { status, body } = await house.ask(SETTINGS, { as: 'admin', body: data })

    expect([status, body.errors?.[0].field]).toEqual([400, field])
  })
})
