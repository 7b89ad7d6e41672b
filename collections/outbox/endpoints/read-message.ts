import type { Endpoint } from 'payload'
import { compose } from '#src/outbox/compose.ts'
import { findRow } from './find-row.ts'

/** `GET /api/outbox/:id/message`: the mail as it would be sent now, or the delivery. Account mails are not shown: their link signs somebody in. */
export const readMessage: Endpoint = {
  path: '/:id/message',
  method: 'get',
  handler: async (req) => {
    const row = await findRow(req)
    if (row.message === 'account') return Response.json({ sealed: true })
    if (row.kind === 'webhook') return Response.json({ delivery: row.body })
    const mail = await compose(req.payload, row)
    if (!mail) return Response.json({ gone: true })
    const { to, replyTo, subject, text, html, messageId } = mail
    return Response.json({ to, replyTo, subject, text, html, messageId })
  },
}
