import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editorIn, uniqueName } from '#tests/support/content.ts'
import { enquiriesAt } from '#tests/support/enquiries.ts'
import { openPostHouse, type PostHouse } from '#tests/support/posthouse.ts'
import type { ArrivedMail } from '#tests/support/smtp.ts'

let post: PostHouse
let enquiries: ReturnType<typeof enquiriesAt>
beforeAll(async () => {
  post = await openPostHouse()
  enquiries = enquiriesAt(post.house)
})
afterAll(() => post.close())

const arrived = (reference: string, to: string) =>
  post.smtp.waitFor((mail) => mail.subject!.includes(reference) && mail.envelope.to.includes(to))

const HEADERS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
  'x-auto-response-suppress',
]

/** Nothing in the mail is anybody's but ours, and nothing in it acts. */
function expectOnlyOurs(
  { headerLines, html, raw, envelope, subject }: ArrivedMail,
  to: string,
  reference: string,
) {
  expect(envelope).toEqual({ from: 'enquiries@service.example', to: [to] })
  expect(headerLines.map(({ key }) => key).filter((key) => !HEADERS.includes(key))).toEqual([])
  expect(new Set(headerLines.map(({ key }) => key)).size).toBe(headerLines.length)
  expect(headerLines.map(({ line }) => line).join('\n')).not.toMatch(/evil|won a prize/i)
  expect(subject).toMatch(new RegExp(`^(New \\w+ enquiry|We have received your enquiry) ${reference}$`))
  expect(raw).not.toMatch(/(?<!\r)\n|\r(?!\n)/)
  const tags = [...String(html).matchAll(/<\/?([a-z0-9]+)/gi)].map(([, name]) => name!.toLowerCase())
  expect(tags.filter((name) => !OUR_TAGS.has(name))).toEqual([])
  const links = [...String(html).matchAll(/href="([^"]*)"/g)].map(([, href]) => href!)
  expect(links.filter((href) => !href.startsWith('http://localhost:3000/'))).toEqual([])
  expect(html).not.toMatch(/<[^>]*\son\w+=/i)
}

const OUR_TAGS = new Set([
  'html',
  'head',
  'meta',
  'title',
  'body',
  'table',
  'tr',
  'td',
  'th',
  'div',
  'h1',
  'h2',
  'p',
  'br',
  'a',
  'blockquote',
])

const hostile = [
  'Jo\r\nBcc: victim@evil.example',
  'Jo\nSubject: You have won a prize',
  'Jo\rX-Evil: 1',
  'Jo\u2028Bcc: victim@evil.example\u2029X-Evil: 1',
  'Jo\u0085Bcc: victim@evil.example',
  'Jo\0\r\n\r\nA mail of my own, from evil.example',
  '=?utf-8?q?Jo=0D=0ABcc:_victim=40evil.example?=',
  '=?utf-8?b?Sm8NCkJjYzogdmljdGltQGV2aWwuZXhhbXBsZQ==?=',
  '\r\n.\r\nMAIL FROM:<a@evil.example>\r\nRCPT TO:<victim@evil.example>\r\nDATA',
  '"><img src=x onerror=alert(1)>',
  '<script src="//evil.example"></script>',
  '<a href="https://evil.example">Sign in again</a>',
  '</p></div></body><style>*{display:none}</style>',
  '<!--[if mso]><v:fill src="https://evil.example"/>',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '{{constructor}} ${7*7} <%= 7*7 %> #{7*7}',
  '\u202Eelpmaxe.live\u202C ‮evil',
  'victim@evil.example, <other@evil.example>',
]

describe('Whatever a visitor types', () => {
  it.each(hostile)('it stays words: %j', async (words) => {
    const typed = words.slice(0, 100)
    const before = post.smtp.commands.length

    const { reference } = await enquiries.sent({
      type: 'fostering',
      fullName: typed,
      preferredTime: typed,
      message: `${words}\n${words}`,
      howHeard: typed,
      consents: [{ purpose: typed, channel: words.slice(0, 50), given: true }],
      privacyNoticeVersion: words.slice(0, 50),
      sourceUrl: `https://www.example.org/${words}`,
    })

    expectOnlyOurs(await arrived(reference, 'team@staff.example'), 'team@staff.example', reference)
    expectOnlyOurs(await arrived(reference, 'jo@family.example'), 'jo@family.example', reference)
    const recipients = post.smtp.commands.slice(before).filter((line) => /^(RCPT|MAIL)/i.test(line))
    expect(recipients.filter((line) => /evil/i.test(line))).toEqual([])
  })

  it('is quoted line by line in the plain text, so that it cannot pass for ours', async () => {
    const { reference } = await enquiries.sent({
      message: 'Hello\n\nReference: FAKE-FAKE-FAKE\nOpen the enquiry:\nhttps://evil.example',
    })

    const { text } = await arrived(reference, 'team@staff.example')

    const lines = text!.split('\n').filter((line) => /FAKE|evil\.example/.test(line))
    expect(lines).toEqual(['> Reference: FAKE-FAKE-FAKE', '> https://evil.example'])
  })
})

describe('The name of a page that an editor typed', () => {
  it('stays words in the mail about it', async () => {
    const name = `${uniqueName('Ambridge')} <img src=x onerror=alert(1)>\u2028Bcc: victim@evil.example`
    const authority = await editorIn(post.house).publish('authorities', { name })

    const { reference } = await enquiries.sent({ authority: authority.id })

    expectOnlyOurs(await arrived(reference, 'team@staff.example'), 'team@staff.example', reference)
  })
})

describe('An unusual address', () => {
  it.each([
    ["o'brien+fostering=x@family.example", "o'brien+fostering=x@family.example"],
    ['Jo.Marsh@FAMILY.example', 'Jo.Marsh@family.example'],
    ['jo@bücher.example', 'jo@xn--bcher-kva.example'],
    ['{jo}|~`#$&*/?^_-@family.example', '{jo}|~`#$&*/?^_-@family.example'],
  ])('is written to and answered as one recipient: %s', async (typed, wire) => {
    const { reference } = await enquiries.sent({ email: typed })

    const receipt = await post.smtp.waitFor(
      ({ subject }) => subject === `We have received your enquiry ${reference}`,
    )
    const staffMail = await arrived(reference, 'team@staff.example')
    expect(staffMail.raw).toContain(`\r\nReply-To: ${wire}\r\n`)
    expect(receipt.raw).toContain(`\r\nTo: ${wire}\r\n`)
    expect(receipt.envelope.to).toHaveLength(1)
    expect(post.smtp.commands.filter((line) => line === `RCPT TO:<${wire}>`)).toHaveLength(1)
  })
})
