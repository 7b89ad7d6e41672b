import jsonld from 'jsonld'
import type { BreadcrumbList, GovernmentOrganization, NewsArticle, Organization, Report } from 'schema-dts'
import { describe, expect, it } from 'vitest'
import { breadcrumbs, safeJson, structuredData } from '#src/structured-data/index.ts'
import { newsArticle } from '#src/structured-data/news-article.ts'
import { governmentOrganization, organization } from '#src/structured-data/organisation.ts'
import { report } from '#src/structured-data/report.ts'

/** That each is what it says it is, by the vocabulary of schema.org, is for the compiler to find. */
const checked = {
  newsArticle: newsArticle satisfies (...given: never) => NewsArticle,
  report: report satisfies (...given: never) => Report,
  governmentOrganization: governmentOrganization satisfies (...given: never) => GovernmentOrganization,
  organization: organization satisfies (...given: never) => Organization,
  breadcrumbs: breadcrumbs satisfies (...given: never) => BreadcrumbList,
}

const site = { name: 'Ambridge Fostering', url: 'https://www.example.org/' }
const authority = {
  name: 'Ambridge',
  url: 'https://www.example.org/authorities/ambridge',
  officialName: 'London Borough of Ambridge',
  gssCode: 'E09000032',
  dfeCode: '212',
  ofstedUrn: '80518',
  latitude: 51.4,
  longitude: -0.1,
  alternativeNames: [{ name: 'Old Ambridge' }],
  positionSentence: 'Ofsted judged it good.',
  contacts: [{ team: 'Front door', phone: '020 0000 0000' }, { team: 'Nothing more' }],
}
const ofReport = {
  title: 'Inspection of Ambridge',
  url: 'https://www.example.org/reports/a',
  framework: 'ilacs',
  judgements: [
    { area: 'overall', grade: 'good' },
    { area: 'leaders', noGradeReason: 'not-judged' },
  ],
  startDate: '2022-03-07T00:00:00.000Z',
  endDate: '2022-03-11T00:00:00.000Z',
  datePrecision: 'day',
  publicationDate: '2022-05-03T00:00:00.000Z',
  sourceUrl: 'https://files.ofsted.gov.uk/v1/file/1',
  authority: [authority],
}
const ofArticle = {
  title: 'A title',
  url: 'https://www.example.org/news/a',
  standfirst: 'In short.',
  publishedAt: '2026-02-03T04:05:06.000Z',
  updatedAt: '2026-02-04T04:05:06.000Z',
  authors: [{ name: 'Ada' }],
  authorities: [authority],
  reports: [ofReport],
  topics: [{ name: 'Adoption' }],
  heroImage: [
    { url: 'https://content.example.org/a.jpg', width: 1600, height: 900, alt: 'A field.', credit: 'Ada' },
  ],
  sourceLinks: [{ label: 'Ofsted', url: 'https://reports.ofsted.gov.uk/' }],
  corrections: [{ date: '2026-02-04T00:00:00.000Z', text: 'It was good.' }],
}

const PAGES = [
  ['news-articles', ofArticle],
  ['inspection-reports', ofReport],
  ['authorities', authority],
  ['agencies', { name: 'Agency', url: 'https://www.example.org/agencies/a', ofstedUrn: 'SC035327' }],
] as const

/** As a processor of JSON-LD understands it; the vocabulary is named here, since nobody asks the network. */
const expanded = async (kind: (typeof PAGES)[number][0], row: object) => {
  const document = JSON.parse(safeJson(structuredData(kind, row as never, site))) as never
  return (await jsonld.expand(document, { documentLoader })) as Record<string, unknown>[]
}

const documentLoader = (url: string) => {
  expect(url).toBe('https://schema.org')
  const context = { '@vocab': 'https://schema.org/', url: { '@type': '@id' } }
  return Promise.resolve({ documentUrl: url, document: { '@context': context } })
}

describe('A page in the words of schema.org', () => {
  it.each(PAGES)('is JSON-LD with two things in it, the page and its breadcrumbs: %s', async (kind, row) => {
    const [page, crumbs] = await expanded(kind, row)

    expect(page!['@id']).toBe(row.url)
    expect(crumbs!['@type']).toEqual(['https://schema.org/BreadcrumbList'])
    expect(JSON.stringify([page, crumbs])).not.toContain('null')
  })

  it.each(PAGES)(
    'is that also when nothing is known but the title and the address: %s',
    async (kind, row) => {
      const { url } = row

      const [page] = await expanded(kind, { url, name: 'A', title: 'A', updatedAt: null })

      expect(page!['@id']).toBe(url)
    },
  )

  it('tells an article with its dates, authors, picture, and what it is about', () => {
    expect(checked.newsArticle(ofArticle, site)).toMatchObject({
      headline: 'A title',
      datePublished: '2026-02-03T04:05:06.000Z',
      dateModified: '2026-02-04T04:05:06.000Z',
      author: [{ '@type': 'Person', name: 'Ada' }],
      image: [{ '@type': 'ImageObject', url: 'https://content.example.org/a.jpg', creditText: 'Ada' }],
      about: [{ '@type': 'GovernmentOrganization', '@id': authority.url, name: 'Ambridge' }],
      keywords: ['Adoption'],
      correction: [{ datePublished: '2026-02-04', text: 'It was good.' }],
    })
  })

  it('tells a report by the days and in the grades that Ofsted printed', () => {
    const told = checked.report(ofReport)

    expect(told).toMatchObject({
      datePublished: '2022-05-03',
      temporalCoverage: '2022-03-07/2022-03-11',
      publisher: { name: 'Ofsted' },
      isBasedOn: 'https://files.ofsted.gov.uk/v1/file/1',
      about: { '@type': 'GovernmentOrganization', name: 'Ambridge' },
    })
    expect(told.hasPart!.map(({ reviewRating }) => reviewRating.ratingValue)).toEqual(['Good'])
  })

  it.each([
    ['month', '2022-03'],
    ['year', '2022'],
    ['unknown', undefined],
  ])('knows no more of a date than we do: %s', (datePrecision, told) => {
    expect(checked.report({ ...ofReport, datePrecision }).temporalCoverage).toBe(told)
  })

  it('tells an authority with the codes under which others know it', () => {
    const told = checked.governmentOrganization(authority)

    expect(told.identifier!.map(({ propertyID, value }) => [propertyID, value])).toEqual([
      ['ONS code (GSS)', 'E09000032'],
      ['DfE code', '212'],
      ['Ofsted URN', '80518'],
    ])
    expect(told.contactPoint!.map(({ contactType }) => contactType)).toEqual(['Front door'])
  })

  it('stands under the authority that it is about', () => {
    expect(
      checked
        .breadcrumbs(ofReport, site)
        .itemListElement.map(({ position, name, item }) => [position, name, item]),
    ).toEqual([
      [1, 'Ambridge Fostering', 'https://www.example.org/'],
      [2, 'Ambridge', 'https://www.example.org/authorities/ambridge'],
      [3, 'Inspection of Ambridge', 'https://www.example.org/reports/a'],
    ])
  })
})

describe('JSON to be put between script tags', () => {
  it.each([
    '</script><script>alert(1)</script>',
    '<!-- <script>',
    ']]>',
    'a\u2028b\u2029c',
    'control \u0000\u0007 and עברית \u202e',
    '&lt;/script&gt;',
  ])('ends nothing and means what was written: %s', (text) => {
    const json = safeJson({ text, list: [text] })

    expect(json).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(json)).toEqual({ text, list: [text] })
  })

  it('is text, whatever was not', () => {
    expect(JSON.parse(safeJson({ text: 'a\ud800b' }))).toEqual({ text: 'a\ufffdb' })
  })
})
