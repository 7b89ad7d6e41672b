import { labelOfArea, labelOfGrade } from '../inspections/frameworks.ts'
import { agencyNamed, authorityNamed, OFSTED } from './organisation.ts'
import { dayOf, rowsOf, someOf, textOf, type Row } from './row.ts'

/** A report of Ofsted's: what it is about, when it was published and where, and its grades in the words that it prints. */
export const report = (row: Row) => {
  const subject = subjectOf(row)
  return {
    '@type': 'Report' as const,
    '@id': textOf(row.url)!,
    url: textOf(row.url),
    mainEntityOfPage: textOf(row.url),
    name: textOf(row.title),
    abstract: textOf(row.headline),
    about: subject,
    datePublished: dayOf(row.publicationDate),
    temporalCoverage: inspectedIn(row),
    inLanguage: 'en-GB',
    publisher: OFSTED,
    isBasedOn: textOf(row.sourceUrl),
    hasPart: someOf(rowsOf(row.judgements).map((judgement) => gradeOf(judgement, row, subject))),
    correction: textOf(row.correctionNote),
  }
}

type Subject = ReturnType<typeof authorityNamed> | ReturnType<typeof agencyNamed>

function subjectOf({ authority, agency }: Row): Subject | undefined {
  const [anAuthority] = rowsOf(authority)
  if (anAuthority) return authorityNamed(anAuthority)
  const [anAgency] = rowsOf(agency)
  return anAgency && agencyNamed(anAgency)
}

function gradeOf(
  { area, grade }: Row,
  { framework, publicationDate }: Row,
  itemReviewed: Subject | undefined,
) {
  if (!textOf(grade)) return undefined
  return {
    '@type': 'Review' as const,
    reviewAspect: labelOfArea(textOf(framework), String(area)),
    reviewRating: { '@type': 'Rating' as const, ratingValue: labelOfGrade(String(grade), textOf(framework)) },
    itemReviewed,
    author: OFSTED,
    datePublished: dayOf(publicationDate),
  }
}

/** As much of its days as is known, as ISO 8601 has it. */
function inspectedIn({ startDate, endDate, datePrecision }: Row): string | undefined {
  const start = dayOf(startDate)
  if (!start || datePrecision === 'unknown') return undefined
  if (datePrecision === 'year') return start.slice(0, 4)
  if (datePrecision === 'month') return start.slice(0, 7)
  return dayOf(endDate) ? `${start}/${dayOf(endDate)}` : start
}
