import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
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

async function settings(change: object) {
  const { status } = await post.house.ask('/api/globals/site-settings', { as: 'admin', body: change })
  expect(status).toBe(200)
}

const arrived = (reference: string, to: string) =>
  post.smtp.waitFor((mail) => mail.subject!.includes(reference) && mail.envelope.to.includes(to))

/** Everything in a mail that somebody may see. */
const words = ({ subject, text, html }: ArrivedMail) => [subject, text, html].join('\n')

const personal = {
  type: 'fostering',
  fullName: 'Aurelia Featherstonehaugh',
  email: 'aurelia@family.example',
  phone: '07700 900 982',
  preferredContact: 'phone',
  preferredTime: 'Tuesdays at nine',
  postcode: 'SW18 2PU',
  message: 'We have a spare room.\nCould we talk?',
  hasSpareRoom: true,
  howHeard: 'From a neighbour',
  consents: [{ purpose: 'newsletter', channel: 'email', wordingVersion: '7', given: false }],
  sourceUrl: 'https://www.example.org/foster-with-us',
}
const said = [
  'Aurelia',
  'Featherstonehaugh',
  '07700',
  'Tuesdays',
  'SW18',
  'spare room',
  'neighbour',
  'foster-with-us',
]

describe('The mail to staff', () => {
  it('says everything that the enquirer wrote, in both parts, and is answered to the enquirer', async () => {
    const authority = await editorIn(post.house).publish('authorities', { name: uniqueName('Ambridge') })

    const { id, reference } = await enquiries.sent({ ...personal, authority: authority.id })

    const mail = await arrived(reference, 'team@staff.example')
    expect(mail.from?.value[0]?.address).toBe('enquiries@service.example')
    expect(mail.replyTo?.value).toEqual([{ address: 'aurelia@family.example', name: '' }])
    for (const part of [mail.text, mail.html]) {
      for (const word of [
        ...said,
        'aurelia@family.example',
        'newsletter',
        'wording 7',
        authority.name,
        reference,
        id,
      ]) {
        expect(part).toContain(word)
      }
    }
  })

  it('has no personal data in its subject', async () => {
    const { reference } = await enquiries.sent(personal)

    expect((await arrived(reference, 'team@staff.example')).subject).toBe(
      `New fostering enquiry ${reference}`,
    )
  })

  it('has nobody to answer to where the enquirer gave a phone number only', async () => {
    const { reference } = await enquiries.sent({ email: null, phone: '01632 960 001' })

    const mail = await arrived(reference, 'team@staff.example')
    expect(mail.replyTo).toBeUndefined()
    expect(mail.text).toContain('01632 960 001')
  })

  it('goes to each of several members of staff by itself, and says who else has it', async () => {
    await settings({
      enquiryRecipients: [{ type: 'press', addresses: ['one@staff.example', 'two@staff.example'] }],
    })

    const { reference } = await enquiries.sent({ type: 'press' })

    const mails = await Promise.all([
      arrived(reference, 'one@staff.example'),
      arrived(reference, 'two@staff.example'),
    ])
    expect(mails.map(({ envelope }) => envelope.to)).toEqual([['one@staff.example'], ['two@staff.example']])
    expect(mails[0]!.text).toContain('Also sent to two@staff.example')
    expect(mails[0]!.messageId).not.toBe(mails[1]!.messageId)
  })

  it('holds only a link where the settings say so', async () => {
    await settings({ staffMailHolds: 'link' })

    const { id, reference } = await enquiries.sent(personal)

    const mail = await arrived(reference, 'team@staff.example')
    expect(mail.replyTo).toBeUndefined()
    for (const word of [...said, 'aurelia']) expect(words(mail)).not.toContain(word)
    expect(mail.raw).not.toContain('aurelia')
    expect(mail.text).toContain(`http://localhost:3000/admin/collections/enquiries/${id}`)
    await settings({ staffMailHolds: 'everything' })
  })
})

describe('The receipt', () => {
  it('goes to the enquirer with the reference, what happens next, and whom to call', async () => {
    await settings({
      standardServiceHours: 72,
      phone: '020 8347 8741',
      privacyNotice: { version: '1', text: 'We use it to answer you.' },
    })

    const { reference } = await enquiries.sent()

    const mail = await arrived(reference, 'jo@family.example')
    expect(mail.envelope.to).toEqual(['jo@family.example'])
    expect(mail.replyTo).toBeUndefined()
    for (const part of [mail.text!.replace(/\s+(! )?/g, ' '), mail.html]) {
      for (const word of [
        reference,
        'within 3 days',
        'call 999',
        '0808 800 5000',
        '0800 1111',
        '020 8347 8741',
        'We use it to answer you.',
      ]) {
        expect(part).toContain(word)
      }
    }
  })

  it('has the safeguarding text of the settings', async () => {
    await settings({ safeguardingText: 'Ring the duty desk on 01632 960 999.' })

    const { reference } = await enquiries.sent()

    expect((await arrived(reference, 'jo@family.example')).text).toContain(
      'Ring the duty desk on 01632 960 999.',
    )
    await settings({ safeguardingText: '' })
  })

  it('repeats nothing that was typed, so that nobody can have us write to a stranger', async () => {
    const { reference } = await enquiries.sent(personal)

    const mail = await arrived(reference, 'aurelia@family.example')
    for (const word of said) expect(words(mail)).not.toContain(word)
    expect(mail.headerLines.filter(({ line }) => /aurelia/i.test(line)).map(({ key }) => key)).toEqual(['to'])
  })
})

describe('Both mails', () => {
  it('come as HTML and as plain text, and fetch nothing from anywhere', async () => {
    const { reference } = await enquiries.sent(personal)

    for (const to of ['team@staff.example', 'aurelia@family.example']) {
      const { html, text, headers } = await arrived(reference, to)
      expect(headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' })
      expect(text!.length).toBeGreaterThan(100)
      expect(html).toMatch(/<html lang="en-GB"/)
      expect(html).not.toMatch(
        /<(img|link|script|iframe|object|video|audio|base|form)\b|\bsrc=|url\(|@import/i,
      )
      const links = [...String(html).matchAll(/href="([^"]*)"/g)].map(([, href]) => href!)
      expect(links.filter((href) => !href.startsWith('http://localhost:3000/admin/'))).toEqual([])
    }
  })

  it('ask not to be answered by machines, and come from our address alone', async () => {
    const { reference } = await enquiries.sent()

    for (const to of ['team@staff.example', 'jo@family.example']) {
      const { headers, envelope } = await arrived(reference, to)
      expect(headers.get('auto-submitted')).toBe('auto-generated')
      expect(envelope.from).toBe('enquiries@service.example')
    }
  })

  it('are seen to have been sent, with the words of the mail server', async () => {
    const { id } = await enquiries.sent()

    const mails = await vi.waitFor(
      async () => {
        const found = await enquiries.mailsOf(id)
        expect(found.map(({ state }) => state)).toEqual(['sent', 'sent'])
        return found
      },
      { timeout: 20_000 },
    )
    for (const mail of mails) {
      expect(mail).toMatchObject({
        attempts: 1,
        lastAnswer: expect.stringMatching(/^250 /),
        nextAttemptAt: null,
        leaseUntil: null,
      })
      expect(new Date(mail.sentAt).valueOf()).toBeGreaterThan(Date.now() - 60_000)
    }
  })

  it('are told of on the enquiry itself', async () => {
    const { id } = await enquiries.sent()

    await vi.waitFor(
      async () => {
        const { body } = await post.house.ask(`/api/enquiries/${id}?depth=1`, { as: 'enquiries' })
        const mails: { message: string; state: string }[] = body.mails.docs
        expect(mails.map(({ message, state }) => [message, state]).sort()).toEqual([
          ['enquiry-for-staff', 'sent'],
          ['enquiry-received', 'sent'],
        ])
      },
      { timeout: 20_000 },
    )
  })
})
