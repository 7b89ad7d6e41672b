import { describe, expect, it } from 'vitest'
import { type EnquiryForStaff, enquiryForStaff } from '#src/email/messages/enquiry-for-staff.ts'
import { type EnquiryReceived, enquiryReceived } from '#src/email/messages/enquiry-received.ts'
import { invitation } from '#src/email/messages/invitation.ts'
import { londonTime } from '#src/email/messages/london-time.ts'
import type { Message } from '#src/email/messages/message.ts'
import { passwordReset } from '#src/email/messages/password-reset.ts'
import { plainFromHtml, wrapped } from '#src/email/messages/plain.ts'
import { testMessage } from '#src/email/messages/test-message.ts'

const SAFEGUARDING =
  'If a child is in immediate danger, call 999.\nNSPCC helpline 0808 800 5000. Childline 0800 1111.'

const HOSTILE =
  '<script>alert(1)</script>"><img src=x onerror=alert(2)>\u202eevil\r\nBcc: evil@evil.example\0&amp;'

type Enquiry = EnquiryForStaff['enquiry']

const staff = (change: Partial<Enquiry> = {}, rest: Partial<EnquiryForStaff> = {}) =>
  enquiryForStaff({
    siteName: 'Fostering Insight',
    enquiry: {
      reference: 'K7QF-9MPD-2XHT',
      typeLabel: 'Fostering',
      fullName: 'Jo Bloggs-Ní Bhriain',
      email: 'jo@family.example',
      phone: '07700 900 982',
      preferredContact: 'phone',
      preferredTime: 'after six',
      postcode: 'SW18 2PU',
      message: 'We have wanted to foster for years.\n\nMay we come and talk?',
      authorityName: 'Wandsworth',
      reportTitle: 'Focused visit to Wandsworth',
      articleTitle: 'How Wandsworth improved',
      hasSpareRoom: true,
      currentCarer: false,
      howHeard: 'a friend',
      consents: [
        { purpose: 'Newsletter', channel: 'email', given: true, wordingVersion: '2026-01' },
        { purpose: 'Newsletter', channel: 'text message', given: false, wordingVersion: '2026-01' },
      ],
      sourceUrl: 'https://www.example.org/wandsworth',
      createdAt: '2026-03-05T14:32:00.000Z',
      ...change,
    },
    adminUrl: 'https://cms.example.org/admin/collections/enquiries/1?a=1&b=2',
    holds: 'everything',
    alsoSentTo: ['sam@agency.example'],
    safeguardingText: SAFEGUARDING,
    ...rest,
  })

const received = (change: Partial<EnquiryReceived> = {}) =>
  enquiryReceived({
    siteName: 'Fostering Insight',
    sitePhone: '01632 960 001',
    siteEmail: 'hello@agency.example',
    reference: 'K7QF-9MPD-2XHT',
    typeLabel: 'Fostering',
    answerWithin: 'within two working days',
    safeguardingText: SAFEGUARDING,
    privacyNoticeUrl: 'https://www.example.org/privacy',
    privacyNoticeText: 'We keep an enquiry for 12 months. You can complain to us about how we use it.',
    ...change,
  })

const expiresAt = new Date('2026-07-01T11:00:00Z')
const reset = () =>
  passwordReset({
    siteName: 'Fostering Insight',
    resetUrl: 'https://cms.example.org/admin/reset/abc',
    expiresAt,
  })
const invited = (inviterName = 'Ada Admin') =>
  invitation({
    siteName: 'Fostering Insight',
    inviterName,
    roles: ['Editor', 'Enquiries'],
    acceptUrl: 'https://cms.example.org/admin/reset/def',
    expiresAt,
  })
const test = () => testMessage({ siteName: 'Fostering Insight', sentAt: expiresAt })

const ALL: [name: string, make: () => Message, links: string[]][] = [
  ['to staff', () => staff(), ['https://cms.example.org/admin/collections/enquiries/1?a=1&amp;b=2']],
  ['to the enquirer', () => received(), ['https://www.example.org/privacy']],
  ['for a new password', reset, ['https://cms.example.org/admin/reset/abc']],
  ['for an invitation', () => invited(), ['https://cms.example.org/admin/reset/def']],
  ['for a test', test, []],
]

/** The words of a text, wherever its lines end and however they are marked. */
const wordsOf = (text: string) =>
  [...new Set(text.replace(/^([>!] ?|-+\s*$)/gm, '').split(/[\s:]+/))].filter(Boolean)

describe.each(ALL)('A message %s', (_name, make, links) => {
  it('says the same in both parts', () => {
    const { subject, text, html } = make()

    const inText = wordsOf(text)
    const inHtml = wordsOf(plainFromHtml(html))
    expect(inText.filter((word) => !inHtml.includes(word))).toEqual([])
    expect(inHtml.filter((word) => !inText.includes(word) && !subject.includes(word))).toEqual([])
  })

  it('links only where the service itself points, and fetches nothing', () => {
    const { html } = make()

    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url)).toEqual(links)
    expect(html).not.toMatch(
      /\bsrc\s*=|<(img|link|script|iframe|form|style|base|object|video)\b|url\(|@import|http-equiv/i,
    )
  })

  it('is a page that a screen reader can read', () => {
    const { html, subject } = make()

    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB"/)
    expect(html).toContain(`<title>${subject}</title>`)
    expect(html.match(/<h1\b/g)).toHaveLength(1)
    const [layout, ...tables] = html.split('<table').slice(1)
    expect(layout).toMatch(/^ role="presentation"/)
    for (const table of tables) expect(table).toContain('<th scope="row"')
  })

  it('has colours that can be told apart, each beside its background', () => {
    const styles = [...make().html.matchAll(/style="([^"]*)"/g)].map(([, style]) => style ?? '')
    const pairs = styles.filter((style) => /(^|;)(background-)?color:/.test(style)).map(coloursOf)

    expect(pairs.length).toBeGreaterThan(2)
    for (const { text, background } of pairs) expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5)
  })

  it('is small enough to be shown whole, in lines that any server takes', () => {
    const { html, text } = make()

    expect(Buffer.byteLength(html)).toBeLessThan(102_000)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })
})

describe('The mail to staff', () => {
  it('says everything that the enquirer did', () => {
    const { text } = staff()

    for (const fact of [
      'Reference: K7QF-9MPD-2XHT',
      'Kind of enquiry: Fostering',
      'Received: Thursday 5 March 2026 at 14:32',
      'Full name: Jo Bloggs-Ní Bhriain',
      'Email: jo@family.example',
      'Phone: 07700 900 982',
      'Prefers to be contacted by: phone',
      'Preferred time: after six',
      'Postcode: SW18 2PU',
      'Local authority: Wandsworth',
      'Report: Focused visit to Wandsworth',
      'Article: How Wandsworth improved',
      'Has a spare room: Yes',
      'Already a foster carer: No',
      'Heard about us from: a friend',
      'Newsletter, by email: Yes (wording 2026-01)',
      'Newsletter, by text message: No (wording 2026-01)',
      '> We have wanted to foster for years.',
      'Also sent to sam@agency.example.',
      'call 999',
      'https://cms.example.org/admin/collections/enquiries/1?a=1&b=2',
    ]) {
      expect(text).toContain(fact)
    }
  })

  it('leaves out what was not asked or answered', () => {
    const { text } = staff({
      phone: undefined,
      postcode: '',
      message: null,
      hasSpareRoom: null,
      consents: [],
    })

    expect(text).not.toMatch(/Phone|Postcode|Their message|spare room|Consent/)
  })

  it('has nothing personal in its subject', () => {
    expect(staff({ fullName: 'Jo', email: 'a@b.example' }).subject).toBe(
      'New fostering enquiry K7QF-9MPD-2XHT',
    )
    expect(staff({ typeLabel: 'IFA transfer' }).subject).toBe('New IFA transfer enquiry K7QF-9MPD-2XHT')
  })

  it('holds only the reference, the kind and the time where only a link is wanted', () => {
    const { subject, text, html } = staff({}, { holds: 'link' })

    const all = `${subject}${text}${html}`
    expect(all).toContain('K7QF-9MPD-2XHT')
    expect(text).toContain('https://cms.example.org/admin/collections/enquiries/1')
    expect(all).not.toMatch(
      /Jo |Bloggs|jo@family|07700|SW18|Wandsworth|foster for years|a friend|after six|www\.example\.org|Newsletter|spare room/,
    )
  })

  it('says in the first lines, which telephones show when locked, nothing of the enquirer’s', () => {
    const { text, html } = staff()

    expect(text.slice(0, 120)).not.toMatch(/Jo|jo@/)
    expect(plainFromHtml(html).slice(0, 120)).not.toMatch(/Jo|jo@/)
  })

  it.each([
    'fullName',
    'email',
    'phone',
    'preferredContact',
    'preferredTime',
    'postcode',
    'message',
    'authorityName',
    'reportTitle',
    'articleTitle',
    'hasSpareRoom',
    'currentCarer',
    'howHeard',
    'sourceUrl',
    'typeLabel',
    'reference',
  ])('makes neither markup nor a header of a hostile %s', (field) => {
    const { subject, text, html } = staff({ [field]: HOSTILE })

    expect(html).not.toMatch(/<(script|img)|onerror=alert\(2\)>|\u202e|\0/)
    expect(html).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=alert(2)&gt;evil',
    )
    expect(html).toContain('&amp;amp;')
    expect(text).not.toMatch(/\u202e|\0|\r|^Bcc:/m)
    expect(subject).not.toMatch(/[\r\n\0\u202e]/)
  })

  it('marks every line of the enquirer’s words as theirs, so that none can pass for ours', () => {
    const { text } = staff({
      message: 'Hello\n\nReference: FAKE\n-- \nFostering Insight\nOpen the enquiry:\nhttps://evil.example/',
      fullName: `${'x'.repeat(60)} Reference: FAKE ${'y'.repeat(60)} Email: fake@evil.example`,
    })

    expect(text).not.toMatch(/^(Reference: FAKE|Email: fake|https:\/\/evil)/m)
    expect(text).toContain('> Reference: FAKE')
    expect(text.match(/^Open the enquiry:$/gm)).toHaveLength(1)
    expect(text.match(/^-- $/gm)).toHaveLength(1)
  })

  it('stays small when everything is as long as it may be', () => {
    const long = '"<&>'.repeat(500)
    const { html } = staff({
      message: long,
      fullName: long,
      preferredTime: long,
      sourceUrl: long,
      howHeard: long,
    })

    expect(Buffer.byteLength(html)).toBeLessThan(102_000)
  })

  it('does not link to what is no web address', () => {
    expect(() => staff({}, { adminUrl: 'javascript:alert(1)' })).toThrow('http or https')
  })
})

describe('The mail to the enquirer', () => {
  it('gives the reference, what happens next, help for a child, and the way to us', () => {
    const { subject, text } = received()

    expect(subject).toBe('We have received your enquiry K7QF-9MPD-2XHT')
    expect(text).toContain('Your reference: K7QF-9MPD-2XHT')
    expect(text).toContain('We will answer within two working days.')
    expect(text).toContain('! If a child is in immediate danger, call 999.')
    expect(text).toContain('! NSPCC helpline 0808 800 5000. Childline 0800 1111.')
    expect(text).toContain('Telephone: 01632 960 001')
    expect(text).toContain('You can complain to us')
    expect(text).toContain('https://www.example.org/privacy')
  })

  it('does without what has not been set', () => {
    const { text } = received({
      sitePhone: null,
      siteEmail: '',
      privacyNoticeUrl: undefined,
      privacyNoticeText: ' ',
    })

    expect(text).not.toMatch(/Telephone|If something changes|How we use/)
  })

  it('repeats nothing that was typed, even where it is handed the whole enquiry', () => {
    const whole = { fullName: 'BUY CHEAP PILLS', message: 'https://evil.example', email: 'victim@x.example' }

    const { subject, text, html } = received(whole as never)

    expect(`${subject}${text}${html}`).not.toMatch(/PILLS|evil|victim/)
  })
})

describe('The mails about an account', () => {
  it('say until when their link works, by the clock in London', () => {
    expect(reset().text).toContain('until Wednesday 1 July 2026 at 12:00.')
    expect(invited().text).toContain('until Wednesday 1 July 2026 at 12:00.')
  })

  it('say who invites, and as what', () => {
    expect(invited().text).toContain('Ada Admin has made an account for you.')
    expect(invited('').text).toContain('An administrator has made an account for you.')
    expect(invited().text).toContain('Your roles: Editor, Enquiries')
  })

  it('make no markup of a hostile name', () => {
    expect(invited(HOSTILE).html).not.toMatch(/<(script|img)|\u202e/)
  })
})

describe('A moment in London', () => {
  it('minds summer time and begins the day at 00:00', () => {
    expect(londonTime('2026-03-05T14:32:00Z')).toBe('Thursday 5 March 2026 at 14:32')
    expect(londonTime('2026-06-30T23:05:00Z')).toBe('Wednesday 1 July 2026 at 00:05')
  })

  it('is refused when it is none', () => {
    expect(() => londonTime('soon')).toThrow(RangeError)
  })
})

describe('Plain text', () => {
  it('is broken between words, and a link stays whole', () => {
    const url = `https://cms.example.org/${'a'.repeat(100)}`

    expect(wrapped(`one two three ${url}`, 8)).toBe(`one two\nthree\n${url}`)
  })

  it('is found in hostile HTML without delay', () => {
    const start = performance.now()

    plainFromHtml('<'.repeat(100_000))
    plainFromHtml('<a href="'.repeat(10_000))
    plainFromHtml('<style>'.repeat(3_000))

    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

function coloursOf(style: string) {
  const value = (name: string) => new RegExp(`(?:^|;)${name}:(#[0-9a-f]{6})`).exec(style)?.[1] ?? 'missing'
  return { text: value('color'), background: value('background-color') }
}

/** WCAG 2.2's contrast ratio of two colours like #0b0c0c. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
