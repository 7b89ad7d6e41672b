import { describe, expect, it } from 'vitest'
import { calendarDay } from '#src/inspections/calendar-days.ts'
import { checkReport } from '#src/inspections/check-report.ts'
import { plainText } from '#src/lib/rich-text.ts'
import { SLUG } from '#src/lib/slug.ts'
import { agencies } from '#src/seed/content/agencies.ts'
import { authorities } from '#src/seed/content/authorities.ts'
import { campaigns } from '#src/seed/content/campaigns.ts'
import { glossary } from '#src/seed/content/glossary.ts'
import { news } from '#src/seed/content/news.ts'
import { reports } from '#src/seed/content/reports.ts'
import { siteSettings } from '#src/seed/content/site-settings.ts'
import { topics } from '#src/seed/content/topics.ts'

const everything = { agencies, authorities, campaigns, glossary, news, reports, siteSettings, topics }
const withPages = { agencies, authorities, news, reports, topics }
const slugsOf = (documents: { slug: string }[]) => documents.map(({ slug }) => slug)

/** Every value below `value` under a key that `wanted` takes. */
function valuesUnder(value: unknown, wanted: RegExp): unknown[] {
  const entries = value && typeof value === 'object' ? Object.entries(value) : []
  return entries.flatMap(([key, below]) => [
    ...(wanted.test(key) ? [below] : []),
    ...valuesUnder(below, wanted),
  ])
}

const stringsUnder = (key: RegExp, value: unknown = everything) =>
  valuesUnder(value, key)
    .flat()
    .filter((found) => typeof found === 'string')

const report = (slug: string) => reports.find((each) => each.slug === slug)!

describe('The names of sample documents', () => {
  it.each(Object.entries(withPages))('are slugs, each given once: %s', (_, documents) => {
    const slugs = slugsOf(documents)

    expect(slugs.filter((slug) => !SLUG.test(slug) || slug.length > 100)).toEqual([])
    expect(slugs).toEqual([...new Set(slugs)])
  })

  it('stand for one term of the glossary each', () => {
    const terms = glossary.map(({ abbreviation }) => abbreviation)

    expect(terms).toEqual([...new Set(terms)])
  })
})

describe('What one sample document says of another', () => {
  it.each([
    ['the authority of a report', stringsUnder(/^authority$/, reports), authorities],
    ['the agency of a report', stringsUnder(/^agency$/, reports), agencies],
    ['the inspection before', stringsUnder(/^parentInspection$/, reports), reports],
    [
      'who runs an authority’s services',
      stringsUnder(/^(deliveredBy|agencies|successors)$/, authorities),
      agencies,
    ],
    ['whom an agency serves', stringsUnder(/^authoritiesServed$/, agencies), authorities],
    ['the authorities of an article', stringsUnder(/^authorities$/, news), authorities],
    ['the reports of an article', stringsUnder(/^reports$/, news), reports],
    ['the topics of an article', stringsUnder(/^topics$/, news), topics],
    ['the wider topic', stringsUnder(/^parent$/, topics), topics],
  ])('names something that is there: %s', (_, named, documents) => {
    const missing = named.filter((slug) => !slugsOf(documents).includes(slug))

    expect(missing).toEqual([])
  })

  it('names reports that are there in the blocks of articles', () => {
    const named = stringsUnder(/^\$ref$/, news)

    const there = slugsOf(reports).map((slug) => `inspection-reports/${slug}`)

    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((ref) => !there.includes(ref))).toEqual([])
  })

  it('comes after the inspection or the topic that it follows, so that they can be stored in turn', () => {
    const tooEarly = [
      ...reports.filter(
        ({ parentInspection: before }, at) => before && slugsOf(reports).indexOf(before) >= at,
      ),
      ...topics.filter(({ parent }, at) => parent && slugsOf(topics).indexOf(parent) >= at),
    ]

    expect(tooEarly).toEqual([])
  })
})

describe('A sample report', () => {
  it.each(reports.map((each) => [each.slug, each] as const))('has no fault: %s', (_, each) => {
    const { faults } = checkReport({ ...each, subjectKind: each.agency ? 'agency' : 'authority' })

    expect(faults).toEqual([])
  })

  it('is about an authority or an agency, and never about both', () => {
    expect(reports.filter(({ authority, agency }) => Boolean(authority) === Boolean(agency))).toEqual([])
  })

  it('carries the review of the safeguarding board where its front page had one', () => {
    expect(report('wandsworth-sif-inspection-2015').judgements).toContainEqual({
      area: 'lscb',
      grade: 'requires-improvement',
    })
  })

  it('says no more of the fifth monitoring visit’s day than its month', () => {
    expect(report('wandsworth-fifth-monitoring-visit-2017')).toMatchObject({
      visitNumber: 5,
      startDate: '2017-09-01',
      datePrecision: 'month',
    })
  })

  it('says of each quotation whether it was checked, and never gives a page to one that was not', () => {
    const quotations = reports.flatMap((each) => each.quotations)

    expect(
      quotations.filter(({ page, checkedAgainstSource }) => Boolean(page) !== checkedAgainstSource),
    ).toEqual([])
  })

  it('names its sources', () => {
    expect(reports.filter(({ provenance }) => provenance.length === 0)).toEqual([])
  })
})

describe('Sample content', () => {
  it('has only days that exist', () => {
    const days = stringsUnder(/^(\w+Date|registeredAt|checkedAt|retrievedAt|publishedAt|startAt|endAt|date)$/)

    expect(days.length).toBeGreaterThan(0)
    expect(days.filter((day) => calendarDay(day) !== day)).toEqual([])
  })

  it('does not make up a date for an article', () => {
    expect(news.map(({ publishedAt }) => publishedAt)).toEqual([null, null, null, null])
  })

  it.each([
    ['titles of articles', news.map(({ title }) => title), 110],
    ['standfirsts', news.map(({ standfirst }) => standfirst), 500],
    ['titles of reports', reports.map(({ title }) => title), 200],
    ['findings', stringsUnder(/^(recommendations|strengths|areasForImprovement|correctionNote)$/), 2000],
    ['headlines', stringsUnder(/^headline$/), 300],
    ['labels of figures', stringsUnder(/^label$/, news), 300],
    ['values and units', stringsUnder(/^(value|unit)$/, news), 50],
    ['calls to enquire', stringsUnder(/^text$/, campaigns), 300],
    ['sources', stringsUnder(/^source$/), 300],
    ['licences', stringsUnder(/^licence$/), 200],
    ['meanings', stringsUnder(/^meaning$/), 2000],
    ['teams, owners and sections', stringsUnder(/^(team|owner|section|attribution|strapline)$/), 200],
    ['postcodes', stringsUnder(/^postcode$/), 10],
    ['the about text', [siteSettings.about], 2000],
    ['the privacy notice', [siteSettings.privacyNotice.text], 10_000],
  ])('fits where it is kept: %s', (_, texts, most) => {
    expect(texts.filter((text) => text.length > most)).toEqual([])
  })

  it('gives every summary and body words', () => {
    const texts = [
      ...authorities.map(({ summary }) => summary),
      ...reports.map(({ summary }) => summary),
      ...news.map(({ body }) => body),
    ]

    expect(texts.filter((text) => plainText(text).trim() === '')).toEqual([])
  })

  it('shows an authority without an overall grade, one that a trust serves, and a judgement without a grade', () => {
    expect(reports.some(({ framework }) => framework === 'ilacs-2026')).toBe(true)
    expect(authorities.some(({ deliveredBy }) => deliveredBy)).toBe(true)
    expect(reports.some(({ judgements }) => judgements.some(({ noGradeReason }) => noGradeReason))).toBe(true)
  })

  it('tells people what to do about a child in danger', () => {
    expect(siteSettings.safeguardingText).toMatch(/999.*0808 800 5000.*0800 1111/)
  })
})
