// Made from the collections by `npm run generate`; not to be changed by hand.

export type Authority = {
  id: Id
  /** As Ofsted writes it, like "Wandsworth". */
  name: string
  /** Like "London Borough of Wandsworth". */
  officialName: string | null
  registeredName: string | null
  /** Other names and spellings under which people look for it. */
  alternativeNames: Array<{
    name: string
    id: string
  }>
  /** Where its children’s services stand, in your own words. */
  summary: RichText | null
  summaryHtml: string | null
  /** Shown to readers. Our mail never goes to these addresses. */
  contacts: Array<{
    team: string | null
    phone: string | null
    email: string | null
    addressLines: Array<string>
    town: string | null
    postcode: string | null
    url: string | null
    outOfHours: string | null
    /** When somebody last made sure that these are right. */
    checkedAt: string | null
    id: string
  }>
  type: "county" | "unitary" | "metropolitan-district" | "london-borough" | "city-of-london" | "isles-of-scilly" | null
  region: "east-midlands" | "east-of-england" | "london" | "north-east" | "north-west" | "south-east" | "south-west" | "west-midlands" | "yorkshire-and-the-humber" | null
  ofstedRegion: "east-midlands" | "east-of-england" | "london" | "north-east-yorkshire-and-the-humber" | "north-west" | "south-east" | "south-west" | "west-midlands" | null
  latitude: number | null
  longitude: number | null
  status: "current" | "abolished"
  /** Who took over its children’s services. */
  successors: Array<Id | Authority>
  /** The trust that runs its children’s services, where there is one. */
  deliveredBy: Id | Agency | null
  /** Agencies that work with it. */
  agencies: Array<Id | Agency>
  /** Where these facts come from, so that a reader can check them. */
  provenance: Array<{
    source: string
    url: string | null
    retrievedAt: string | null
    licence: string | null
    id: string
  }>
  /** The newest “Read on” of its sources. */
  lastCheckedAt: string | null
  /** Worked out from the newest published full inspection. Visits never change it. */
  positionSentence: string | null
  currentGrade: "outstanding" | "good" | "requires-improvement" | "inadequate" | "not-reported" | "not-inspected" | null
  gradeAsAt: string | null
  currentInspectedAt: string | null
  currentInspection: Id | InspectionReport | null
  currentJudgements: Array<{
    area: "overall" | "leaders" | "help-and-protection" | "in-care" | "care-leavers" | "in-care-and-care-leavers" | "looked-after-permanence" | "adoption" | "leadership" | "lscb" | "safeguarding" | "looked-after" | "overall-experiences" | "helped-and-protected" | "leaders-and-managers" | null
    grade: "outstanding" | "good" | "requires-improvement" | "inadequate" | null
    id: string
  }>
  /** For lists: the same grades as above. What was not graded is empty. */
  gradeIn: {
    leaders: "outstanding" | "good" | "requires-improvement" | "inadequate" | null
    helpAndProtection: "outstanding" | "good" | "requires-improvement" | "inadequate" | null
    inCare: "outstanding" | "good" | "requires-improvement" | "inadequate" | null
    careLeavers: "outstanding" | "good" | "requires-improvement" | "inadequate" | null
  }
  reports: {
    docs: Array<Id | InspectionReport>
    hasNextPage: boolean
    /** Where count is asked for. */
    totalDocs?: number
  }
  news: {
    docs: Array<Id | NewsArticle>
    hasNextPage: boolean
    /** Where count is asked for. */
    totalDocs?: number
  }
  /** Of the Office for National Statistics, like E09000032. */
  gssCode: string | null
  formerGssCodes: Array<{
    code: string
    id: string
  }>
  dfeCode: string | null
  ofstedUrn: string | null
  /** The last part of the page’s address. Left empty, it is made for you. A changed one redirects. */
  slug: string
  url: string | null
  updatedAt: string
  createdAt: string
  deletedAt: null
  _status: "published"
}

export type InspectionReport = {
  id: Id
  title: string
  /** Whose services were inspected: an authority or an agency, one of the two. */
  authority: Id | Authority | null
  agency: Id | Agency | null
  framework: "slac" | "cpi" | "tlac" | "sif" | "ilacs-2018" | "ilacs-2023" | "ilacs-2026" | "jtai" | "sccif-ifa"
  /** Left empty where the source does not say. */
  eventType: "inspection" | "re-inspection" | "standard-inspection" | "short-inspection" | "focused-visit" | "monitoring-visit" | "lscb-review" | "joint-inspection" | "full-inspection" | "monitoring-inspection" | "assurance-visit" | "emergency-inspection" | null
  /** Monitoring visits only: the first, the second … */
  visitNumber: number | null
  /** Visits and joint inspections only. */
  theme: string | null
  startDate: string | null
  endDate: string | null
  publicationDate: string | null
  /** When it began, else when it ended, else when its report was published. Lists follow it. */
  inspectedAt: string | null
  datePrecision: "day" | "month" | "year" | "unknown"
  /** For a visit or re-inspection: the inspection that it follows. */
  parentInspection: Id | InspectionReport | null
  /** As the report’s front page prints them. Which areas there are follows from the framework; a visit has none. */
  judgements: Array<{
    area: "overall" | "leaders" | "help-and-protection" | "in-care" | "care-leavers" | "in-care-and-care-leavers" | "looked-after-permanence" | "adoption" | "leadership" | "lscb" | "safeguarding" | "looked-after" | "overall-experiences" | "helped-and-protected" | "leaders-and-managers"
    grade: "outstanding" | "good" | "requires-improvement" | "inadequate" | null
    noGradeReason: "not-applicable-visit" | "judgement-not-in-framework" | "overall-not-reported-from-2026-04" | "no-children-in-scope" | "not-yet-inspected" | null
    id: string
  }>
  /** Worked out from the judgements. From April 2026 inspections have none. */
  overallGrade: "outstanding" | "good" | "requires-improvement" | "inadequate" | null
  headline: string | null
  /** In your own words. */
  summary: RichText | null
  summaryHtml: string | null
  recommendations: Array<{
    text: string
    id: string
  }>
  strengths: Array<{
    text: string
    id: string
  }>
  areasForImprovement: Array<{
    text: string
    id: string
  }>
  /** Word for word. Tick “checked” only after you have compared it with the report. */
  quotations: Array<{
    text: string
    section: string | null
    page: number | null
    checkedAgainstSource: boolean | null
    id: string
  }>
  leadInspector: string | null
  team: Array<{
    name: string
    role: string | null
    id: string
  }>
  /** On files.ofsted.gov.uk or reports.ofsted.gov.uk. */
  sourceUrl: string | null
  /** The report itself, as PDF. */
  document: Id | Media | null
  pages: number | null
  /** Reports before 2018 have another licence than the newer ones. */
  licence: string | null
  /** Where these facts come from, so that a reader can check them. */
  provenance: Array<{
    source: string
    url: string | null
    retrievedAt: string | null
    licence: string | null
    id: string
  }>
  /** The newest “Read on” of its sources. */
  lastCheckedAt: string | null
  /** What Ofsted or we corrected, and when. Shown to readers. */
  correctionNote: string | null
  /** The last part of the page’s address. Left empty, it is made for you. A changed one redirects. */
  slug: string
  url: string | null
  updatedAt: string
  createdAt: string
  deletedAt: null
  _status: "published"
}

export type NewsArticle = {
  id: Id
  /** Up to about 110 characters is shown whole in lists. */
  title: string
  /** One or two sentences under the title. */
  standfirst: string | null
  heroImage: Id | Media | null
  body: RichText | null
  bodyHtml: string | null
  authors: Array<{
    name: string
    id: string
  }>
  authorities: Array<Id | Authority>
  reports: Array<Id | InspectionReport>
  topics: Array<Id | Topic>
  /** Left empty, readers are shown articles about the same authorities, then topics. */
  related: Array<Id | NewsArticle>
  sourceLinks: Array<{
    label: string
    url: string
    id: string
  }>
  /** Shown to readers, with the date. */
  corrections: Array<{
    date: string | null
    text: string
    id: string
  }>
  seo: {
    /** Left empty: the title of the page. */
    title: string | null
    /** Left empty: the standfirst. */
    description: string | null
    image: Id | Media | null
  }
  /** Set at the first publication. An imported old article may have none. */
  publishedAt: string | null
  /** An imported old article whose date is not known: it stays without one. */
  undated: boolean | null
  /** The last part of the page’s address. Left empty, it is made for you. A changed one redirects. */
  slug: string
  url: string | null
  updatedAt: string
  createdAt: string
  deletedAt: null
  _status: "published"
}

export type Agency = {
  id: Id
  name: string
  kind: "fostering-agency" | "trust" | "partner" | "publisher"
  ofstedUrn: string | null
  /** As Ofsted writes it, like Private or Voluntary. */
  sector: string | null
  owner: string | null
  registeredAt: string | null
  /** Shown to readers. Our mail never goes to these addresses. */
  contacts: Array<{
    team: string | null
    phone: string | null
    email: string | null
    addressLines: Array<string>
    town: string | null
    postcode: string | null
    url: string | null
    outOfHours: string | null
    /** When somebody last made sure that these are right. */
    checkedAt: string | null
    id: string
  }>
  authoritiesServed: Array<Id | Authority>
  statementOfPurpose: {
    media: Id | Media | null
    updatedAt: string | null
  }
  /** Worked out from the newest published full inspection. Visits never change it. */
  positionSentence: string | null
  currentGrade: "outstanding" | "good" | "requires-improvement" | "inadequate" | "not-reported" | "not-inspected" | null
  gradeAsAt: string | null
  currentInspectedAt: string | null
  currentInspection: Id | InspectionReport | null
  currentJudgements: Array<{
    area: "overall" | "leaders" | "help-and-protection" | "in-care" | "care-leavers" | "in-care-and-care-leavers" | "looked-after-permanence" | "adoption" | "leadership" | "lscb" | "safeguarding" | "looked-after" | "overall-experiences" | "helped-and-protected" | "leaders-and-managers" | null
    grade: "outstanding" | "good" | "requires-improvement" | "inadequate" | null
    id: string
  }>
  reports: {
    docs: Array<Id | InspectionReport>
    hasNextPage: boolean
    /** Where count is asked for. */
    totalDocs?: number
  }
  /** Where these facts come from, so that a reader can check them. */
  provenance: Array<{
    source: string
    url: string | null
    retrievedAt: string | null
    licence: string | null
    id: string
  }>
  /** The newest “Read on” of its sources. */
  lastCheckedAt: string | null
  /** The last part of the page’s address. Left empty, it is made for you. A changed one redirects. */
  slug: string
  url: string | null
  updatedAt: string
  createdAt: string
  deletedAt: null
  _status: "published"
}

export type Topic = {
  id: Id
  name: string
  /** The last part of the page’s address. Left empty, it is made for you. A changed one redirects. */
  slug: string
  /** Other words that people use for it. */
  synonyms: Array<string>
  /** The wider topic that it belongs to. */
  parent: Id | Topic | null
  news: {
    docs: Array<Id | NewsArticle>
    hasNextPage: boolean
    /** Where count is asked for. */
    totalDocs?: number
  }
  updatedAt: string
  createdAt: string
}

export type GlossaryTerm = {
  id: Id
  abbreviation: string
  meaning: string
  updatedAt: string
  createdAt: string
}

export type Campaign = {
  id: Id
  text: string
  hashtag: string | null
  link: string | null
  /** Left empty: at once. */
  startAt: string | null
  /** Left empty: until you end it. */
  endAt: string | null
  priority: number
  updatedAt: string
  createdAt: string
}

export type Media = {
  id: Id
  /** Needed for pictures: what it shows, in a sentence. */
  alt: string | null
  caption: string | null
  credit: string | null
  licence: string | null
  sourceUrl: string | null
  /** Kept by the service: something published shows this file, so readers can fetch it. */
  shown: boolean | null
  updatedAt: string
  createdAt: string
  url: string | null
  thumbnailURL: string | null
  filename: string | null
  mimeType: string | null
  filesize: number | null
  width: number | null
  height: number | null
  focalX: number | null
  focalY: number | null
  sizes: {
    thumbnail: {
      url: string | null
      width: number | null
      height: number | null
      mimeType: string | null
      filesize: number | null
      filename: string | null
    }
    card: {
      url: string | null
      width: number | null
      height: number | null
      mimeType: string | null
      filesize: number | null
      filename: string | null
    }
    hero: {
      url: string | null
      width: number | null
      height: number | null
      mimeType: string | null
      filesize: number | null
      filename: string | null
    }
  }
}

export type SiteSettings = {
  id: Id
  globalType: "site-settings"
  name: string
  strapline: string | null
  about: string | null
  phone: string | null
  email: string | null
  address: string | null
  officeHours: string | null
  social: Array<{
    network: string
    url: string | null
    id: string
  }>
  badges: Array<{
    label: string
    url: string | null
    image: Id | Media | null
    id: string
  }>
  credits: Array<{
    label: string
    url: string | null
    id: string
  }>
  /** Shown beside every form and in the mail to the enquirer. */
  safeguardingText: string | null
  privacyNotice: {
    /** Change it whenever the words change: each enquiry keeps the version that was shown. */
    version: string | null
    text: string | null
  }
  consentWordings: Array<{
    purpose: string
    channel: string | null
    version: string
    text: string
    id: string
  }>
  updatedAt: string | null
  createdAt: string | null
}

export type Found = {
  hits: Array<Hit>
  totalDocs: number
  limit: number
  page: number
  totalPages: number
  hasPrevPage: boolean
  hasNextPage: boolean
  prevPage: number | null
  nextPage: number | null
  facets: {
    kind: Array<FacetValue>
    region: Array<FacetValue>
    grade: Array<FacetValue>
    topic: Array<FacetValue>
    year: Array<FacetValue>
  }
  /** What was probably meant, where a word is not known. */
  didYouMean: string | null
}

export type Hit = {
  kind: "topics" | "glossary" | "campaigns" | "agencies" | "authorities" | "inspection-reports" | "news-articles"
  id: Id
  slug: string | null
  /** Of a page where it is, of a campaign where it leads. */
  url: string | null
  title: string
  titleHtml: string
  extract: string
  regions: Array<string>
  grade: string | null
  topics: Array<{
    slug: string
    name: string
  }>
  date: string | null
  year: number | null
  score: number
}

export type FacetValue = {
  value: string
  label: string
  count: number
}

export type Suggestions = {
  suggestions: Array<Suggestion>
}

export type Suggestion = {
  kind: "topics" | "glossary" | "campaigns" | "agencies" | "authorities" | "inspection-reports" | "news-articles"
  id: Id
  slug: string | null
  url: string | null
  title: string
  /** The name by which it was found, where that is not its title. */
  otherName: string | null
}

export type Timeline = {
  authority: {
    id: Id
    name: string | null
    slug: string | null
    url: string | null
    positionSentence: string | null
  }
  entries: Array<TimelineEntry>
}

export type TimelineEntry = {
  id: Id
  title: string | null
  slug: string | null
  url: string | null
  kind: "inspection" | "re-inspection" | "visit" | "other"
  /** Its grades are where the authority stands. */
  isCurrent: boolean
  framework: string | null
  frameworkLabel: string | null
  eventType: string | null
  eventTypeLabel: string | null
  visitNumber: number | null
  theme: string | null
  themeLabel: string | null
  startDate: string | null
  endDate: string | null
  datePrecision: string | null
  publicationDate: string | null
  /** In words, with no more of the dates than is known. */
  when: string | null
  overallGrade: string | null
  /** As that framework printed it. */
  overallGradeLabel: string | null
  judgements: Array<{
    area: string
    label: string
    grade: string | null
    gradeLabel: string | null
    noGradeReason: string | null
    noGradeLabel: string | null
  }>
  follows: {
    id: Id
    title: string | null
    slug: string | null
    url: string | null
    when: string | null
  } | null
  sourceUrl: string | null
  provenance: Array<{
    id: string
    source: string
    url: string | null
    retrievedAt: string | null
    licence: string | null
  }>
  correctionNote: string | null
}

export type Statistics = {
  authorities: number
  byGrade: Array<{
    grade: "outstanding" | "good" | "requires-improvement" | "inadequate" | "not-reported" | "not-inspected"
    label: string
    count: number
  }>
  byRegion: Array<RegionCount>
  byOfstedRegion: Array<RegionCount>
  byArea: Array<{
    area: string
    label: string
    graded: number
    notGraded: number
    byGrade: Array<{
      grade: "outstanding" | "good" | "requires-improvement" | "inadequate"
      label: string
      count: number
    }>
  }>
}

export type RegionCount = {
  /** null: not known. */
  region: string | null
  label: string
  authorities: number
  byGrade: Array<{
    grade: "outstanding" | "good" | "requires-improvement" | "inadequate" | "not-reported" | "not-inspected"
    label: string
    count: number
  }>
}

export type OpenReport = {
  id: Id
  title: string | null
  url: string | null
  authority: {
    name: string | null
    gssCode: string | null
    ofstedUrn: string | null
    region: string | null
    regionLabel: string | null
    ofstedRegion: string | null
    ofstedRegionLabel: string | null
  } | null
  agency: {
    name: string | null
    ofstedUrn: string | null
  } | null
  framework: string | null
  eventType: string | null
  visitNumber: number | null
  theme: string | null
  /** No more than is known: 2026-03-02, 2012-05, 2012. */
  startDate: string | null
  endDate: string | null
  publicationDate: string | null
  overallGrade: string | null
  judgements: Array<{
    area: string | null
    label: string | null
    grade: string | null
    noGradeReason: string | null
  }>
  follows: string | null
  sourceUrl: string | null
  licence: string | null
  correctionNote: string | null
  provenance: Array<{
    source: string | null
    url: string | null
    retrievedAt: string | null
    licence: string | null
  }>
  lastCheckedAt: string | null
}

export type JsonFeed = {
  version: "https://jsonfeed.org/version/1.1"
  title: string
  description: string
  home_page_url: string
  feed_url: string
  language: string
  authors: Array<{
    name: string
  }>
  items: Array<JsonFeedItem>
}

export type JsonFeedItem = {
  id: string
  url: string
  title: string
  content_html: string
  content_text: string
  summary: string
  authors: Array<{
    name: string
  }>
  tags: Array<string>
  image: string
  attachments: Array<{
    url: string
    mime_type: string
    size_in_bytes: number
  }>
  date_published: string
  date_modified: string
}

export type NewEnquiry = {
  type: "fostering" | "transfer" | "professional" | "general" | "press" | "correction" | "data-protection" | "other"
  fullName: string
  /** This or a phone number is needed. */
  email?: string | null
  /** Nine to fifteen digits. */
  phone?: string | null
  preferredContact?: "email" | "phone" | "" | null
  preferredTime?: string | null
  postcode?: string | null
  message?: string | null
  /** The id of the authority that it is about. */
  authority?: Id | null
  /** The id of the inspection report that it is about. */
  report?: Id | null
  /** The id of the news article that it is about. */
  article?: Id | null
  hasSpareRoom?: boolean | null
  currentCarer?: boolean | null
  howHeard?: string | null
  consents?: Array<{
    purpose: string
    channel: string | null
    wordingVersion: string | null
    given: boolean
  }> | null
  /** As the site settings have it. */
  privacyNoticeVersion?: string | null
  /** The page that it is sent from. */
  sourceUrl?: string | null
  /** Leave it empty, and hide it from people: robots fill it in. */
  website?: string | null
}

export type Receipt = {
  reference: string
  message: string
}

export type Errors = {
  errors: Array<{
    /** What happened and what to do, for a person. */
    message: string
    /** Stable, for a program. */
    code: string
    /** What of the request it is about. */
    field?: string
    name: string
    data: unknown
  }>
  /** GraphQL only. */
  data: unknown
}

export type Id = string

export type Slug = string

/** Lexical’s tree. Beside it stands the same as safe HTML. */
export type RichText = {
  root: Record<string, unknown>
}

export type JsonLd = {
  '@context': "https://schema.org"
  '@graph': Array<Record<string, unknown>>
}

/** The documents of each collection, by its name in addresses. */
export type Collections = {
  'authorities': Authority
  'inspection-reports': InspectionReport
  'news-articles': NewsArticle
  'agencies': Agency
  'topics': Topic
  'glossary': GlossaryTerm
  'campaigns': Campaign
  'media': Media
}

