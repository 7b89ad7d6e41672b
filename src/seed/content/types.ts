import type { DatePrecision, Day } from '#src/inspections/calendar-days.ts'
import type {
  AreaKey,
  EventTypeKey,
  FrameworkKey,
  GradeKey,
  NoGradeReason,
  ThemeKey,
} from '#src/inspections/frameworks.ts'
import type { RichText } from '#src/lib/rich-text.ts'

/** The slug of another sample document; the loader puts its id in the place. */
type Slug = string

export type Provenance = { source: string; url?: string; retrievedAt?: Day; licence?: string }

export type Contact = {
  team?: string
  phone?: string
  email?: string
  addressLines?: string[]
  town?: string
  postcode?: string
  url?: string
  outOfHours?: string
  checkedAt?: Day
}

export type SampleTopic = { name: string; slug: Slug; synonyms: string[]; parent?: Slug }

export type SampleTerm = { abbreviation: string; meaning: string }

export type SampleAgency = {
  slug: Slug
  name: string
  kind: 'fostering-agency' | 'trust' | 'partner' | 'publisher'
  ofstedUrn?: string
  sector?: string
  owner?: string
  registeredAt?: Day
  contacts: Contact[]
  authoritiesServed: Slug[]
  provenance: Provenance[]
}

export type SampleAuthority = {
  slug: Slug
  name: string
  officialName: string
  alternativeNames: string[]
  registeredName?: string
  gssCode: string
  formerGssCodes: string[]
  dfeCode: string
  ofstedUrn: string
  type: string
  region: string
  ofstedRegion: string
  latitude: number
  longitude: number
  status: 'current' | 'abolished'
  successors: Slug[]
  deliveredBy?: Slug
  agencies: Slug[]
  contacts: Contact[]
  summary: RichText
  provenance: Provenance[]
}

export type Judgement = { area: AreaKey; grade?: GradeKey; noGradeReason?: NoGradeReason }

export type Quotation = { text: string; section?: string; page?: number; checkedAgainstSource: boolean }

/** `authority` or `agency`, one of the two. Absent dates are not known, and are not to be guessed. */
export type SampleReport = {
  slug: Slug
  title: string
  authority?: Slug
  agency?: Slug
  framework: FrameworkKey
  eventType: EventTypeKey
  visitNumber?: number
  theme?: ThemeKey
  parentInspection?: Slug
  startDate?: Day
  datePrecision: DatePrecision
  endDate?: Day
  publicationDate?: Day
  judgements: Judgement[]
  leadInspector?: string
  team?: { name: string; role?: string }[]
  headline?: string
  summary: RichText
  recommendations: string[]
  strengths: string[]
  areasForImprovement: string[]
  quotations: Quotation[]
  sourceUrl?: string
  pages?: number
  licence?: string
  provenance: Provenance[]
  correctionNote?: string
}

/** `publishedAt` null: the source has no date, so the article has none. */
export type SampleArticle = {
  slug: Slug
  title: string
  standfirst: string
  body: RichText
  publishedAt: Day | null
  authors: string[]
  heroImage: null
  authorities: Slug[]
  reports: Slug[]
  topics: Slug[]
  sourceLinks: { label: string; url: string }[]
  corrections: { date: Day; text: string }[]
}

/** No dates: shown until an editor gives it some. */
export type SampleCampaign = {
  text: string
  hashtag: string
  link: string | null
  startAt: string | null
  endAt: string | null
  priority: number
}

/** Wordings that people are shown when they send an enquiry; a changed wording gets a new version. */
export type SampleSiteSettings = {
  name: string
  strapline: string
  about: string
  phone: string | null
  email: string | null
  address: string | null
  officeHours: string | null
  social: { network: string; url?: string }[]
  badges: { label: string; url?: string }[]
  credits: { label: string; url?: string }[]
  safeguardingText: string
  privacyNotice: { version: string; text: string }
  consentWordings: { purpose: string; channel: 'email' | 'phone'; version: string; text: string }[]
}
