/** A filter that finds something in the sample content, by collection and field. Each is asked by a test. */
export const exampleFilters: Record<string, Record<string, object>> = {
  authorities: {
    slug: { equals: 'wandsworth' },
    name: { contains: 'wand' },
    region: { in: 'london,south-east' },
    currentGrade: { equals: 'outstanding' },
    'contacts.postcode': { like: 'SW18' },
  },
  'inspection-reports': {
    'authority.slug': { equals: 'wandsworth' },
    startDate: { greater_than_equal: '2018-01-01', less_than: '2027-01-01' },
    overallGrade: { not_equals: 'inadequate' },
    'judgements.grade': { equals: 'outstanding' },
  },
  'news-articles': {
    'authorities.slug': { equals: 'wandsworth' },
    'topics.slug': { equals: 'adoption' },
    publishedAt: { exists: false },
    title: { like: 'ofsted care' },
  },
  agencies: { kind: { equals: 'trust' }, name: { contains: 'fostering' } },
  topics: { slug: { equals: 'adoption' } },
  glossary: { abbreviation: { equals: 'CLICK' } },
  campaigns: { priority: { greater_than: 0 } },
  media: { mimeType: { contains: 'image/' } },
}
