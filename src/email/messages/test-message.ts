import { londonTime } from './london-time.ts'
import { factsOf, type Message, messageOf } from './message.ts'

export type TestMessage = { siteName: string; sentAt: Date | string }

/** To whoever pressed “send a test”: that it arrived is all it has to say. */
export function testMessage({ siteName, sentAt }: TestMessage): Message {
  return messageOf({
    siteName,
    subject: `Test message from ${siteName}`,
    blocks: [
      { kind: 'paragraph', text: 'Mail from this service reaches you. Nothing else needs doing.' },
      { kind: 'facts', facts: factsOf([['Sent', londonTime(sentAt)]]) },
    ],
  })
}
