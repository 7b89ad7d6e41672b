import { expect } from 'vitest'

// What REST answers a visitor of documents that hold little: every key, the same on both databases.

export const AN_ID = expect.stringMatching(/^([0-9a-f]{24}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
export const A_DATE = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
const NONE = { docs: [], hasNextPage: false }
const inEvery = { id: AN_ID, createdAt: A_DATE, updatedAt: A_DATE, deletedAt: null, _status: 'published' }
const ofASubject = {
  positionSentence: 'No full Ofsted inspection of Kent is recorded here.',
  currentGrade: 'not-inspected',
  gradeAsAt: null,
  currentInspectedAt: null,
  currentInspection: null,
  currentJudgements: [],
  gradeIn: { leaders: null, helpAndProtection: null, inCare: null, careLeavers: null },
}

/** An authority called Kent of which little is known. */
export const anAuthority = {
  ...inEvery,
  ...ofASubject,
  name: 'Kent',
  officialName: null,
  registeredName: null,
  alternativeNames: [],
  gssCode: null,
  formerGssCodes: [],
  dfeCode: null,
  ofstedUrn: null,
  type: null,
  region: null,
  ofstedRegion: null,
  latitude: null,
  longitude: null,
  status: 'current',
  successors: [],
  deliveredBy: null,
  agencies: [],
  contacts: [
    {
      id: AN_ID,
      team: 'Duty',
      phone: null,
      email: null,
      addressLines: [],
      town: null,
      postcode: null,
      url: null,
      outOfHours: null,
      checkedAt: null,
    },
  ],
  summary: null,
  summaryHtml: null,
  provenance: [{ id: AN_ID, source: 'The council', url: null, retrievedAt: null, licence: null }],
  lastCheckedAt: null,
  reports: NONE,
  news: NONE,
  slug: 'kent',
  url: 'https://www.example.org/authorities/kent',
}

/** A report with a start and a quotation, and nothing else that may be left out. */
export const aReport = {
  ...inEvery,
  title: 'A report',
  authority: AN_ID,
  agency: null,
  framework: 'ilacs-2018',
  eventType: null,
  visitNumber: null,
  theme: null,
  startDate: '2019-03-04T00:00:00.000Z',
  datePrecision: 'day',
  endDate: null,
  publicationDate: null,
  judgements: [],
  overallGrade: null,
  inspectedAt: '2019-03-04T00:00:00.000Z',
  leadInspector: null,
  team: [],
  headline: null,
  summary: null,
  summaryHtml: null,
  recommendations: [],
  strengths: [],
  areasForImprovement: [],
  quotations: [{ id: AN_ID, text: 'Good.', section: null, page: null, checkedAgainstSource: false }],
  parentInspection: null,
  sourceUrl: null,
  document: null,
  pages: null,
  licence: null,
  provenance: [],
  lastCheckedAt: null,
  correctionNote: null,
  slug: 'a-report',
  url: 'https://www.example.org/reports/a-report',
}

/** An article with a title. */
export const anArticle = {
  ...inEvery,
  title: 'An article',
  standfirst: null,
  body: null,
  bodyHtml: null,
  publishedAt: A_DATE,
  undated: false,
  authors: [],
  heroImage: null,
  authorities: [],
  reports: [],
  topics: [],
  related: [],
  sourceLinks: [],
  corrections: [],
  seo: { title: null, description: null, image: null },
  slug: 'an-article',
  url: 'https://www.example.org/news/an-article',
}
