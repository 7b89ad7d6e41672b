import { describe, expect, it } from 'vitest'
import { activityAfter, type Activity } from '#collections/enquiries/activity.ts'
import { peopleIn, threadOf } from '#collections/enquiries/thread.ts'
import type { OutboxRow } from '#src/outbox/row.ts'

const names = new Map([
  ['1', 'Ann'],
  ['2', 'Bob'],
])
const change = (more: Partial<Activity>): Activity => ({
  what: 'status',
  from: 'new',
  to: 'contacted',
  by: '1',
  at: '2026-11-20T10:00:00.000Z',
  ...more,
})
const mail = (more: Partial<OutboxRow>): OutboxRow => ({
  id: 'm1',
  kind: 'mail',
  key: 'k',
  message: 'enquiry-for-staff',
  state: 'sent',
  to: 'team@staff.example',
  attempts: 1,
  lastAnswer: '250 2.0.0 Ok',
  createdAt: '2026-11-20T09:00:01.000Z',
  ...more,
})
const enquiry = { createdAt: '2026-11-20T09:00:00.000Z' }
const wordsOf = (activity: Activity[]) =>
  threadOf({ enquiry: { ...enquiry, activity }, mails: [], names })
    .filter(({ kind }) => kind === 'change')
    .map(({ words }) => words)

describe('A thread', () => {
  it('has the newest first, whatever kind it is', () => {
    const thread = threadOf({
      enquiry: {
        ...enquiry,
        notes: [{ text: 'Called.', by: '2', at: '2026-11-20T09:30:00.000Z' }],
        activity: [change({})],
      },
      mails: [mail({ sentAt: '2026-11-20T09:00:02.000Z' })],
      names,
    })

    expect(thread.map(({ kind, words, by }) => [kind, words, by])).toEqual([
      ['change', 'From New to Contacted', 'Ann'],
      ['note', 'Note', 'Bob'],
      ['mail', 'Enquiry, to staff (team@staff.example): Sent', null],
      ['arrival', 'Received', null],
    ])
  })

  it('keeps what happened at one moment in the order in which it did', () => {
    const at = '2026-11-20T10:00:00.000Z'
    const both = [change({ at }), change({ what: 'assignedTo', from: null, to: '2', at })]

    expect(wordsOf(both)).toEqual(['Assigned to Bob', 'From New to Contacted'])
  })

  it('says how a mail did in the words of the mail server, and that it can be sent again', () => {
    const failed = mail({ state: 'failed', attempts: 3, lastAnswer: '550 No such mailbox here' })

    const [newest] = threadOf({ enquiry, mails: [failed], names })

    expect(newest).toMatchObject({
      words: 'Enquiry, to staff (team@staff.example): Failed',
      text: '550 No such mailbox here',
      mail: { id: 'm1', state: 'failed', attempts: 3, nextAttemptAt: null },
    })
  })

  it('says when a mail that waits is tried next, and of no other', () => {
    const nextAttemptAt = '2026-11-20T12:00:00.000Z'
    const mails = [mail({ state: 'waiting', nextAttemptAt }), mail({ state: 'failed', nextAttemptAt })]

    const thread = threadOf({ enquiry, mails, names })

    expect(thread.flatMap((entry) => (entry.mail ? [entry.mail.nextAttemptAt] : [])).sort()).toEqual([
      nextAttemptAt,
      null,
    ])
  })

  it.each<[Partial<Activity>, string]>([
    [{ from: 'closed', to: 'progressing' }, 'Opened again: Progressing'],
    [{ from: 'new', to: 'spam' }, 'Called spam'],
    [{ from: 'spam', to: 'new' }, 'Not spam after all: New'],
    [{ what: 'assignedTo', from: '1', to: '2' }, 'Assigned to Bob'],
    [{ what: 'assignedTo', from: '1', to: null }, 'No longer assigned to Ann'],
    [{ what: 'assignedTo', from: '9', to: null }, 'No longer assigned to a colleague who has left'],
    [{ what: 'type', from: 'general', to: 'data-protection' }, 'From General to Data protection'],
    [{ what: 'quarantined', from: true, to: false }, 'Released from quarantine'],
    [{ what: 'quarantined', from: false, to: true }, 'Put into quarantine'],
    [{ what: 'completedAt', from: null, to: '2026-03-20' }, 'Request completed on 20 March 2026'],
    [{ what: 'completedAt', from: '2026-03-20', to: null }, 'Request not completed'],
  ])('says %j in words', (entry, words) => {
    expect(wordsOf([change(entry)])).toEqual([words])
  })

  it('says who recorded an enquiry, and who of them has left', () => {
    const thread = threadOf({ enquiry: { ...enquiry, recordedBy: '9' }, mails: [], names })

    expect(thread).toMatchObject([{ words: 'Recorded from a conversation', by: 'a colleague who has left' }])
  })

  it('needs the names of those who did something or had it to do', () => {
    const activity = [
      change({ by: '1' }),
      change({ what: 'assignedTo', from: '2', to: '3', by: null }),
      change({ what: 'type', from: 'general', to: 'press' }),
    ]

    expect(peopleIn({ ...enquiry, recordedBy: { id: '4' }, notes: [{ by: '5' }], activity }).sort()).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ])
  })
})

describe('What was done to an enquiry', () => {
  const at = new Date('2026-11-20T10:00:00.000Z')
  const before = { status: 'new', type: 'general', assignedTo: null, quarantined: false }

  it('is kept with who did it and when', () => {
    const after = { ...before, status: 'acknowledged', assignedTo: { id: '2' } }

    expect(activityAfter(before, after, { by: '1', at })).toEqual([
      { what: 'status', from: 'new', to: 'acknowledged', by: '1', at: at.toISOString() },
      { what: 'assignedTo', from: null, to: '2', by: '1', at: at.toISOString() },
    ])
  })

  it('is added to what was done before, and what stays the same adds nothing', () => {
    const activity = [change({})]

    expect(activityAfter({ ...before, activity }, { ...before, fullName: 'Jo' }, { by: '1', at })).toEqual(
      activity,
    )
  })

  it('loses its oldest entries when there are very many', () => {
    const activity = Array.from({ length: 500 }, (_, index) => change({ at: String(index) }))

    const after = activityAfter({ ...before, activity }, { ...before, status: 'closed' }, { by: null, at })

    expect([after.length, after[0]!.at, after.at(-1)!.to]).toEqual([500, '1', 'closed'])
  })
})
