import { readFileSync } from 'node:fs'
import { authorities } from './content/authorities.ts'
import { fresh, known, type Asked, type Question } from './load/question.ts'

export type Name = 'ours' | 'node:http' | 'express' | 'plain'
export type Row = {
  name: string
  /** Who is asked, and what. */
  asked: Partial<Record<Name, Question>> & { ours: Question }
  /** How many times as fast as these we want to be. */
  wanted: Partial<Record<Name, number>>
  /** Whether work is left over afterwards that must not be counted against the next one. */
  sendsMail?: true
}

const OF_WHAT_IS_KNOWN = { 'node:http': 0.3, express: 1.5, plain: 80 }
const OF_WHAT_IS_NEW = { plain: 3 }

const query = ['authority-page', 'cards']
  .map((name) => readFileSync(`docs/queries/${name}.graphql`, 'utf8'))
  .join('\n')

const pageOf = ({ slug }: { slug: string }, more = {}): Asked => ({
  method: 'POST',
  path: '/api/graphql',
  body: { query, variables: { slug }, ...more },
})
/** The page of an authority. */
export const page = pageOf(authorities[0]!)
/** The same for one authority after the other, as a front end asks: by the same words. Its number makes it a question that was never asked. */
const newPageOf = (number: number): Asked =>
  pageOf(authorities[number % authorities.length]!, { extensions: { number } })

/** What a list of news shows of each article. */
const CARD = [
  ...['title', 'slug', 'url', 'standfirst', 'publishedAt', 'authorities'].map(
    (field) => `select[${field}]=true`,
  ),
  ...['name', 'slug', 'url', 'currentGrade'].map((field) => `populate[authorities][${field}]=true`),
].join('&')

const YEARS_MS = 500_000_000_000
/** The newest ten of those that were made since a day long ago: always the same, whichever day that is. */
const listSince = (ms: number): Asked => {
  const since = new Date(Date.UTC(2000, 0, 1) + (ms % YEARS_MS)).toISOString()
  return {
    path: `/api/news-articles?limit=10&sort=-publishedAt&depth=1&where[createdAt][greater_than]=${since}&${CARD}`,
  }
}
export const list = listSince(0)
export const nothing: Asked = { path: '/nothing' }

const enquiryWith = (authority: string, number: number): Asked => ({
  method: 'POST',
  path: '/api/enquiries',
  body: {
    type: 'fostering',
    fullName: 'Ada Example',
    email: 'ada@example.org',
    phone: '01632 960 001',
    postcode: 'SW18 2PU',
    message: `How do I begin? This is question ${number} about fostering with the council.`,
    hasSpareRoom: true,
    authority,
    privacyNoticeVersion: '2026-01',
  },
})

/** What is measured. `etag` is that of the list, `authorityId` the page's. */
export function rowsFor({ etag, authorityId }: { etag: string; authorityId: string }): Row[] {
  const knownPage = known('the page', page)
  const newPage = fresh('a new page', newPageOf)
  const knownList = known('the list', list)
  const newList = fresh('a new list', listSince)
  const enquiry = fresh('an enquiry', (number) => enquiryWith(authorityId, number), 201)
  return [
    {
      name: 'Authority page by GraphQL, known',
      asked: { ours: knownPage, 'node:http': knownPage, express: knownPage, plain: knownPage },
      wanted: OF_WHAT_IS_KNOWN,
    },
    {
      name: 'Authority page by GraphQL, new',
      asked: { ours: newPage, plain: newPage },
      wanted: OF_WHAT_IS_NEW,
    },
    {
      name: 'List of ten articles by REST, known',
      asked: { ours: knownList, 'node:http': knownList, express: knownList, plain: knownList },
      wanted: OF_WHAT_IS_KNOWN,
    },
    {
      name: 'List of ten articles by REST, new',
      asked: { ours: newList, plain: newList },
      wanted: OF_WHAT_IS_NEW,
    },
    {
      name: '304 for the list; an empty answer',
      asked: {
        ours: known('a 304', { ...list, headers: { 'if-none-match': etag } }, 304),
        'node:http': known('an empty answer', nothing, 304),
      },
      wanted: { 'node:http': 0.4 },
    },
    {
      name: 'An enquiry, with its mails',
      asked: { ours: enquiry, plain: enquiry },
      wanted: { plain: 1 },
      sendsMail: true,
    },
  ]
}
