import type { AreaKey } from '../../inspections/frameworks.ts'

/** What a column can say. `unkept`: known, but there is no place for it here. */
export type FieldKey =
  | keyof typeof HEADERS
  | `judgement:${AreaKey | 'in-care-or-both' | 'help'}`
  | 'unkept'

/**
 * How the columns are headed, in Ofsted's files of each year, in the two lists of `../shared/data` and in our own CSV.
 * Compared without case, signs and double spaces ("Inspection/Visit date" is "inspection visit date").
 */
export const HEADERS = {
  link: ['web link', 'ofsted provider url'],
  name: ['name'],
  authorityName: ['local authority name', 'authority', 'authority name', 'la name'],
  localAuthority: ['local authority'],
  gssCode: ['local authority area code', 'gss code', 'gsscode', 'ons code', 'area code'],
  formerGssCodes: ['former gss codes', 'formergsscodes'],
  dfeCode: ['dfe la code', 'dfecode', 'dfe code'],
  ofstedUrn: ['ofsted urn', 'ofstedurn', 'la urn'],
  onsName: ['ons name'],
  ofstedName: ['ofsted name'],
  officialName: ['official name', 'officialname'],
  registeredName: ['registered name', 'registeredname'],
  alternativeNames: ['alternative names', 'alternativenames'],
  region: ['region'],
  ofstedRegion: ['ofsted region', 'ofstedregion', 'la region'],
  authorityType: ['authority type', 'authoritytype', 'type', 'la authority type'],
  status: ['status', 'local authority status'],
  successors: ['successors', 'successor'],
  latitude: ['lat', 'latitude'],
  longitude: ['long', 'longitude'],
  agencyUrn: ['urn', 'agency urn'],
  agencyName: ['agency', 'agency name', 'provider name'],
  provisionType: ['provision type', 'kind'],
  registeredAt: ['registration date', 'registeredat'],
  sector: ['sector'],
  owner: ['organisation which owns the provider', 'owner'],
  address1: ['address 1'],
  address2: ['address 2'],
  town: ['town'],
  county: ['county'],
  postcode: ['postcode'],
  phone: ['phone', 'telephone'],
  email: ['email'],
  framework: ['framework'],
  eventType: [
    'event type',
    'eventtype',
    'inspection type',
    'inspection visit type',
    'inspection event type',
    'latest full inspection event type',
  ],
  startDate: [
    'start date',
    'startdate',
    'inspection date',
    'inspection visit date',
    'latest full inspection date',
  ],
  endDate: ['end date', 'enddate'],
  publicationDate: [
    'publication date',
    'publicationdate',
    'inspection publication date',
    'latest full inspection publication date',
  ],
  leadInspector: ['lead inspector', 'leadinspector'],
  theme: ['visit theme', 'theme'],
  visitNumber: ['visit number', 'visitnumber'],
  reportUrl: ['report url', 'sourceurl', 'source url'],
  pages: ['pages'],
} as const

/** Known, and not kept: there is no field for them, or Ofsted leaves them empty for those whom we keep. */
export const UNKEPT = [
  'region gss',
  'local authority register code',
  'gov uk slug',
  'website domain',
  'grades source',
  'linked education urn',
  'registration status',
  'government office region',
  'parliamentary constituency',
  'places',
  'short break only children s home',
  'multi building children s home',
  'latest full inspection event number',
  'inspection event number',
  'outcomes in education and related learning activities',
  'health services',
]

/** Wide sheets have several inspections in a row; how the headers of each of them begin. The longer ones first. */
export const GROUPS: readonly { group: string; begins: RegExp }[] = [
  { group: 'slac-safeguarding', begins: /^slac re inspection (of )?safeguarding / },
  { group: 'slac-looked-after', begins: /^slac re inspection (of )?services (for )?(children looked after|looked after children) / },
  { group: 'slac', begins: /^(safeguarding (and )?looked after children slac inspection|slac) / },
  { group: 'cpi-again', begins: /^(child protection re inspection cpri|cpri) / },
  { group: 'cpi', begins: /^(child protection inspections? cpi|cpi) / },
  { group: 'tlac', begins: /^(targeted looked after children tlac inspection|targeted looked after children tlac|tlac) / },
  { group: 'sif-again', begins: /^(single inspection of la children s services sif )?sif re inspection / },
  { group: 'sif', begins: /^(single inspection of la children s services sif )?first sif / },
  { group: 'ilacs-1', begins: /^first ilacs (framework )?/ },
  { group: 'ilacs-2', begins: /^second ilacs (framework )?/ },
  { group: 'ilacs-3', begins: /^third ilacs (framework )?/ },
  { group: 'ilacs', begins: /^ilacs framework / },
]

/** What a header says of grades, whatever else stands in it; the first that fits. `after`: only in such a group. */
export const JUDGEMENTS: readonly { field: FieldKey; says: RegExp; in?: RegExp }[] = [
  { field: 'judgement:safeguarding', says: /safeguarding overall/ },
  { field: 'judgement:safeguarding', says: /^(overall effectiveness )?oe$|overall effectiveness/, in: /^slac-safeguarding$/ },
  { field: 'judgement:looked-after', says: /^looked after (children )?overall/ },
  { field: 'judgement:looked-after', says: /^(overall effectiveness )?oe$|overall effectiveness/, in: /^slac-looked-after$/ },
  { field: 'judgement:lscb', says: /^lscb( |$)/ },
  { field: 'judgement:overall-experiences', says: /^overall experiences and progress of children and young people$/ },
  { field: 'judgement:overall', says: /^overall( effectiveness| judgement)?( oe)?$|^oe$/ },
  { field: 'judgement:helped-and-protected', says: /^how well children and young people are helped and protected$/ },
  { field: 'judgement:leaders-and-managers', says: /^the effectiveness of leaders and managers$/ },
  { field: 'judgement:leaders', says: /^(the )?impact of leaders|^leaders$/ },
  { field: 'judgement:leadership', says: /^leadership( management( and)? governance)?$/ },
  { field: 'judgement:help', says: /children who need help and protection$|^help and protection$/ },
  { field: 'judgement:in-care-and-care-leavers', says: /children in care and care leavers$|^in care and care leavers$/ },
  { field: 'judgement:looked-after-permanence', says: /looked after and (achieving )?permanence$/ },
  { field: 'judgement:adoption', says: /adoption( performance)?$/ },
  { field: 'judgement:care-leavers', says: /care leavers$/ },
  { field: 'judgement:in-care-or-both', says: /children in care$|^in care$/ },
]
