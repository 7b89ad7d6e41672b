/*
 * Who may do what: the house's promise, written once. docs/permissions.md is made from it, and the tests try every cell
 * of it by every road. The access rules are not made from it: a table that was their source could not show them wrong.
 * A new field is read and written as its collection is, unless it stands here; a new collection or address of our own
 * fails the tests until it stands here.
 */

export const everybody = ['visitor', 'viewer', 'editor', 'enquiries', 'data-protection', 'admin'] as const
export type Who = (typeof everybody)[number]

/** How much of a collection somebody reads, and whatever he asks of it: lists, counts, filters, relations. */
export type Reads = 'all' | 'published' | 'shown' | 'running' | 'about enquiries' | 'own'

export const acts = [
  'read versions',
  'create',
  'change',
  'publish',
  'unpublish',
  'schedule',
  'restore a version',
  'duplicate',
  'trash',
  'take out of the trash',
  'delete',
] as const
export type Act = (typeof acts)[number]

export type Row = {
  /** Who is left out reads nothing. */
  reads: Partial<Record<Who, Reads>>
  /** Who is left out may not; `own`: only what is about himself. */
  may: Partial<Record<Act, Partial<Record<Who, 'yes' | 'own'>>>>
  /** Fields that not everybody reads who reads the rest, with all that lies in them, and who does; `own`: of himself. */
  readBy: Record<string, readonly (Who | 'own')[]>
  /** Fields that not everybody writes who writes the rest, and who does. */
  writtenBy: Record<string, readonly Who[]>
}

const nobody: readonly Who[] = []
const staff = ['viewer', 'editor', 'enquiries', 'data-protection', 'admin'] as const
const content = ['viewer', 'editor', 'admin'] as const
const editors = ['editor', 'admin'] as const

const each = <Cell extends string>(who: readonly Who[], cell: Cell) =>
  Object.fromEntries(who.map((one) => [one, cell])) as Partial<Record<Who, Cell>>
const only = (...who: Who[]) => each(who, 'yes' as const)
const all = (acts: readonly Act[], who: Partial<Record<Who, 'yes' | 'own'>>) =>
  Object.fromEntries(acts.map((act) => [act, who])) as Row['may']

/** What the house itself keeps of every document. */
const ofEvery = { readBy: { updatedBy: staff }, writtenBy: { updatedBy: nobody } }

const page: Row = {
  reads: { ...each(everybody, 'published'), ...each(content, 'all') },
  may: { ...all(acts, only(...editors)), 'read versions': only(...content) },
  readBy: { ...ofEvery.readBy, shows: nobody, lastSchedule: nobody },
  writtenBy: { ...ofEvery.writtenBy, shows: nobody, lastSchedule: nobody },
}

const position = {
  positionSentence: nobody,
  currentGrade: nobody,
  gradeAsAt: nobody,
  currentInspection: nobody,
  currentJudgements: nobody,
  currentInspectedAt: nobody,
}
/** What is kept of where it is from. */
const sourced = { lastCheckedAt: nobody }

const WRITING = ['create', 'change', 'duplicate', 'delete'] as const
const plain: Row = {
  reads: each(everybody, 'all'),
  may: all(WRITING, only(...editors)),
  ...ofEvery,
}

/** What the service keeps of an enquiry for itself. */
const ofTheHouse = {
  notify: nobody,
  idempotencyKey: nobody,
  requestHash: nobody,
  emailKey: nobody,
  phoneKey: nobody,
  activity: nobody,
}

const closed: Row = { reads: {}, may: {}, readBy: {}, writtenBy: {} }

export const collections: Record<string, Row> = {
  authorities: {
    ...page,
    readBy: { ...page.readBy, enquiryEmail: staff, editorNote: content },
    writtenBy: { ...page.writtenBy, ...position, ...sourced, gradeIn: nobody },
  },
  'inspection-reports': {
    ...page,
    readBy: { ...page.readBy, identity: nobody },
    writtenBy: { ...page.writtenBy, ...sourced, identity: nobody, overallGrade: nobody, inspectedAt: nobody },
  },
  'news-articles': page,
  agencies: { ...page, writtenBy: { ...page.writtenBy, ...position, ...sourced } },
  topics: plain,
  glossary: plain,
  campaigns: {
    ...plain,
    reads: { ...each(everybody, 'running'), ...each(content, 'all') },
    readBy: { ...plain.readBy, shown: nobody },
    writtenBy: { ...plain.writtenBy, shown: nobody },
  },
  'scheduled-publications': {
    reads: each(content, 'all'),
    may: { create: only(...editors) },
    readBy: { ...ofEvery.readBy, dueAt: nobody, attempts: nobody, leaseUntil: nobody },
    writtenBy: {
      ...ofEvery.writtenBy,
      title: nobody,
      state: nobody,
      scheduledBy: nobody,
      reason: nobody,
      settledAt: nobody,
      dueAt: nobody,
      attempts: nobody,
      leaseUntil: nobody,
    },
  },
  'import-runs': {
    ...ofEvery,
    reads: each(editors, 'all'),
    may: {},
    readBy: { ...ofEvery.readBy, attempts: nobody, leaseUntil: nobody },
  },
  'import-parts': closed,
  'import-marks': closed,
  'import-answers': closed,
  media: {
    ...plain,
    reads: { ...each(everybody, 'shown'), ...each(content, 'all') },
    writtenBy: { ...plain.writtenBy, shown: nobody },
  },
  enquiries: {
    reads: each(['enquiries', 'data-protection', 'admin'], 'all'),
    may: {
      create: only('enquiries', 'admin'),
      change: only('enquiries', 'data-protection', 'admin'),
      delete: only('data-protection', 'admin'),
    },
    readBy: { ...ofEvery.readBy, ...ofTheHouse },
    writtenBy: {
      ...ofEvery.writtenBy,
      ...ofTheHouse,
      stage: nobody,
      overdueFrom: nobody,
      reference: nobody,
      recordedBy: nobody,
      dueAt: nobody,
      'notes.by': nobody,
      'notes.at': nobody,
      'dataRequest.dueAt': nobody,
      'retention.closedAt': nobody,
      'retention.eraseAfter': nobody,
      'retention.erasedAt': nobody,
    },
  },
  outbox: {
    ...ofEvery,
    reads: { enquiries: 'about enquiries', admin: 'all' },
    may: {},
    readBy: {
      ...ofEvery.readBy,
      webhook: ['admin'],
      key: nobody,
      sealed: nobody,
      body: nobody,
      topic: nobody,
      order: nobody,
    },
  },
  webhooks: {
    reads: each(['admin'], 'all'),
    may: all(['create', 'change', 'delete'], only('admin')),
    readBy: { ...ofEvery.readBy, sealed: nobody },
    writtenBy: {
      ...ofEvery.writtenBy,
      sealed: nobody,
      state: nobody,
      reason: nobody,
      failures: nobody,
      quietUntil: nobody,
      lastAnswer: nobody,
      secretMadeAt: nobody,
      earlierSecretUntil: nobody,
    },
  },
  users: {
    reads: each(staff, 'all'),
    may: {
      create: only('admin'),
      change: { ...each(staff, 'own'), admin: 'yes' },
      delete: only('admin'),
    },
    readBy: {
      ...ofEvery.readBy,
      sessions: ['own'],
      hash: nobody,
      salt: nobody,
      resetPasswordToken: nobody,
      resetPasswordExpiration: nobody,
      resetPasswordRequestedAt: nobody,
      loginAttempts: nobody,
      lockUntil: nobody,
    },
    writtenBy: {
      ...ofEvery.writtenBy,
      roles: ['admin'],
      sessions: nobody,
      hash: nobody,
      salt: nobody,
      resetPasswordToken: nobody,
      resetPasswordExpiration: nobody,
      resetPasswordRequestedAt: nobody,
      loginAttempts: nobody,
      lockUntil: nobody,
    },
  },
  redirects: {
    ...ofEvery,
    reads: each(content, 'all'),
    may: { delete: only(...editors) },
    readBy: { ...ofEvery.readBy, key: nobody },
  },
  'public-changes': { ...closed, ...ofEvery },
  'payload-preferences': {
    ...closed,
    reads: each(staff, 'own'),
    may: all(['create', 'change', 'delete'], each(staff, 'own')),
  },
  'payload-locked-documents': {
    ...closed,
    reads: each(staff, 'all'),
    may: all(['change', 'delete'], { ...only(...staff), viewer: 'own' }),
  },
  'payload-kv': closed,
}

const ofSettings = [
  'enquiryRecipients',
  'defaultRecipients',
  'staffMailHolds',
  'serviceLevels',
  'standardServiceHours',
  'retention',
  'pathPatterns',
]

export const globals: Record<string, Row> = {
  'site-settings': {
    reads: each(everybody, 'all'),
    may: { change: only('admin') },
    readBy: Object.fromEntries(ofSettings.map((name) => [name, staff])),
    writtenBy: {},
  },
  'editing-settings': {
    reads: each(content, 'all'),
    may: { change: only(...editors) },
    readBy: {},
    writtenBy: {},
  },
}

/**
 * Addresses of our own beside those that every collection has; `:page` is any collection of pages. What belongs to no
 * collection, timelines and `POST /api/enquiries` are answered by the public door.
 */
export const addresses: Record<string, { what: string; may: readonly Who[] }> = {
  'POST /api/enquiries': { what: 'sends an enquiry', may: ['visitor', 'enquiries', 'admin'] },
  'POST /api/users/invite': { what: 'makes an account for a colleague', may: ['admin'] },
  'GET /api/outbox/:id/message': { what: 'reads a mail about an enquiry', may: ['enquiries', 'admin'] },
  'POST /api/outbox/:id/send-again': { what: 'sends a failed mail again', may: ['enquiries', 'admin'] },
  'POST /api/outbox/test-mail': { what: 'sends a test mail to oneself', may: ['enquiries', 'admin'] },
  'GET /api/enquiries/:id/thread': {
    what: 'reads what happened to an enquiry',
    may: ['enquiries', 'data-protection', 'admin'],
  },
  'GET /api/enquiries/:id/others': {
    what: 'reads what else came from the same person',
    may: ['enquiries', 'data-protection', 'admin'],
  },
  'GET /api/statistics': { what: 'counts authorities by grade', may: everybody },
  'GET /api/authorities/:id/timeline': { what: 'reads an authority’s timeline', may: everybody },
  'GET /api/authorities/by-slug/:slug/timeline': {
    what: 'reads the timeline of what is at an address',
    may: everybody,
  },
  'GET /api/open-data/inspections.csv': { what: 'reads the whole record as a table', may: everybody },
  'GET /api/open-data/inspections.json': { what: 'reads the whole record as JSON', may: everybody },
  'POST /api/webhooks/:id/secret': { what: 'makes a secret for a webhook', may: ['admin'] },
  'POST /api/webhooks/:id/pause': { what: 'pauses a webhook', may: ['admin'] },
  'POST /api/webhooks/:id/resume': { what: 'resumes a webhook', may: ['admin'] },
  'POST /api/webhooks/:id/test': { what: 'sends a test to a webhook', may: ['admin'] },
  'GET /api/:page/by-slug/:slug': { what: 'reads a page by its address', may: everybody },
  'GET /api/:page/:id/json-ld': { what: 'reads a page as structured data', may: everybody },
  'POST /api/:page/checks': { what: 'has a draft looked through', may: content },
  'POST /api/inspection-reports/read-document': { what: 'reads the PDF of a report', may: editors },
  'POST /api/inspection-reports/check-quotations': {
    what: 'looks for quotations in the PDF of a report',
    may: editors,
  },
  'POST /api/:page/versions/:id': { what: 'restores a version', may: editors },
  'POST /api/import-runs/upload': { what: 'has a file read, as a dry run', may: editors },
  'GET /api/import-runs/:id/rows': { what: 'reads what the rows of a file come to', may: editors },
  'POST /api/import-runs/:id/confirm': { what: 'lets it be written', may: editors },
  'POST /api/import-runs/:id/undo': { what: 'lets it be taken back', may: editors },
  'POST /api/import-runs/:id/answer': { what: 'answers what an import asks', may: editors },
  'POST /api/import-runs/:id/decide': { what: 'takes or leaves a difference', may: editors },
  'POST /api/scheduled-publications/:id/call-off': { what: 'calls off what is scheduled', may: editors },
}

/** What the admin asks of its own server besides the API, by Payload’s name for it. */
export const serverActions: Record<string, { what: string; may: readonly Who[] }> = {
  'form-state': { what: 'the state of a form, from what the form holds', may: staff },
  'table-state': { what: 'a list’s rows', may: staff },
  'render-list': { what: 'a list', may: staff },
  'render-document': { what: 'a document’s form', may: staff },
  'render-document-slots': { what: 'the buttons of a document', may: staff },
  'render-field': { what: 'one field of a form', may: staff },
  'copy-data-from-locale': { what: 'copies from another language: there is one only', may: nobody },
  'get-folder-results-component-and-data': { what: 'a folder: there are none', may: nobody },
  'get-default-layout': { what: 'the dashboard as it was', may: staff },
  'render-widget': { what: 'a part of the dashboard', may: staff },
  slugify: { what: 'an address from words', may: staff },
  'schedule-publish': { what: 'publishes later, as Payload would', may: nobody },
  'get-upcoming-scheduled-publish': { what: 'what Payload would publish later', may: nobody },
}
