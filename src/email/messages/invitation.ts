import { londonTime } from './london-time.ts'
import { factsOf, type Message, messageOf } from './message.ts'

export type Invitation = {
  siteName: string
  inviterName?: string | null
  /** In words: “Editor”, “Enquiries”. */
  roles: string[]
  acceptUrl: string
  expiresAt: Date | string
}

/** To a person for whom an account has been made. */
export function invitation({ siteName, inviterName, roles, acceptUrl, expiresAt }: Invitation): Message {
  return messageOf({
    siteName,
    subject: `Your account for ${siteName}`,
    blocks: [
      {
        kind: 'paragraph',
        text: `${inviterName?.trim() || 'An administrator'} has made an account for you. Choose a password to begin.`,
      },
      { kind: 'facts', facts: factsOf([['Your roles', roles.join(', ')]]) },
      { kind: 'link', label: 'Choose a password', url: acceptUrl },
      { kind: 'paragraph', text: `The link works once, until ${londonTime(expiresAt)}.` },
      { kind: 'paragraph', text: 'If you did not expect this, do nothing and do not pass this mail on.' },
    ],
  })
}
