import { randomUUID } from 'node:crypto'
import type { Endpoint } from 'payload'
import { messageIdFor } from '#src/email/message-id.ts'
import { testMessage } from '#src/email/messages/test-message.ts'
import { verdictOf } from '#src/email/verdict.ts'
import { env } from '#src/env.ts'
import { Refusal } from '#src/lib/errors.ts'
import { siteNameOf } from '#src/lib/site-name.ts'
import { transportFromSettings } from '#src/outbox/worker.ts'
import { signedInAs } from '../../shared/endpoints/signed-in.ts'

/** `POST /api/outbox/test-mail`: sends a test mail to who asks for it, at once, and tells what the server answered. */
export const testMail: Endpoint = {
  path: '/test-mail',
  method: 'post',
  handler: async (req) => {
    const person = signedInAs(req, ['enquiries'], 'Only those who work enquiries send a test mail.')
    const transport = transportFromSettings()
    if (!transport)
      throw new Refusal(
        409,
        'no-mail-server',
        'SMTP_URL is not set: mail waits in the outbox and can be read there.',
      )
    const siteName = await siteNameOf(req)
    try {
      const { response } = await transport.send({
        from: { address: env.MAIL_FROM, name: siteName },
        to: person.email,
        ...testMessage({ siteName, sentAt: new Date() }),
        messageId: messageIdFor(randomUUID(), env.MAIL_FROM.split('@')[1]!),
        date: new Date(),
      })
      return Response.json({ accepted: true, answer: response })
    } catch (error) {
      return Response.json({ accepted: false, answer: verdictOf(error).answer })
    } finally {
      transport.close()
    }
  },
}
