import { londonTime } from './london-time.ts'
import { type Message, messageOf } from './message.ts'

export type PasswordReset = { siteName: string; resetUrl: string; expiresAt: Date | string }

/** To a member of staff who asked for a new password, or for whom somebody did. */
export function passwordReset({ siteName, resetUrl, expiresAt }: PasswordReset): Message {
  return messageOf({
    siteName,
    subject: `Choose a new password for ${siteName}`,
    blocks: [
      {
        kind: 'paragraph',
        text: 'Somebody asked for a new password for the account with this e-mail address.',
      },
      { kind: 'link', label: 'Choose a new password', url: resetUrl },
      { kind: 'paragraph', text: `The link works once, until ${londonTime(expiresAt)}.` },
      {
        kind: 'paragraph',
        text: 'If it was not you, do nothing: your password stays as it is. Do not pass this mail on.',
      },
    ],
  })
}
