import type { SampleTopic } from './types.ts'

export const topics: SampleTopic[] = [
  {
    name: 'Help and protection',
    slug: 'help-and-protection',
    synonyms: ['child protection', 'children in need', 'safeguarding'],
  },
  {
    name: 'Front door',
    slug: 'front-door',
    synonyms: ['MASH', 'referral and assessment', 'thresholds'],
    parent: 'help-and-protection',
  },
  {
    name: 'Early help',
    slug: 'early-help',
    synonyms: ['early intervention', 'family support'],
    parent: 'help-and-protection',
  },
  {
    name: 'Child sexual exploitation',
    slug: 'child-sexual-exploitation',
    synonyms: ['CSE', 'SEMAP', 'missing children', 'return interviews'],
    parent: 'help-and-protection',
  },
  {
    name: 'Vulnerable adolescents',
    slug: 'vulnerable-adolescents',
    synonyms: ['teenagers', 'contextual safeguarding'],
    parent: 'help-and-protection',
  },
  {
    name: 'Children in care',
    slug: 'children-in-care',
    synonyms: ['looked-after children', 'children looked after', 'LAC'],
  },
  {
    name: 'Permanence',
    slug: 'permanence',
    synonyms: ['permanency', 'family finding', 'permanent homes', 'connected persons'],
    parent: 'children-in-care',
  },
  {
    name: 'Adoption',
    slug: 'adoption',
    synonyms: ['adopters', 'prospective adopter reports', 'matching'],
    parent: 'permanence',
  },
  {
    name: 'Fostering',
    slug: 'fostering',
    synonyms: ['foster care', 'foster carers', 'placements', 'sufficiency'],
    parent: 'children-in-care',
  },
  {
    name: 'Education of children in care',
    slug: 'education-of-children-in-care',
    synonyms: ['virtual school', 'personal education plans'],
    parent: 'children-in-care',
  },
  {
    name: 'Participation',
    slug: 'participation',
    synonyms: ['children in care council', 'advocacy', 'voice of the child'],
  },
  {
    name: 'Care leavers',
    slug: 'care-leavers',
    synonyms: ['leaving care', 'care-experienced young people', 'pathway plans'],
  },
  {
    name: 'Unaccompanied children',
    slug: 'unaccompanied-children',
    synonyms: ['unaccompanied asylum-seeking children', 'UASC', 'Homes for Ukraine'],
  },
  {
    name: 'Workforce',
    slug: 'workforce',
    synonyms: ['social workers', 'agency staff', 'recruitment', 'caseloads', 'supervision'],
  },
  {
    name: 'Leadership',
    slug: 'leadership',
    synonyms: ['management oversight', 'governance', 'corporate parenting', 'performance data'],
  },
  {
    name: 'Inspection',
    slug: 'inspection',
    synonyms: ['Ofsted', 'ILACS', 'SIF', 'inspection framework', 'grades'],
  },
  {
    name: 'Safeguarding reviews',
    slug: 'safeguarding-reviews',
    synonyms: ['serious case reviews', 'Child Safeguarding Practice Review Panel'],
    parent: 'help-and-protection',
  },
]
